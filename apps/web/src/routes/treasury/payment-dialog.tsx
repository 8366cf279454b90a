import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { RecordPayment } from '../../gql/record-payment.js';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import type { News } from '../../parts/news-alert.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Due } from './instalments.js';

interface PaymentDialogProps {
  due: Due;
  onDone: (news: News) => void;
  onClose: () => void;
}

/** Enters money that has come in; what is outstanding stands in the field. */
export function PaymentDialog({ due, onDone, onClose }: PaymentDialogProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const command = useCommand(RecordPayment);
  const amounts = useAmounts();
  const once = useOnceKey();
  const { giver, fiscalYear, outstanding, pledgeId, reference } = due;
  const [amount, setAmount] = useState(amounts.write(outstanding.amountCents));
  const [paidOn, setPaidOn] = useState(today());
  const [note, setNote] = useState('');
  const faults = useFieldFaults({
    amountCents: t('treasury.amount'),
    paidOn: t('treasury.paidOn'),
    note: t('treasury.note'),
  });
  const submit = async () => {
    const wrong = amounts.check(amount, ['input', 'amountCents']);
    if (wrong.length > 0) return faults.show(wrong);
    const { recordPayment } = await command.mutateAsync({
      input: {
        ...{ idempotencyKey: once.key, pledgeId, fiscalYear, paidOn },
        amountCents: amounts.digits(amount)!,
        note: note.trim() || null,
      },
    });
    once.renew();
    faults.show(recordPayment.userErrors);
    if (recordPayment.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('treasury.paymentEntered', { giver }) });
  };
  return (
    <DialogForm
      title={t('treasury.enterPaymentOf', { giver, year: fiscalYear })}
      confirm={t('treasury.enterPayment')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('treasury.paymentText', { sum: money(outstanding.amountCents), reference })}</Text>
      <AmountField {...faults.field('amountCents')} value={amount} onChange={setAmount} />
      <TextField
        {...faults.field('paidOn')}
        type="date"
        max={today()}
        value={paidOn}
        onChange={(event) => setPaidOn(event.target.value)}
      />
      <TextField
        {...faults.field('note')}
        hint={t('treasury.noteHint')}
        optionalNote={t('common.optional')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  );
}
