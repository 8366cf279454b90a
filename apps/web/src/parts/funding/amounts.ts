import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAmount, type AmountRefusal } from '@allmende/kernel';
import type { UserError } from '../user-error.js';

/** An amount as it was typed: read exactly, or why it cannot be read, in words. */
export type ReadAmount =
  | { cents: bigint; fault?: undefined; reason?: undefined }
  | { cents?: undefined; fault: string; reason: AmountRefusal };

/** Reads and writes amounts of money as people of the language on screen type them; nothing goes through a float. */
export interface Amounts {
  read: (text: string) => ReadAmount;
  /** For a command: the amount as digits of cents. Undefined when there is none, or one that cannot be read. */
  digits: (text: string) => string | undefined;
  /** `123456` → `1.234,56`: what stands in a field. */
  write: (cents: number | bigint) => string;
  /** What is wrong with the text, for the field at `path`; when it is `optional` it may be empty or 0. */
  check: (text: string, path: readonly string[], options?: { optional: boolean }) => UserError[];
}

export function useAmounts(): Amounts {
  const { t, i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'de';
  return useMemo(() => {
    const read = (text: string): ReadAmount => {
      const found = parseAmount(text, locale);
      return 'cents' in found
        ? found
        : { fault: t(`funding.amountFault.${found.reason}`), reason: found.reason };
    };
    return {
      read,
      digits: (text) => read(text).cents?.toString(),
      write: (cents) => writeAmount(cents, locale),
      check: (text, path, options) => {
        const { fault, reason } = read(text);
        if (options?.optional && (reason === 'EMPTY' || reason === 'ZERO')) return [];
        return fault === undefined ? [] : [{ code: 'INVALID', path, message: fault }];
      },
    };
  }, [t, locale]);
}

/** Cents as the language writes them, without the currency: `123456` → `1.234,56`, in English `1,234.56`. */
export function writeAmount(cents: number | bigint, locale: 'de' | 'en'): string {
  const digits = String(cents).padStart(3, '0');
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, locale === 'de' ? '.' : ',');
  return `${euros}${locale === 'de' ? ',' : '.'}${digits.slice(-2)}`;
}
