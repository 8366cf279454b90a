import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdingTogether, outcomeOf, yearsReducedTo, type Candidate, type Terms } from './outcome.js';

const pledge = (id: string, amount: bigint, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, organizations: [id], amount, minOrganizations: null, minTotal: null },
  ...more,
});
const ids = (candidates: readonly Candidate[]): string[] => candidates.map(({ id }) => id).sort();
const terms = (more: Partial<Terms> = {}): Terms => ({
  ...{ minimum: 0n, target: 1_000n, overTarget: 'KEEP' },
  ...more,
});

/** Small worlds, so that all subsets can be tried: amounts and conditions of the same size, shared organizations. */
const candidates = fc
  .array(
    fc.record({
      organizations: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 3 }),
      amount: fc.bigInt({ min: 0n, max: 12n }),
      minOrganizations: fc.option(fc.integer({ min: 2, max: 6 })),
      minTotal: fc.option(fc.bigInt({ min: 1n, max: 60n })),
    }),
    { maxLength: 8 },
  )
  .map((all): Candidate[] => all.map((one, at) => ({ ...one, id: `p${at}` })));

/** Every pledge of the set has its condition met by the set. Written anew, not shared with what is tested. */
function isConsistent(set: readonly Candidate[]): boolean {
  const names: string[] = [];
  let sum = 0n;
  for (const { organizations, amount } of set) {
    for (const name of organizations) if (!names.includes(name)) names.push(name);
    sum += amount;
  }
  return set.every((one) => names.length >= (one.minOrganizations ?? 0) && sum >= (one.minTotal ?? 0n));
}

const subsets = (all: readonly Candidate[]): Candidate[][] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((__, at) => (bits >> at) % 2 === 1));

describe('the pledges that hold together', () => {
  it('are all of them where nobody makes a condition', () => {
    expect(ids(holdingTogether([pledge('a', 1n), pledge('b', 0n)]))).toEqual(['a', 'b']);
  });

  it('may depend on each other: each of two waits for two, and both hold', () => {
    const both = [pledge('a', 5n, { minOrganizations: 2 }), pledge('b', 5n, { minOrganizations: 2 })];
    expect(ids(holdingTogether(both))).toEqual(['a', 'b']);
  });

  it('fall one after the other where each leans on the next', () => {
    const chain = [
      pledge('a', 10n, { minTotal: 40n }),
      pledge('b', 10n, { minTotal: 30n }),
      pledge('c', 10n, { minTotal: 31n }),
    ];
    expect(holdingTogether(chain)).toEqual([]);
  });

  it('count an organization once, each member of an association, and work as an organization without money', () => {
    const four = pledge('four', 1n, { minOrganizations: 4 });
    const twice = [four, pledge('x', 1n, { organizations: ['four'] }), pledge('y', 1n)];
    expect(ids(holdingTogether(twice))).toEqual(['x', 'y']);
    const members = [four, pledge('association', 9n, { organizations: ['m1', 'm2'] }), pledge('work', 0n)];
    expect(ids(holdingTogether(members))).toEqual(['association', 'four', 'work']);
  });

  it('count money of funds and programmes, but not as organizations', () => {
    const fund = pledge('fund', 50n, { organizations: [] });
    expect(ids(holdingTogether([fund, pledge('a', 1n, { minTotal: 51n })]))).toEqual(['a', 'fund']);
    expect(ids(holdingTogether([fund, pledge('a', 1n, { minOrganizations: 2 })]))).toEqual(['fund']);
  });

  it('are consistent, and the greatest of all consistent sets: every other one is a part of it', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const found = holdingTogether(all);
        const names = new Set(ids(found));
        expect(isConsistent(found)).toBe(true);
        for (const set of subsets(all))
          if (isConsistent(set)) expect(ids(set).filter((id) => !names.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order in which they came', () => {
    const shuffled = candidates.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(ids(holdingTogether(other))).toEqual(ids(holdingTogether(all)));
      }),
    );
  });

  it('only grow when somebody joins', () => {
    fc.assert(
      fc.property(candidates, candidates, (all, more) => {
        const joined = [...all, ...more.map((one) => ({ ...one, id: `q${one.id}` }))];
        const after = new Set(ids(holdingTogether(joined)));
        expect(ids(holdingTogether(all)).filter((id) => !after.has(id))).toEqual([]);
      }),
    );
  });
});

