import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { CancelFundingRound } from '../../gql/cancel-funding-round.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { DeskDialogProps } from './opened-desk.js';

/** Calls the round off, for good. */
export function CancelDialog({ round, onClose, onDone }: DeskDialogProps) {
  const { t } = useTranslation();
  const cancel = useCommand(CancelFundingRound);
  const [reason, setReason] = useState('');
  const faults = useFieldFaults({ reason: t('fundingEdit.cancel.reason') });
  const submit = async () => {
    const { cancelFundingRound } = await cancel.mutateAsync({ input: { fundingRoundId: round.id, reason } });
    faults.show(cancelFundingRound.userErrors);
    if (cancelFundingRound.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('fundingEdit.cancel.done') });
  };
  return (
    <DialogForm
      title={t('fundingEdit.cancel.title')}
      confirm={t('fundingEdit.cancel.confirm')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={cancel.error}
    >
      <Text>{t('fundingEdit.cancel.text')}</Text>
      <TextArea
        {...faults.field('reason')}
        hint={t('fundingEdit.cancel.reasonHint')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  );
}
