import { stringify } from 'csv-stringify/sync';
import { decimalText, type Locale } from '@allmende/kernel';
import type { Sum } from './funding-document.reads.js';

/** A table for spreadsheets: in German with the semicolons and decimal commas that German ones expect. */
export const csvFile = (rows: readonly (readonly string[])[], locale: Locale): string =>
  stringify(rows as string[][], {
    bom: true,
    delimiter: locale === 'de' ? ';' : ',',
    record_delimiter: 'windows',
  });

/** What people wrote: never read as a formula. Amounts go past this, so that a sum below zero stays a number. */
export const wordCell = (text: string | null): string =>
  text !== null && /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : (text ?? '');

/** Whole numbers as they are, without groups. */
export const countCell = (count: number | string | null): string => (count === null ? '' : String(count));

/** `1234,56`, in English `1234.56`. */
export const sumCell = (sum: Sum | null, locale: Locale): string =>
  sum === null ? '' : decimalCell(decimalText(BigInt(sum.amountCents)), locale);

export const decimalCell = (decimal: string, locale: Locale): string =>
  locale === 'de' ? decimal.replace('.', ',') : decimal;
