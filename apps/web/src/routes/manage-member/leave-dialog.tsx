import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { EndMembership } from '../../gql/end-membership.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { CurrentMembership } from './membership-page.js';

interface LeaveProps {
  name: string;
  membership: CurrentMembership;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Gives up a membership; who gives up a seat of the board can stay in the network. */
export function LeaveDialog({ name, membership, onClose, onDone }: LeaveProps) {
  const { t } = useTranslation();
  const command = useCommand(EndMembership);
  const board = membership.circle === 'BOARD';
  const [reason, setReason] = useState('');
  const [stays, setStays] = useState(board);
  const faults = useFieldFaults({ reason: t('seat.reason'), stayInNetwork: t('seat.stay') });
  const names = { organization: name, circle: t(`enums.circle.${membership.circle}`) };
  const submit = async () => {
    const { endMembership } = await command.mutateAsync({
      input: { membershipId: membership.id, reason, stayInNetwork: board && stays },
    });
    faults.show(endMembership.userErrors);
    if (endMembership.userErrors.length > 0) return;
    onClose();
    onDone(board && stays ? t('seat.stayed', names) : t('seat.left', names));
  };
  return (
    <DialogForm
      title={t('seat.leaveTitle')}
      confirm={t('seat.leave')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('seat.leaveText', names)}</Text>
      {board && (
        <Checkbox
          {...faults.field('stayInNetwork')}
          hint={t('seat.stayHint')}
          checked={stays}
          onChange={(event) => setStays(event.target.checked)}
        />
      )}
      <TextArea
        {...faults.field('reason')}
        rows={3}
        hint={t('seat.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  );
}
