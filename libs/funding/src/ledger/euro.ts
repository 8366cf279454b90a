import type { Cents } from '@allmende/kernel';
import type { Text } from '@allmende/platform/graphql';

const german = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const english = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' });

/** A sum in words for faults. Exact: the formatter reads decimals, no float. */
export function euro(cents: Cents): Text {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  const decimal = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
  return { de: german.format(decimal), en: english.format(decimal) };
}

/** `2026-11-21` as `21.11.2026`. */
export const germanDay = (day: string): string => day.split('-').reverse().join('.');
