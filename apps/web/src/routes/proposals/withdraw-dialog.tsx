import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { WithdrawProposal } from '../../gql/withdraw-proposal.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { ProposalDialogProps } from './edit-dialog.js';

/** Takes a proposal back, for good. */
export function WithdrawDialog({ proposal, onClose, onDone }: ProposalDialogProps) {
  const { t } = useTranslation();
  const withdraw = useCommand(WithdrawProposal);
  const faults = useFieldFaults({ id: '' });
  const title = proposal.title ?? '';
  const submit = async () => {
    const { withdrawProposal } = await withdraw.mutateAsync({ input: { id: proposal.id } });
    faults.show(withdrawProposal.userErrors);
    if (withdrawProposal.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('proposals.withdrawn', { title }) });
  };
  return (
    <DialogForm
      title={t('proposals.withdraw')}
      confirm={t('proposals.withdrawNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={withdraw.error}
    >
      <Text>{t('proposals.withdrawText', { title })}</Text>
    </DialogForm>
  );
}
