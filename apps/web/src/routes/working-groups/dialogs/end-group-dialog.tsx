import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { EndWorkingGroup } from '../../../gql/end-working-group.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { GroupDialogProps } from '../group-page.js';

/** Ends the group, for good. */
export function EndGroupDialog({ group, onClose, onDone }: GroupDialogProps) {
  const { t } = useTranslation();
  const end = useCommand(EndWorkingGroup);
  const [reason, setReason] = useState('');
  const faults = useFieldFaults({ reason: t('groups.fields.reason') });
  const submit = async () => {
    const { endWorkingGroup } = await end.mutateAsync({ input: { workingGroupId: group.id, reason } });
    faults.show(endWorkingGroup.userErrors);
    if (endWorkingGroup.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('groups.endDone') });
  };
  return (
    <DialogForm
      title={t('groups.end')}
      confirm={t('groups.endNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={end.error}
    >
      <Text>{t('groups.endText')}</Text>
      <TextArea
        {...faults.field('reason')}
        hint={t('groups.fields.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  );
}
