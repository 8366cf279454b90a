import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyOf, rowsOf, sharesOf, someone, sum, twoFactor } from '../proof/cost-participants.js';
import type { CostKeyData } from './cost-key.data.js';
import { shares, type Participant } from './shares.js';

interface Case {
  key: CostKeyData;
  amount: bigint;
  all: Participant[];
}

const cents = (max: bigint) => fc.bigInt({ min: 0n, max });
const key = fc.oneof(
  fc.constantFrom(keyOf('EQUAL'), keyOf('PER_CAPITA'), keyOf('FIXED'), keyOf('WEIGHTED')),
  fc
    .tuple(
      fc.uniqueArray(fc.nat(5_000_000), { maxLength: 6 }),
      fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 }),
    )
    .map(([ends, weights]) => {
      const rising = weights.sort((a, b) => a - b);
      const tiers = ends.sort((a, b) => a - b).map((upTo, place) => ({ upTo, weight: rising[place]! }));
      return keyOf('TIERED', { tiers: [...tiers, { upTo: null, weight: rising[6]! + 1 }] });
    }),
  fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
    .map(([firstPart, secondPart]) =>
      keyOf('TWO_FACTOR', { firstPart, secondPart, secondBaseName: 'Kraft' }),
    ),
);

const participant = fc.record({
  population: fc.bigInt({ min: 1n, max: 4_000_000n }),
  weight: fc.oneof(cents(5n), cents(1_000_000_000_000n)),
  secondBase: cents(100_000_000_000_000n),
  fixed: fc.option(cents(1_000n)),
  least: fc.option(cents(100_000n)),
  most: fc.option(cents(100_000_000n)),
});

/** Participants with bounds that may or may not allow the amount. */
const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    key,
    fc.oneof(fc.bigInt({ min: 1n, max: 2_000n }), fc.bigInt({ min: 1n, max: 100_000_000_000n })),
    fc.array(participant, { minLength: 1, maxLength: 20 }),
  )
  .map(([key, amount, all]) => ({
    ...{ key, amount },
    all: all.map((one, place) => ({ ...one, id: String(place).padStart(8, '0'), name: `Stadt ${place}` })),
  }));

/** The same, where the amount can be split. */
const possible = anyCase
  .map(({ key, amount, all }) => ({
    ...{ key, amount },
    all: shares(key, amount, all).rows
      ? all
      : all.map((one) => ({ ...one, fixed: null, least: null, most: null })),
  }))
  .filter(({ key, amount, all }) => shares(key, amount, all).rows !== undefined);

const runs = { numRuns: 300 };
const baseOf = ({ kind }: CostKeyData, one: Participant): bigint =>
  kind === 'WEIGHTED' ? one.weight! : one.population!;

describe('For every key, any amount and any participants', () => {
  it('shares come to the amount exactly, and nothing is negative', () => {
    fc.assert(
      fc.property(possible, ({ key, amount, all }) => {
        const found = sharesOf(key, amount, all);
        expect(sum(found)).toBe(amount);
        expect(found.every((share) => share >= 0n)).toBe(true);
      }),
      runs,
    );
  });

  it('either there is a split, or a fault that is told in both languages; never neither', () => {
    fc.assert(
      fc.property(anyCase, ({ key, amount, all }) => {
        const { rows, faults } = shares(key, amount, all);
        expect((rows === undefined) !== (faults === undefined)).toBe(true);
        for (const { text } of faults ?? []) expect(text.de.length > 20 && text.en.length > 20).toBe(true);
      }),
      runs,
    );
  });

  it('nobody pays less than her least, more than her most, or another sum than her fixed one', () => {
    fc.assert(
      fc.property(possible, ({ key, amount, all }) => {
        sharesOf(key, amount, all).forEach((share, place) => {
          const { least, most, fixed } = all[place]!;
          if (key.kind === 'FIXED' && fixed !== null) expect(share).toBe(fixed);
          expect(share >= (least ?? share) && share <= (most ?? share)).toBe(true);
        });
      }),
      runs,
    );
  });

  it('does not depend on the order of the participants', () => {
    fc.assert(
      fc.property(possible, fc.infiniteStream(fc.nat()), ({ key, amount, all }, random) => {
        const other = all
          .map((one) => ({ one, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const shuffled = sharesOf(key, amount, other);
        expect(all.map(({ id }) => shuffled[other.findIndex((one) => one.id === id)])).toEqual(
          sharesOf(key, amount, all),
        );
      }),
      runs,
    );
  });

  it('with the same bounds, who counts more never pays less', () => {
    fc.assert(
      fc.property(possible, ({ key, amount, all }) => {
        const rows = rowsOf(key, amount, all);
        const said = ({ least, most, fixed }: Participant) =>
          [least ?? 0n, most, key.kind === 'FIXED' ? fixed : null].join();
        rows.forEach((row, a) =>
          rows.forEach((other, b) => {
            if (said(all[a]!) === said(all[b]!) && row.weight > other.weight)
              expect(row.share >= other.share).toBe(true);
          }),
        );
      }),
      runs,
    );
  });

  it('with the same bounds, a larger base never pays less', () => {
    const byBase = possible.filter(({ key: { kind } }) =>
      ['PER_CAPITA', 'TIERED', 'WEIGHTED'].includes(kind),
    );
    fc.assert(
      fc.property(byBase, ({ key, amount, all }) => {
        const free = all.map((one) => ({ ...one, least: null, most: null }));
        const found = sharesOf(key, amount, free);
        free.forEach((one, a) =>
          free.forEach((other, b) => {
            if (baseOf(key, one) > baseOf(key, other)) expect(found[a]! >= found[b]!).toBe(true);
          }),
        );
      }),
      runs,
    );
  });

  it('raising one base never lowers that share, bounds or not', () => {
    fc.assert(
      fc.property(
        possible,
        fc.nat(),
        fc.bigInt({ min: 1n, max: 5_000_000n }),
        ({ key, amount, all }, at, more) => {
          const place = at % all.length;
          const raised = all.map((one, n) =>
            n === place
              ? {
                  ...one,
                  population: one.population! + more,
                  weight: one.weight! + more,
                  secondBase: one.secondBase! + more,
                }
              : one,
          );
          expect(sharesOf(key, amount, raised)[place]! >= sharesOf(key, amount, all)[place]!).toBe(true);
        },
      ),
      runs,
    );
  });

  it('what the proof shows adds up: floored, one cent more at most, and less than a cent beside the exact quota', () => {
    fc.assert(
      fc.property(possible, ({ key, amount, all }) => {
        for (const { exact, floored, extraCent, bound, share } of rowsOf(key, amount, all)) {
          expect(share).toBe(floored + (extraCent ? 1n : 0n));
          if (bound !== null) expect(extraCent).toBe(false);
          const millionths = BigInt(exact.replace('.', ''));
          expect(millionths / 10_000n).toBe(floored);
        }
      }),
      runs,
    );
  });

  it('splits a billion between five hundred, with bounds, at once', () => {
    const all = Array.from({ length: 500 }, (_, n) =>
      someone(String(n).padStart(8, '0'), {
        population: BigInt(1 + ((n * 7919) % 900_001)),
        secondBase: BigInt(1 + n * 99_999_999_999),
        least: BigInt(n * 10),
        most: n % 3 === 0 ? 500_000_000n : null,
      }),
    );
    const begin = performance.now();
    expect(sum(sharesOf(twoFactor, 100_000_000_000n, all))).toBe(100_000_000_000n);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});
