import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/hooks.js';
import { AddWorkingGroupMember } from '../../../gql/add-working-group-member.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { GroupDialogProps } from '../group-page.js';
import { missingIn, PersonPicker, type Seat } from './person-picker.js';

/** Takes somebody into the group, for one of her organizations. */
export function AddMemberDialog({ group, onClose, onDone }: GroupDialogProps) {
  const { t } = useTranslation();
  const add = useCommand(AddWorkingGroupMember);
  const [seat, setSeat] = useState<Seat>({ organization: null, accountId: '' });
  const faults = useFieldFaults({
    organizationId: t('groups.fields.organization'),
    accountId: t('groups.fields.person'),
  });
  const submit = async () => {
    const { organization, accountId } = seat;
    const missing = [t('groups.fields.organizationMissing'), t('groups.fields.personMissing')] as [
      string,
      string,
    ];
    if (!organization || accountId === '') return faults.show(missingIn(seat, ['input'], missing));
    const input = { workingGroupId: group.id, organizationId: organization.id, accountId };
    const { addWorkingGroupMember } = await add.mutateAsync({ input });
    faults.show(addWorkingGroupMember.userErrors);
    if (addWorkingGroupMember.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('groups.added', { name: organization.name }) });
  };
  return (
    <DialogForm
      title={t('groups.add')}
      confirm={t('groups.addNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={add.error}
    >
      <PersonPicker
        organizationField={faults.field('organizationId')}
        personField={faults.field('accountId')}
        value={seat}
        onChange={setSeat}
      />
    </DialogForm>
  );
}
