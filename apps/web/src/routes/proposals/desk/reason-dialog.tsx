import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { DeclineProposal } from '../../../gql/decline-proposal.js';
import { DeferProposal } from '../../../gql/defer-proposal.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { DeskDialogProps } from './desk.js';

/** Puts a proposal back for later, or declines it, with the reason that its sponsor is told. */
export function ReasonDialog({
  proposal,
  step,
  onClose,
  onDone,
}: DeskDialogProps & { step: 'defer' | 'decline' }) {
  const { t } = useTranslation();
  const defer = useCommand(DeferProposal);
  const decline = useCommand(DeclineProposal);
  const [reason, setReason] = useState('');
  const faults = useFieldFaults({ reason: t('proposals.desk.reason') });
  const title = proposal.title ?? '';
  const submit = async () => {
    const input = { id: proposal.id, reason };
    const { userErrors } =
      step === 'defer'
        ? (await defer.mutateAsync({ input })).deferProposal
        : (await decline.mutateAsync({ input })).declineProposal;
    faults.show(userErrors);
    if (userErrors.length > 0) return;
    onClose();
    onDone({ title: t(`proposals.desk.done.${step}`, { title }), text: t('proposals.desk.sponsorTold') });
  };
  return (
    <DialogForm
      title={t(`proposals.desk.titles.${step}`)}
      confirm={t(`proposals.desk.${step}`)}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={defer.error ?? decline.error}
    >
      <Text>{t('proposals.desk.about', { title })}</Text>
      <Text size="small">{t(`proposals.desk.means.${step}`)}</Text>
      <TextArea
        {...faults.field('reason')}
        hint={t('proposals.desk.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  );
}
