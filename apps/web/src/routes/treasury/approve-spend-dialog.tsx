import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { ApproveSpend } from '../../gql/approve-spend.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import type { News } from '../../parts/news-alert.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Spend } from './spends.js';

export interface SpendActProps {
  spend: Spend;
  onDone: (news: News) => void;
  onClose: () => void;
}

/** Books a spend that somebody else has recorded. */
export function ApproveSpendDialog({ spend, onDone, onClose }: SpendActProps) {
  const { t } = useTranslation();
  const { money, date } = useFormat();
  const command = useCommand(ApproveSpend);
  const once = useOnceKey();
  const faults = useFieldFaults({ spendId: '' });
  const { id, purpose, payee, amount, spentOn } = spend;
  const submit = async () => {
    const { approveSpend } = await command.mutateAsync({ input: { idempotencyKey: once.key, spendId: id } });
    once.renew();
    faults.show(approveSpend.userErrors);
    if (approveSpend.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('treasury.spendBooked', { purpose }) });
  };
  return (
    <DialogForm
      title={t('treasury.approveSpend')}
      confirm={t('treasury.approveNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <div id={faults.field('spendId').id}>
        <Text>
          {t('treasury.approveText', {
            sum: money(amount.amountCents),
            payee,
            purpose,
            date: date(spentOn),
          })}
        </Text>
      </div>
      <Text>{t('treasury.approveSplit')}</Text>
    </DialogForm>
  );
}
