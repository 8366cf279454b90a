import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { YearAmount } from './books.js';
import { splitOverMoney, totalOf } from './split.js';

const money = fc
  .uniqueArray(
    fc.record({
      pledgeId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fiscalYear: fc.integer({ min: 2026, max: 2030 }),
      amount: fc.bigInt({ min: 1n, max: 100_000_000_000n }),
    }),
    { minLength: 1, maxLength: 12, selector: ({ pledgeId, fiscalYear }) => `${pledgeId} ${fiscalYear}` },
  )
  .chain((available) => fc.tuple(fc.constant(available), fc.bigInt({ min: 1n, max: totalOf(available) })));

const of = (amounts: readonly YearAmount[], pledgeId: string) =>
  totalOf(amounts.filter((one) => one.pledgeId === pledgeId));

const text = (amounts: readonly YearAmount[]) =>
  amounts.map(({ pledgeId, fiscalYear, amount }) => `${pledgeId} ${fiscalYear} ${amount}`).sort();

describe('splitting a sum over the money that is there', () => {
  it('gives parts that come to the sum, none of zero, none above what there is', () => {
    fc.assert(
      fc.property(money, ([available, sum]) => {
        const parts = splitOverMoney(sum, available);
        expect(totalOf(parts)).toBe(sum);
        for (const part of parts) {
          const there = available.find(
            (one) => one.pledgeId === part.pledgeId && one.fiscalYear === part.fiscalYear,
          );
          expect(part.amount > 0n && part.amount <= there!.amount).toBe(true);
        }
      }),
    );
  });

  it('gives each pledge its quota to the cent, whatever the order', () => {
    fc.assert(
      fc.property(money, ([available, sum]) => {
        const parts = splitOverMoney(sum, available);
        expect(text(splitOverMoney(sum, [...available].reverse()))).toEqual(text(parts));
        for (const pledgeId of new Set(available.map((one) => one.pledgeId))) {
          const floor = (sum * of(available, pledgeId)) / totalOf(available);
          expect([floor, floor + 1n]).toContain(of(parts, pledgeId));
        }
      }),
    );
  });

  it('takes the oldest year of a pledge first', () => {
    const available = [
      { pledgeId: 'a', fiscalYear: 2028, amount: 100n },
      { pledgeId: 'a', fiscalYear: 2027, amount: 30n },
    ];
    expect(splitOverMoney(50n, available)).toEqual([
      { pledgeId: 'a', fiscalYear: 2027, amount: 30n },
      { pledgeId: 'a', fiscalYear: 2028, amount: 20n },
    ]);
    expect(splitOverMoney(30n, available)).toEqual([{ pledgeId: 'a', fiscalYear: 2027, amount: 30n }]);
  });
});
