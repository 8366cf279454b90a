import { useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ErrorSummary, Stack, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { AnswerApplication } from '../../gql/answer-application.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Proof } from './status-view.js';

/** The applicant's answer to the question that was asked last. */
export function AnswerForm({ proof, onDone }: { proof: Proof; onDone: () => void }) {
  const { t } = useTranslation();
  const faults = useFieldFaults({ text: t('application.answer') });
  const command = useCommand(AnswerApplication);
  const running = useRef(false);
  const send = async (text: string) => {
    const { answerApplication } = await command.mutateAsync({ input: { ...proof, text } });
    faults.show(answerApplication.userErrors);
    if (answerApplication.userErrors.length === 0) onDone();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    await send(String(new FormData(event.currentTarget).get('text'))).catch(() => undefined);
    running.current = false;
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <ErrorSummary title={t('common.faults')} faults={faults.summary} />
        {command.error && <FailureAlert error={command.error} />}
        <TextArea {...faults.field('text')} name="text" rows={5} hint={t('application.answerHint')} />
        <Button look="primary" type="submit" busy={command.isPending}>
          {command.isPending ? t('common.sending') : t('application.answerSend')}
        </Button>
      </Stack>
    </form>
  );
}
