import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalText, formatAmount, parseAmount, type AmountRefusal } from './amount-text.js';
import { largestAmount } from './money.js';

type Expected = bigint | AmountRefusal;

/** What is typed, and what it comes to for a German and for an English reader. */
const table: readonly (readonly [text: string, de: Expected, en: Expected])[] = [
  // Plain.
  ['5', 500n, 500n],
  ['1234', 123_400n, 123_400n],
  ['0012', 1_200n, 1_200n],
  ['1234.56', 123_456n, 123_456n],
  ['1234,56', 123_456n, 123_456n],
  ['1,5', 150n, 150n],
  ['1.5', 150n, 150n],
  ['0,01', 1n, 1n],
  ['5,00', 500n, 500n],
  // Grouped. A sign that can only group or only divide is read as that in both languages.
  ['1.234,56', 123_456n, 123_456n],
  ['1,234.56', 123_456n, 123_456n],
  ['1.234.567', 123_456_700n, 123_456_700n],
  ['1,234,567', 123_456_700n, 123_456_700n],
  ['1.234.567,8', 123_456_780n, 123_456_780n],
  ['1.234', 123_400n, 'AMBIGUOUS'],
  ['1,234', 'AMBIGUOUS', 123_400n],
  ['12.345', 1_234_500n, 'AMBIGUOUS'],
  ['999,999', 'AMBIGUOUS', 99_999_900n],
  ['1 234,56', 123_456n, 123_456n],
  ['1\u00a0234,56', 123_456n, 123_456n],
  ['1\u202f234\u202f567,89', 123_456_789n, 123_456_789n],
  ['1 234', 123_400n, 123_400n],
  ["1'234.50", 123_450n, 123_450n],
  ['1’234’567', 123_456_700n, 123_456_700n],
  // Badly grouped: never a guess.
  ['12.34.567', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['1.23,456.78', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['1,23,456', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['1.234,567,8', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['12 34', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['1 234.567,00', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ["1'234 567", 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['1..5', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['1,', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  [',50', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['.', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  // Currency, plus, blanks around.
  ['1.234,56 €', 123_456n, 123_456n],
  ['1.234,56\u00a0€', 123_456n, 123_456n],
  ['€1,234.56', 123_456n, 123_456n],
  ['€ 5', 500n, 500n],
  ['EUR 5', 500n, 500n],
  ['eur5', 500n, 500n],
  ['5 EUR', 500n, 500n],
  ['5 Euro', 500n, 500n],
  ['5€', 500n, 500n],
  ['+5', 500n, 500n],
  ['+ 5 €', 500n, 500n],
  ['€ +5', 500n, 500n],
  ['  5\t', 500n, 500n],
  ['\u200e5\u200f', 500n, 500n],
  ['1.200,-', 120_000n, 'NOT_A_NUMBER'],
  ['5,-- €', 500n, 'NOT_A_NUMBER'],
  ['€ 5 €', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['5 $', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['++5', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  // Digits of other scripts are read as what they are; two scripts in one amount are not.
  ['١٠٠', 10_000n, 10_000n],
  ['１２３４，５６', 123_456n, 123_456n],
  ['१२', 1_200n, 1_200n],
  ['𝟗𝟘', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['1٠0', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['²', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['½', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['Ⅴ', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  // Empty.
  ['', 'EMPTY', 'EMPTY'],
  [' \u00a0\t', 'EMPTY', 'EMPTY'],
  ['€', 'EMPTY', 'EMPTY'],
  // Words, exponents, other bases.
  ['12,3 Mio.', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['5 Mio', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['five', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['NaN', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['Infinity', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['0x10', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['1_000', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['1e3', 'EXPONENT', 'EXPONENT'],
  ['1E3', 'EXPONENT', 'EXPONENT'],
  ['1,5e+3 €', 'EXPONENT', 'EXPONENT'],
  ['1e-2', 'EXPONENT', 'EXPONENT'],
  // Below zero, and zero.
  ['-5', 'NEGATIVE', 'NEGATIVE'],
  ['−5', 'NEGATIVE', 'NEGATIVE'],
  ['-0', 'NEGATIVE', 'NEGATIVE'],
  ['€ -5', 'NEGATIVE', 'NEGATIVE'],
  ['-5 €', 'NEGATIVE', 'NEGATIVE'],
  ['-€5', 'NEGATIVE', 'NEGATIVE'],
  ['+-5', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['5-', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ['0', 'ZERO', 'ZERO'],
  ['0,00', 'ZERO', 'ZERO'],
  ['+0.0 €', 'ZERO', 'ZERO'],
  // Half cents.
  ['0,005', 'TOO_PRECISE', 'TOO_PRECISE'],
  ['0.005', 'TOO_PRECISE', 'TOO_PRECISE'],
  ['1.2345', 'TOO_PRECISE', 'TOO_PRECISE'],
  ['1234.567', 'TOO_PRECISE', 'TOO_PRECISE'],
  ['1.234,567', 'TOO_PRECISE', 'TOO_PRECISE'],
  ['0,100', 'TOO_PRECISE', 'TOO_PRECISE'],
  // The largest amount, and what a float would have brought down to it.
  ['1.000.000.000', 100_000_000_000n, 100_000_000_000n],
  ['1.000.000.000,01', 'TOO_LARGE', 'TOO_LARGE'],
  ['9007199254740993', 'TOO_LARGE', 'TOO_LARGE'],
  ['9'.repeat(5000), 'TOO_LARGE', 'TOO_LARGE'],
  ['999999999,99', 99_999_999_999n, 99_999_999_999n],
];

const result = (text: string, locale: 'de' | 'en'): Expected => {
  const parsed = parseAmount(text, locale);
  return 'cents' in parsed ? parsed.cents : parsed.reason;
};
const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
const told = (expected: Expected): string => String(expected);

describe('An amount as people type it', () => {
  it.each(table.map(([text, de]) => [shown(text), told(de), text, de] as const))(
    'reads %s in German as %s',
    (_shown, _told, text, expected) => expect(result(text, 'de')).toBe(expected),
  );

  it.each(table.map(([text, , en]) => [shown(text), told(en), text, en] as const))(
    'reads %s in English as %s',
    (_shown, _told, text, expected) => expect(result(text, 'en')).toBe(expected),
  );

  const amount = fc.bigInt({ min: 1n, max: largestAmount });
  const locale = fc.constantFrom('de' as const, 'en' as const);

  it('comes back as it was written, in the language it was written in', () => {
    fc.assert(
      fc.property(amount, locale, (cents, language) => {
        expect(parseAmount(formatAmount(cents, language), language)).toEqual({ cents });
        expect(parseAmount(decimalText(cents), language)).toEqual({ cents });
      }),
    );
  });

  it('never reads a written amount as another one in the other language', () => {
    fc.assert(
      fc.property(amount, locale, (cents, language) => {
        expect(parseAmount(formatAmount(cents, language === 'de' ? 'en' : 'de'), language)).toEqual({
          cents,
        });
      }),
    );
  });

  it('answers any text at once, with whole cents or a reason', () => {
    const letters = fc.constantFrom(..."0123456789.,' -+e€EUR\u00a0\u202f١٠".split(''));
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: letters, maxLength: 20 })),
        locale,
        (text, language) => {
          const parsed = parseAmount(text, language);
          if ('cents' in parsed) expect(parsed.cents > 0n && parsed.cents <= largestAmount).toBe(true);
          else expect(parsed.reason).toMatch(/^[A-Z_]+$/);
        },
      ),
    );
  });
});

describe('A written amount', () => {
  it('is as its language writes it', () => {
    expect(formatAmount(123_456n, 'de')).toBe('1.234,56\u00a0€');
    expect(formatAmount(123_456n, 'en')).toBe('€1,234.56');
    expect(formatAmount(5n, 'de')).toBe('0,05\u00a0€');
    expect(formatAmount(0n, 'en')).toBe('€0.00');
    expect(formatAmount(-123_456n, 'de')).toBe('-1.234,56\u00a0€');
  });

  it('keeps every digit that a float would lose', () => {
    expect(formatAmount(900_719_925_474_099_301n, 'en')).toBe('€9,007,199,254,740,993.01');
    expect(decimalText(-900_719_925_474_099_301n)).toBe('-9007199254740993.01');
    expect(decimalText(-5n)).toBe('-0.05');
  });
});
