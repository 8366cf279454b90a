import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { RejectSpend } from '../../gql/reject-spend.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import type { SpendActProps } from './approve-spend-dialog.js';
import { ReasonDialog } from './reason-dialog.js';

/** Sends a recorded spend back. */
export function RejectSpendDialog({ spend, onDone, onClose }: SpendActProps) {
  const { t } = useTranslation();
  const command = useCommand(RejectSpend);
  const once = useOnceKey();
  const { id, purpose } = spend;
  const run = async (reason: string) => {
    const { rejectSpend } = await command.mutateAsync({
      input: { idempotencyKey: once.key, spendId: id, reason },
    });
    once.renew();
    return rejectSpend.userErrors;
  };
  return (
    <ReasonDialog
      title={t('treasury.rejectSpend')}
      confirm={t('treasury.rejectNow')}
      error={command.error}
      run={run}
      onDone={() => onDone({ title: t('treasury.spendRejected', { purpose }) })}
      onClose={onClose}
    >
      <Text>{t('treasury.rejectText', { purpose })}</Text>
    </ReasonDialog>
  );
}
