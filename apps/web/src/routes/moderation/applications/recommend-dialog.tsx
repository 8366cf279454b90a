import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { RecommendApplication } from '../../../gql/recommend-application.js';
import type { Recommendation } from '../../../gql/schema.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { DeskDialogProps } from './desk-actions.js';

const recommendations = ['ADMIT', 'DECLINE'] as const satisfies Recommendation[];

/** Prepares the decision; a later recommendation takes the place of the earlier. */
export function RecommendDialog({ application, onDone, onClose }: DeskDialogProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(application.recommendation ?? undefined);
  const command = useCommand(RecommendApplication);
  const faults = useFieldFaults({ recommendation: t('desk.recommendation'), reason: t('desk.reason') });
  const submit = async (form: HTMLFormElement) => {
    if (!choice) {
      const message = t('desk.recommendMissing');
      return faults.show([{ code: 'REQUIRED', message, path: ['input', 'recommendation'] }]);
    }
    const reason = String(new FormData(form).get('reason'));
    const input = { applicationId: application.id, recommendation: choice, reason };
    const { recommendApplication } = await command.mutateAsync({ input });
    faults.show(recommendApplication.userErrors);
    if (recommendApplication.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('desk.recommended') });
  };
  const { label, ...field } = faults.field('recommendation');
  return (
    <DialogForm
      title={t('desk.recommendTitle', { name: application.organization.name })}
      confirm={t('desk.recommend')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('desk.recommendText')}</Text>
      <RadioGroup
        {...field}
        legend={label}
        value={choice}
        onChange={(value) => setChoice(recommendations.find((one) => one === value))}
        choices={recommendations.map((value) => ({ value, label: t(`enums.recommendation.${value}`) }))}
      />
      <TextArea
        {...faults.field('reason')}
        name="reason"
        hint={t('desk.recommendReasonHint')}
        defaultValue={application.recommendationReason ?? ''}
      />
    </DialogForm>
  );
}
