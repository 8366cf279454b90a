import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Checkbox, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { EndRole } from '../../gql/end-role.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import type { UserError } from '../../parts/user-faults.js';
import type { RoleDialogProps } from './person-entry.js';

type EndRoleProps = RoleDialogProps & { onHandOver: () => void };

/** Ends a role after a question; the last who coordinates is asked to hand over instead. */
export function EndRoleDialog({ grant, organization, onClose, onDone, onHandOver }: EndRoleProps) {
  const { t } = useTranslation();
  const command = useCommand(EndRole);
  const [refused, setRefused] = useState<readonly UserError[]>([]);
  const [leaveVacant, setVacant] = useState(false);
  const names = {
    person: grant.account?.displayName,
    role: t(`enums.role.${grant.role}`),
    organization: organization.name,
  };
  const submit = async () => {
    const { endRole } = await command.mutateAsync({ input: { grantId: grant.id, leaveVacant } });
    setRefused(endRole.userErrors);
    if (endRole.userErrors.length > 0) return;
    onClose();
    onDone(t('people.ended', names));
  };
  return (
    <DialogForm
      title={t('people.endTitle')}
      confirm={t('people.endConfirm')}
      onClose={onClose}
      onSubmit={submit}
      faults={[]}
      error={command.error}
    >
      <Text>{t('people.endText', names)}</Text>
      {refused.map(({ code, message }) => (
        <TakesFocus key={code} on={refused}>
          <Alert kind="warning" title={message} />
        </TakesFocus>
      ))}
      {refused.some(({ code }) => code === 'LAST_COORDINATOR') && (
        <>
          <div>
            <Button onClick={onHandOver}>{t('people.handOverInstead')}</Button>
          </div>
          <Checkbox
            label={t('people.leaveVacant', names)}
            hint={t('people.leaveVacantHint')}
            checked={leaveVacant}
            onChange={(event) => setVacant(event.target.checked)}
          />
        </>
      )}
    </DialogForm>
  );
}
