import type { Locale } from './actor.js';
import { largestAmount, type Cents } from './money.js';

/**
 * Why a text is no amount. AMBIGUOUS: one separator before three digits where the reader's language writes decimals; it may
 * be meant to group (`1.234` in English, `1,234` in German).
 */
export type AmountRefusal =
  'EMPTY' | 'NOT_A_NUMBER' | 'EXPONENT' | 'NEGATIVE' | 'ZERO' | 'TOO_PRECISE' | 'TOO_LARGE' | 'AMBIGUOUS';

export type ParsedAmount = { cents: Cents } | { reason: AmountRefusal };

const separators = { de: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/**
 * Reads an amount in euros as people type it, exactly or not at all: with or without currency (`€`, `EUR`, `Euro`) and
 * plus, groups of three by the language's sign, a blank or an apostrophe, decimal comma or point where only one reading is
 * possible, digits of any script (one script at a time). Digits are counted as text; no float is involved.
 */
export function parseAmount(text: string, locale: Locale): ParsedAmount {
  const { sign, body } = undressed(tidy(text));
  if (body === '') return { reason: 'EMPTY' };
  if (sign === '-' && /^\p{Nd}/u.test(body)) return { reason: 'NEGATIVE' };
  const digits = asciiDigits(body);
  if (digits === null) return { reason: 'NOT_A_NUMBER' };
  if (/^[\d.,]+e[+-]?\d+$/i.test(digits)) return { reason: 'EXPONENT' };
  const read = split(digits, locale);
  return 'reason' in read ? read : cents(read);
}

/** A sum as the language writes it: `1.234,56 €`, `€1,234.56`. */
export function formatAmount(cents: Cents, locale: Locale): string {
  const format = new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
  });
  return format.format(decimalText(cents) as Intl.StringNumericLiteral);
}

/** Cents as a plain decimal, as CSV files and `Intl` take it: `1234.56`. */
export function decimalText(cents: Cents): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** All blanks are one; marks of direction that come along with a copied text are none. */
const tidy = (text: string): string =>
  text
    .replace(/[\u200B\u200E\u200F\u061C\uFEFF]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Sign and currency, each at most once, may stand before the digits, the currency behind them too. */
function undressed(text: string): { sign: string; body: string } {
  const [, outer = '', before = '', inner = '', rest = ''] =
    /^([-+−–]?) ?(€|euro|eur)? ?([-+−–]?) ?(.*)$/iu.exec(text) ?? [];
  const body = before ? rest : rest.replace(/ ?(€|euro|eur)$/i, '');
  const signs = outer + inner;
  return { sign: signs === '' || signs === '+' ? '' : '-', body: signs.length > 1 ? text : body };
}

/** Digits of any script as those of ASCII, with the separators that belong to them; null for digits of two scripts. */
function asciiDigits(text: string): string | null {
  const zeros = new Set<number>();
  const ascii = text.replace(/\p{Nd}/gu, (digit) => {
    const value = valueOf(digit);
    zeros.add(digit.codePointAt(0)! - value);
    return String(value);
  });
  const plain = ascii
    .replace(/[’ʼ＇‘]/g, "'")
    .replace(/，/g, ',')
    .replace(/．/g, '.');
  return zeros.size > 1 ? null : plain;
}

/** Unicode keeps decimal digits in runs of ten, zero first; some runs follow each other. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

interface Parts {
  whole: string;
  decimals: string;
}
type Read = Parts | { reason: AmountRefusal };

/** `1.234.567,89` and its like: groups of three, at most three in the first one, no zero in front. */
const grouped = /^[1-9]\d{0,2}(?:([., '])\d{3})(?:\1\d{3})*$/;

function split(text: string, locale: Locale): Read {
  const dashed = /^(.+),[-–—]{1,2}$/.exec(text);
  if (dashed && locale === 'de') return whole(dashed[1]!) ?? { reason: 'NOT_A_NUMBER' };
  const single = onlySign(text);
  if (single) return bySingleSign(single, locale);
  const plain = whole(text);
  if (plain) return plain;
  const parts = /^(.+)([.,])(\d+)$/.exec(text);
  const front = parts && !parts[1]!.includes(parts[2]!) ? whole(parts[1]!) : null;
  return front ? { ...front, decimals: parts![3]! } : { reason: 'NOT_A_NUMBER' };
}

/** Digits alone or in groups. */
function whole(text: string): Parts | null {
  return /^\d+$/.test(text) || grouped.test(text) ? { whole: text.replace(/\D/g, ''), decimals: '' } : null;
}

/** Exactly one point or comma and no other separator: the one case in which languages differ. */
function onlySign(text: string): { front: string; sign: string; back: string } | null {
  const found = /^(\d+)([.,])(\d+)$/.exec(text);
  return found && { front: found[1]!, sign: found[2]!, back: found[3]! };
}

function bySingleSign(
  { front, sign, back }: { front: string; sign: string; back: string },
  locale: Locale,
): Read {
  const mayGroup = back.length === 3 && /^[1-9]\d{0,2}$/.test(front);
  if (!mayGroup) return { whole: front, decimals: back };
  return sign === separators[locale].group ? { whole: front + back, decimals: '' } : { reason: 'AMBIGUOUS' };
}

function cents({ whole, decimals }: Parts): ParsedAmount {
  if (decimals.length > 2) return { reason: 'TOO_PRECISE' };
  const digits = (whole + decimals.padEnd(2, '0')).replace(/^0+/, '');
  if (digits === '') return { reason: 'ZERO' };
  if (digits.length > largestAmount.toString().length || BigInt(digits) > largestAmount)
    return { reason: 'TOO_LARGE' };
  return { cents: BigInt(digits) };
}
