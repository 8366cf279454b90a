import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup, Text, TextArea, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { AnswerUsageClaim } from '../../gql/answer-usage-claim.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { UsageClaim } from './usage-page.js';

interface UsageDialogProps {
  claim: UsageClaim;
  organization: string;
  onClose: () => void;
  onDone: (said: string) => void;
}

const answers = ['yes', 'no'] as const;

/** Confirms that the organization uses a project, with its first day, or denies it. */
export function UsageDialog(props: UsageDialogProps) {
  const { t } = useTranslation();
  const { draft, change, faults, error, submit } = useAnswer(props);
  const names = { organization: props.organization, project: props.claim.project.name };
  const confirm = faults.field('confirm');
  return (
    <DialogForm
      title={t('usage.dialogTitle', names)}
      confirm={t('usage.send')}
      onClose={props.onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={error}
    >
      <Text>{t('usage.dialogText', names)}</Text>
      <RadioGroup
        id={confirm.id}
        legend={confirm.label}
        error={confirm.error}
        value={draft.answer}
        onChange={(value) => change({ answer: answers.find((one) => one === value) })}
        choices={answers.map((value) => ({
          value,
          label: t(`usage.answers.${value}`),
          hint: t(`usage.answersExplained.${value}`, names),
        }))}
      />
      {draft.answer === 'yes' && (
        <TextField
          {...faults.field('since')}
          type="date"
          optionalNote={t('common.optional')}
          hint={t('usage.sinceHint')}
          value={draft.since}
          onChange={(event) => change({ since: event.target.value })}
        />
      )}
      {draft.answer === 'no' && (
        <TextArea
          {...faults.field('reason')}
          rows={3}
          optionalNote={t('common.optional')}
          hint={t('usage.reasonHint')}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      )}
    </DialogForm>
  );
}

interface Draft {
  answer: (typeof answers)[number] | undefined;
  since: string;
  reason: string;
}

function useAnswer({ claim, organization, onClose, onDone }: UsageDialogProps) {
  const { t } = useTranslation();
  const command = useCommand(AnswerUsageClaim);
  const [draft, setDraft] = useState<Draft>({ answer: undefined, since: '', reason: '' });
  const faults = useFieldFaults({
    confirm: t('usage.question'),
    since: t('usage.since'),
    reason: t('usage.reason'),
  });
  const submit = async () => {
    const message = t('usage.answerMissing');
    if (!draft.answer) return faults.show([{ code: 'REQUIRED', path: ['input', 'confirm'], message }]);
    const confirm = draft.answer === 'yes';
    const since = (confirm && draft.since) || null;
    const reason = (!confirm && draft.reason.trim()) || null;
    const input = { usageClaimId: claim.id, confirm, since, reason };
    const { answerUsageClaim } = await command.mutateAsync({ input });
    faults.show(answerUsageClaim.userErrors);
    if (answerUsageClaim.userErrors.length > 0) return;
    onClose();
    const names = { organization, project: claim.project.name };
    onDone(confirm ? t('usage.confirmed', names) : t('usage.denied', names));
  };
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  return { draft, change, faults, error: command.error, submit };
}
