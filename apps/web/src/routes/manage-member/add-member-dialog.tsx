import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { AddAssociationMember } from '../../gql/add-association-member.js';
import { today } from '../../i18n/today.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { OrganizationPicker, type PickedOrganization } from '../../parts/organization-picker.js';
import { useFieldFaults, type UserError } from '../../parts/user-faults.js';

interface AddMemberProps {
  associationId: string;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Says that an organization belongs to the association, and since when. */
export function AddMemberDialog({ associationId, onClose, onDone }: AddMemberProps) {
  const { t } = useTranslation();
  const command = useCommand(AddAssociationMember);
  const [picked, setPicked] = useState<PickedOrganization | null>(null);
  const [since, setSince] = useState(today);
  const faults = useFieldFaults({
    organizationId: t('association.organization'),
    since: t('association.since'),
  });
  const submit = async () => {
    const missing = (name: string, message: string): UserError => ({
      code: 'REQUIRED',
      path: ['input', name],
      message,
    });
    if (!picked || since === '')
      return faults.show([
        ...(picked ? [] : [missing('organizationId', t('association.organizationMissing'))]),
        ...(since === '' ? [missing('since', t('association.dateMissing'))] : []),
      ]);
    const { addAssociationMember } = await command.mutateAsync({
      input: { associationId, organizationId: picked.id, since },
    });
    faults.show(addAssociationMember.userErrors);
    if (addAssociationMember.userErrors.length > 0) return;
    onClose();
    onDone(t('association.added', { organization: picked.name }));
  };
  return (
    <DialogForm
      title={t('association.addTitle')}
      confirm={t('association.addConfirm')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <OrganizationPicker field={faults.field('organizationId')} value={picked} onChange={setPicked} />
      <TextField
        {...faults.field('since')}
        type="date"
        hint={t('association.sinceHint')}
        value={since}
        onChange={(event) => setSince(event.target.value)}
      />
    </DialogForm>
  );
}
