import { useState, type InputHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField, type FieldProps } from '@allmende/web-kern';
import { useAmounts } from './amounts.js';

interface AmountFieldProps
  extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type'> {
  /** It may be 0, e.g. the part of a year that bears nothing. */
  zero?: boolean;
  /** As typed. */
  value: string;
  onChange: (text: string) => void;
}

/**
 * An amount in euros. When the field is left, what was understood stands in it (`1234,5` becomes `1.234,50`), or beside it
 * why it was not. An empty field is no fault here: the form knows whether it may be.
 */
export function AmountField({ value, onChange, hint, error, zero, ...field }: AmountFieldProps) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const [left, setLeft] = useState(false);
  const leave = () => {
    setLeft(true);
    const { cents } = amounts.read(value);
    if (cents !== undefined) onChange(amounts.write(cents));
  };
  const { fault, reason } = amounts.read(value);
  const fine = reason === 'EMPTY' || (zero && reason === 'ZERO');
  const own = left && !fine ? fault : undefined;
  return (
    <TextField
      {...field}
      hint={hint ?? t('funding.amountHint')}
      error={own ?? error}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onBlur={leave}
      onChange={(event) => {
        setLeft(false);
        onChange(event.target.value);
      }}
    />
  );
}
