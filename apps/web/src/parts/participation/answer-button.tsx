import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, RadioGroup, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { AnswerLeadership } from '../../gql/answer-leadership.js';
import { DialogForm } from '../dialog-form.js';
import { useFieldFaults } from '../user-faults.js';
import type { Outcome } from './outcome.js';

interface AnswerProps {
  request: { id: string; organization: { name: string } };
  projectName: string;
  onDone: (outcome: Outcome) => void;
}

/** Accepts or declines the request of another organization to lead. */
export function AnswerButton(props: AnswerProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const names = { organization: props.request.organization.name, project: props.projectName };
  return (
    <>
      <Button
        small
        aria-haspopup="dialog"
        aria-label={t('participation.answerLabel', names)}
        onClick={() => setOpen(true)}
      >
        {t('participation.answer')}
      </Button>
      {open && <AnswerDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

const answers = ['accept', 'decline'] as const;

function AnswerDialog({ request, projectName, onDone, onClose }: AnswerProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const send = useCommand(AnswerLeadership);
  const [answer, setAnswer] = useState<string>();
  const faults = useFieldFaults({ accept: t('participation.yourAnswer'), reason: t('participation.reason') });
  const answerField = faults.field('accept');
  const names = { organization: request.organization.name, project: projectName };
  const submit = async (form: HTMLFormElement) => {
    if (!answer) {
      const message = t('participation.answerMissing');
      return faults.show([{ code: 'REQUIRED', path: ['input', 'accept'], message }]);
    }
    const accept = answer === 'accept';
    const reason = String(new FormData(form).get('reason')).trim() || null;
    const { answerLeadership } = await send.mutateAsync({
      input: { participationId: request.id, accept, reason },
    });
    faults.show(answerLeadership.userErrors);
    if (answerLeadership.userErrors.length > 0) return;
    onClose();
    onDone({ title: accept ? t('participation.accepted', names) : t('participation.declined', names) });
  };
  return (
    <DialogForm
      title={t('participation.answerTitle')}
      confirm={t('participation.answerSend')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={send.error}
    >
      <Text>{t('participation.answerText', names)}</Text>
      <RadioGroup
        id={answerField.id}
        name="answer"
        legend={answerField.label}
        error={answerField.error}
        value={answer}
        onChange={setAnswer}
        choices={answers.map((value) => ({
          value,
          label: t(`participation.answers.${value}`),
          hint: t(`participation.answersExplained.${value}`, names),
        }))}
      />
      <TextArea
        {...faults.field('reason')}
        name="reason"
        rows={3}
        optionalNote={answer === 'decline' ? undefined : t('participation.optional')}
        hint={t('participation.answerReasonHint', names)}
      />
    </DialogForm>
  );
}
