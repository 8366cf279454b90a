import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { ReverseLedgerEntry } from '../../gql/reverse-ledger-entry.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import type { News } from '../../parts/news-alert.js';
import { ReasonDialog } from './reason-dialog.js';

interface ReverseDialogProps {
  entry: { id: string; text: string };
  onDone: (news: News) => void;
  onClose: () => void;
}

/** Takes a booking back by its mirror; both stay in the books. */
export function ReverseDialog({ entry, onDone, onClose }: ReverseDialogProps) {
  const { t } = useTranslation();
  const command = useCommand(ReverseLedgerEntry);
  const once = useOnceKey();
  const run = async (reason: string) => {
    const { reverseLedgerEntry } = await command.mutateAsync({
      input: { idempotencyKey: once.key, ledgerEntryId: entry.id, reason },
    });
    once.renew();
    return reverseLedgerEntry.userErrors;
  };
  return (
    <ReasonDialog
      title={t('treasury.reverse')}
      confirm={t('treasury.reverseNow')}
      error={command.error}
      run={run}
      onDone={() => onDone({ title: t('treasury.reversed') })}
      onClose={onClose}
    >
      <Text>{t('treasury.reverseText', { text: entry.text })}</Text>
    </ReasonDialog>
  );
}
