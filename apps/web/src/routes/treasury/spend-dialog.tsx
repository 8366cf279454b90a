import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select, Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { RecordSpend } from '../../gql/record-spend.js';
import { today } from '../../i18n/today.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { BooksPartProps } from './books-page.js';

const empty = { purpose: '', payee: '', invoiceNumber: '', amount: '', milestoneId: '' };

/** Records what was bought; somebody else books it. */
export function SpendDialog({ books, onDone, onClose }: BooksPartProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand(RecordSpend);
  const amounts = useAmounts();
  const once = useOnceKey();
  const [values, setValues] = useState({ ...empty, spentOn: today() });
  const faults = useFieldFaults({
    purpose: t('treasury.spendPurpose'),
    payee: t('treasury.payee'),
    invoiceNumber: t('treasury.invoiceNumber'),
    amountCents: t('treasury.amount'),
    spentOn: t('treasury.spentOn'),
    milestoneId: t('treasury.milestone'),
  });
  const set = (name: keyof typeof values) => (value: string) => setValues({ ...values, [name]: value });
  const submit = async () => {
    const wrong = amounts.check(values.amount, ['input', 'amountCents']);
    if (wrong.length > 0) return faults.show(wrong);
    const { purpose, payee, invoiceNumber, spentOn, milestoneId } = values;
    const { recordSpend } = await command.mutateAsync({
      input: {
        ...{ idempotencyKey: once.key, fundingRoundId: books.id, purpose, payee, spentOn },
        amountCents: amounts.digits(values.amount)!,
        invoiceNumber: invoiceNumber || null,
        milestoneId: milestoneId || null,
      },
    });
    once.renew();
    faults.show(recordSpend.userErrors);
    if (recordSpend.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('treasury.spendRecorded'), text: t('treasury.spendRecordedNext') });
  };
  return (
    <DialogForm
      title={t('treasury.recordSpend')}
      confirm={t('treasury.recordSpend')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('treasury.spendText')}</Text>
      <TextField
        {...faults.field('purpose')}
        value={values.purpose}
        onChange={(event) => set('purpose')(event.target.value)}
      />
      <TextField
        {...faults.field('payee')}
        value={values.payee}
        onChange={(event) => set('payee')(event.target.value)}
      />
      <TextField
        {...faults.field('invoiceNumber')}
        optionalNote={t('common.optional')}
        value={values.invoiceNumber}
        onChange={(event) => set('invoiceNumber')(event.target.value)}
      />
      <AmountField {...faults.field('amountCents')} value={values.amount} onChange={set('amount')} />
      <TextField
        {...faults.field('spentOn')}
        type="date"
        max={today()}
        value={values.spentOn}
        onChange={(event) => set('spentOn')(event.target.value)}
      />
      {books.milestones.length > 0 && (
        <Select
          {...faults.field('milestoneId')}
          value={values.milestoneId}
          onChange={(event) => set('milestoneId')(event.target.value)}
          options={[
            { value: '', label: t('treasury.noMilestone') },
            ...books.milestones.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
    </DialogForm>
  );
}
