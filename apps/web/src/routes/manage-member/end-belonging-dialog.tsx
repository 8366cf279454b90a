import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { EndAssociationMembership } from '../../gql/end-association-membership.js';
import { today } from '../../i18n/today.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Belonging } from './association-page.js';

interface EndBelongingProps {
  belonging: Belonging;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Says on which day an organization belonged to the association for the last time. */
export function EndBelongingDialog({ belonging, onClose, onDone }: EndBelongingProps) {
  const { t } = useTranslation();
  const command = useCommand(EndAssociationMembership);
  const [until, setUntil] = useState(today);
  const faults = useFieldFaults({ until: t('association.until') });
  const names = { organization: belonging.organization.name };
  const submit = async () => {
    const message = t('association.dateMissing');
    if (until === '') return faults.show([{ code: 'REQUIRED', path: ['input', 'until'], message }]);
    const { endAssociationMembership } = await command.mutateAsync({
      input: { associationMembershipId: belonging.id, until },
    });
    faults.show(endAssociationMembership.userErrors);
    if (endAssociationMembership.userErrors.length > 0) return;
    onClose();
    onDone(t('association.ended', names));
  };
  return (
    <DialogForm
      title={t('association.endTitle')}
      confirm={t('association.endConfirm')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('association.endText', names)}</Text>
      <TextField
        {...faults.field('until')}
        type="date"
        hint={t('association.untilHint')}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </DialogForm>
  );
}
