import { describe, expect, it } from '@jest/globals';
import type { Books } from './books.js';
import { callableYears, duesOf } from './instalments.js';

const cents = (amountCents: number) => ({ amountCents });
const pledge = (name: string, kind: 'MONEY' | 'IN_KIND', years: [number, number, string | null][]) => ({
  id: `plg_${name}`,
  kind,
  reference: 'Z-000001',
  organization: { id: `org_${name}`, name },
  fund: null,
  programme: null,
  instalments: years.map(([fiscalYear, amount, calledOn]) => ({
    ...{ id: `pli_${name}${fiscalYear}`, fiscalYear, calledOn, dueOn: calledOn },
    ...{ amount: cents(amount), paid: cents(0), outstanding: cents(0) },
  })),
});
const books: Pick<Books, 'pledges'> = {
  pledges: {
    nodes: [
      pledge('Zwickau', 'MONEY', [
        [2027, 500, null],
        [2026, 300, '2026-12-01'],
      ]),
      pledge('Aachen', 'MONEY', [
        [2027, 200, null],
        [2028, 0, null],
      ]),
      pledge('Mainz', 'IN_KIND', []),
    ],
  },
};

describe('what is due', () => {
  it('comes by year and giver, without person-days and empty years', () => {
    expect(duesOf(books).map(({ giver, fiscalYear }) => [fiscalYear, giver])).toEqual([
      [2026, 'Zwickau'],
      [2027, 'Aachen'],
      [2027, 'Zwickau'],
    ]);
  });

  it('can be called for years in which something is not called yet', () => {
    expect(callableYears(duesOf(books))).toEqual([{ fiscalYear: 2027, cents: 700, count: 2 }]);
  });
});
