import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { SetFundingRules } from '../../gql/set-funding-rules.js';
import { useFormat } from '../../i18n/format.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { DialogForm } from '../../parts/dialog-form.js';
import type { News } from '../../parts/news-alert.js';
import { useFieldFaults } from '../../parts/user-faults.js';

interface RulesDialogProps {
  fromCents: number;
  onDone: (news: News) => void;
  onClose: () => void;
}

/** Says from which sum on the database itself wants a second person. */
export function RulesDialog({ fromCents, onDone, onClose }: RulesDialogProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const command = useCommand(SetFundingRules);
  const amounts = useAmounts();
  const [amount, setAmount] = useState(amounts.write(fromCents));
  const faults = useFieldFaults({ fourEyesFromCents: t('treasury.fourEyesFrom') });
  const submit = async () => {
    const wrong = amounts.check(amount, ['input', 'fourEyesFromCents'], { optional: true });
    if (wrong.length > 0) return faults.show(wrong);
    const fourEyesFromCents = amounts.digits(amount) ?? '0';
    const { setFundingRules } = await command.mutateAsync({ input: { fourEyesFromCents } });
    faults.show(setFundingRules.userErrors);
    if (setFundingRules.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('treasury.ruleChanged', { sum: money(Number(fourEyesFromCents)) }) });
  };
  return (
    <DialogForm
      title={t('treasury.changeRule')}
      confirm={t('treasury.changeRule')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('treasury.ruleText')}</Text>
      <AmountField {...faults.field('fourEyesFromCents')} value={amount} onChange={setAmount} />
    </DialogForm>
  );
}
