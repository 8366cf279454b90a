import { useTranslation } from 'react-i18next';
import { Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { DismissTerritorialChange } from '../../../gql/dismiss-territorial-change.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { ChangeDialogProps } from './confirm-dialog.js';

/** It was no change: everything stays as it is. */
export function DismissDialog({ change, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation();
  const command = useCommand(DismissTerritorialChange);
  const faults = useFieldFaults({ reason: t('territory.reason') });
  const name = change.oldName;
  const submit = async (form: HTMLFormElement) => {
    const reason = String(new FormData(form).get('reason'));
    const { dismissTerritorialChange: answer } = await command.mutateAsync({
      input: { territorialChangeId: change.id, reason },
    });
    faults.show(answer.userErrors);
    if (answer.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('territory.dismissed', { name }) });
  };
  return (
    <DialogForm
      title={t('territory.dismissTitle', { name })}
      confirm={t('territory.dismiss')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('territory.dismissText', { name })}</Text>
      <TextArea {...faults.field('reason')} name="reason" rows={3} hint={t('territory.reasonHint')} />
    </DialogForm>
  );
}
