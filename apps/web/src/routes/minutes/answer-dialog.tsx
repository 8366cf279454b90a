import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup, Stack, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { AnswerObjection } from '../../gql/answer-objection.js';
import { DialogForm } from '../../parts/dialog-form.js';
import type { News } from '../../parts/news-alert.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Minutes } from './minutes-page.js';

interface AnswerDialogProps {
  objection: Minutes['objections'][number];
  onDone: (news: News) => void;
  onClose: () => void;
}

/** Answers an objection, once: what was changed because of it, or why nothing was. */
export function AnswerDialog({ objection, onDone, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const command = useCommand(AnswerObjection);
  const [accepted, setAccepted] = useState<'yes' | 'no'>();
  const [answer, setAnswer] = useState('');
  const faults = useFieldFaults({ accepted: t('minutes.accepted'), answer: t('minutes.answer') });
  const submit = async () => {
    if (!accepted) {
      const message = t('minutes.acceptedMissing');
      return faults.show([{ code: 'REQUIRED', path: ['input', 'accepted'], message }]);
    }
    const input = { id: objection.id, accepted: accepted === 'yes', answer };
    const { answerObjection } = await command.mutateAsync({ input });
    faults.show(answerObjection.userErrors);
    if (answerObjection.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('minutes.answered', { name: objection.organization.name }) });
  };
  const { label, ...group } = faults.field('accepted');
  return (
    <DialogForm
      title={t('minutes.answerTitle')}
      confirm={t('minutes.answerNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Stack gap="small">
        <strong>{t('minutes.objectionOf', { name: objection.organization.name })}</strong>
        <Text>{objection.text}</Text>
      </Stack>
      <RadioGroup
        {...group}
        legend={label}
        hint={t('minutes.acceptedHint')}
        value={accepted}
        onChange={(value) => setAccepted(value as 'yes' | 'no')}
        choices={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`minutes.acceptedChoice.${value}`),
        }))}
      />
      <TextArea
        {...faults.field('answer')}
        hint={t('minutes.answerHint')}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
    </DialogForm>
  );
}