describe('a round at its deadline', () => {
  it('is funded with exactly its minimum, and fails by one cent', () => {
    const one = [pledge('a', 99n), pledge('b', 1n)];
    expect(outcomeOf(terms({ minimum: 100n }), one).state).toBe('FUNDED');
    expect(outcomeOf(terms({ minimum: 101n }), one).state).toBe('FAILED');
  });

  it('counts towards its minimum only what holds, and names the others also when it is funded', () => {
    const all = [pledge('a', 100n), pledge('b', 100n, { minTotal: 500n })];
    expect(outcomeOf(terms({ minimum: 101n }), all)).toMatchObject({ state: 'FAILED', total: 100n });
    const { state, unmet } = outcomeOf(terms({ minimum: 100n }), all);
    expect([state, ids(unmet)]).toEqual(['FUNDED', ['b']]);
  });

  it('fails whenever any smaller consistent set would have failed it: none reaches more', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const { total } = outcomeOf(terms(), all);
        for (const set of subsets(all))
          if (isConsistent(set))
            expect(set.reduce((sum, { amount }) => sum + amount, 0n)).toBeLessThanOrEqual(total);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what lies over its target, unless it reduces', () => {
    const all = [pledge('a', 900n), pledge('b', 900n)];
    expect(outcomeOf(terms({ overTarget: 'KEEP' }), all).reduced.size).toBe(0);
    const reduced = outcomeOf(terms({ overTarget: 'REDUCE' }), all).reduced;
    expect([...reduced]).toEqual([
      ['a', 500n],
      ['b', 500n],
    ]);
  });

  it('measures conditions before it reduces', () => {
    const all = [pledge('a', 900n, { minTotal: 1_800n }), pledge('b', 900n)];
    expect(outcomeOf(terms({ overTarget: 'REDUCE' }), all)).toMatchObject({ unmet: [], total: 1_800n });
  });

  it('reduces to its target exactly, raises nobody, leaves everybody a cent, and cuts the larger no less', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 100_000_000_000n }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 40n, max: 1_000_000_000_000n }), (all, target) => {
        const given = all.map((amount, at) => pledge(`p${at}`, amount));
        const { reduced, total } = outcomeOf(terms({ target, overTarget: 'REDUCE' }), given);
        const after = given.map(({ id, amount }) => reduced.get(id) ?? amount);
        const sum = after.reduce((so, amount) => so + amount, 0n);
        expect(sum).toBe(total > target ? target : total);
        after.forEach((amount, at) => {
          expect(amount).toBeGreaterThanOrEqual(1n);
          expect(amount).toBeLessThanOrEqual(all[at]!);
          all.forEach((other, place) => {
            if (other > all[at]!) expect(after[place]!).toBeGreaterThanOrEqual(amount);
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  it('never cuts work, and leaves a cent to each where the target has fewer', () => {
    const all = [pledge('a', 5n), pledge('b', 5n), pledge('c', 5n), pledge('work', 0n)];
    const { reduced } = outcomeOf(terms({ target: 2n, overTarget: 'REDUCE' }), all);
    expect([...reduced.values()]).toEqual([1n, 1n, 1n]);
    expect(reduced.has('work')).toBe(false);
  });
});

describe('the years of a pledge that is cut', () => {
  it('come to its new amount exactly, and none is raised', () => {
    const years = fc
      .array(fc.bigInt({ min: 0n, max: 10_000_000n }), { minLength: 1, maxLength: 10 })
      .filter((amounts) => amounts.some((amount) => amount > 0n));
    fc.assert(
      fc.property(years, fc.bigInt({ min: 0n, max: 10_000n }), (amounts, share) => {
        const whole = amounts.reduce((sum, amount) => sum + amount, 0n);
        const cut = (whole * share) / 10_000n;
        const left = yearsReducedTo(
          cut,
          amounts.map((amount, at) => ({ fiscalYear: 2026 + at, amount })),
        );
        expect(left.reduce((sum, amount) => sum + amount, 0n)).toBe(cut);
        left.forEach((amount, at) => expect(amount).toBeLessThanOrEqual(amounts[at]!));
      }),
    );
  });
});
