import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { equalParts, sharesOf, wholeNumber } from './pledge-draft.js';

describe('the suggested parts of a pledge', () => {
  it('are equal, and the first years bear the cents that are over', () => {
    expect(equalParts(1000n, [2026, 2027, 2028]).map(({ cents }) => cents)).toEqual([334n, 333n, 333n]);
  });

  it('always come to the whole amount, and differ by a cent at most', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2026, max: 2060 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 100_000_000_000n }), years, (cents, list) => {
        const parts = equalParts(cents, list).map((part) => part.cents);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(cents);
        expect(parts[0]! - parts.at(-1)! <= 1n).toBe(true);
      }),
    );
  });
});

describe('a number as it is typed', () => {
  it('is whole and has no sign', () => {
    expect([' 12 ', '0', '1e3', '1,5', '-1', '', '١٠'].map(wholeNumber)).toEqual([
      12,
      0,
      ...Array<undefined>(5).fill(undefined),
    ]);
  });
});

describe('the share of several members', () => {
  const participants = [
    { organization: { id: 'org_1' }, share: { amountCents: 100 } },
    { organization: { id: 'org_2' }, share: { amountCents: 250 } },
    { organization: { id: 'org_3' }, share: null },
  ];

  it('is what they bear together', () => {
    expect(sharesOf(participants, ['org_1', 'org_2', 'org_4'])).toBe(350n);
  });

  it('is none where the key counts none of them in', () => {
    expect(sharesOf(participants, ['org_3', 'org_4'])).toBeUndefined();
  });
});
