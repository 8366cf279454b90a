import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { largestAmount, parseAmount } from '@allmende/kernel';
import { writeAmount } from './amounts.js';

describe('an amount in a field', () => {
  it('stands there as the language writes it', () => {
    expect([0, 5, 123_456, 100_000_000_000].map((cents) => writeAmount(cents, 'de'))).toEqual([
      '0,00',
      '0,05',
      '1.234,56',
      '1.000.000.000,00',
    ]);
    expect(writeAmount(123_456_789, 'en')).toBe('1,234,567.89');
  });

  it('is read as what it was written from', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: largestAmount }),
        fc.constantFrom('de' as const, 'en' as const),
        (cents, locale) => {
          expect(parseAmount(writeAmount(cents, locale), locale)).toEqual({ cents });
        },
      ),
    );
  });
});
