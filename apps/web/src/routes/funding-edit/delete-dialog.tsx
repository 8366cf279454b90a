import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { DeleteFundingRound } from '../../gql/delete-funding-round.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { DeskRound } from './round-draft.js';

/** Removes a draft, for good. */
export function DeleteDialog({ round, onClose }: { round: DeskRound; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useCommand(DeleteFundingRound);
  const faults = useFieldFaults({ fundingRoundId: '' });
  const submit = async () => {
    const { deleteFundingRound } = await remove.mutateAsync({ input: { fundingRoundId: round.id } });
    faults.show(deleteFundingRound.userErrors);
    if (deleteFundingRound.userErrors.length === 0) void navigate(paths.fundingRounds);
  };
  return (
    <DialogForm
      title={t('fundingEdit.delete.title', { title: round.title })}
      confirm={t('fundingEdit.delete.confirm')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={remove.error}
    >
      <Text>{t('fundingEdit.delete.text')}</Text>
    </DialogForm>
  );
}
