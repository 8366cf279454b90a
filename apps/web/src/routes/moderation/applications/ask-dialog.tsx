import { useTranslation } from 'react-i18next';
import { Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { AskApplicant } from '../../../gql/ask-applicant.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { DeskDialogProps } from './desk-actions.js';

/** Asks the applicant something; she answers by the link in her mail. */
export function AskDialog({ application, onDone, onClose }: DeskDialogProps) {
  const { t } = useTranslation();
  const command = useCommand(AskApplicant);
  const faults = useFieldFaults({ text: t('desk.question') });
  const submit = async (form: HTMLFormElement) => {
    const text = String(new FormData(form).get('text'));
    const { askApplicant } = await command.mutateAsync({ input: { applicationId: application.id, text } });
    faults.show(askApplicant.userErrors);
    if (askApplicant.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('desk.asked'), text: t('desk.askedText') });
  };
  return (
    <DialogForm
      title={t('desk.askTitle', { name: application.organization.name })}
      confirm={t('desk.ask')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('desk.askText', { contact: application.contactName })}</Text>
      <TextArea {...faults.field('text')} name="text" rows={6} hint={t('desk.questionHint')} />
    </DialogForm>
  );
}
