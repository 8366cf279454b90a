import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CostKeyData, CostKeyKind } from './cost-key.data.js';
import { shares, type CostFault, type Participant, type ShareRow } from './shares.js';

const keyOf = (kind: CostKeyKind, more: Partial<CostKeyData> = {}): CostKeyData => ({
  ...{ kind, tiers: [], firstPart: null, secondPart: null, secondBaseName: null },
  ...more,
});
const tiered = keyOf('TIERED', {
  tiers: [
    { upTo: 20_000, weight: 1 },
    { upTo: 100_000, weight: 3 },
    { upTo: null, weight: 8 },
  ],
});
const twoFactor = keyOf('TWO_FACTOR', { firstPart: 2, secondPart: 1, secondBaseName: 'Steuereinnahmen' });

const someone = (id: string, more: Partial<Participant> = {}): Participant => ({
  ...{ id, name: `Stadt ${id}`, population: null, weight: null, secondBase: null },
  ...{ fixed: null, least: null, most: null },
  ...more,
});

const rowsOf = (key: CostKeyData, amount: bigint, all: readonly Participant[]): ShareRow[] => {
  const { rows, faults } = shares(key, amount, all);
  if (!rows) throw new Error(JSON.stringify(faults));
  return rows;
};
const sharesOf = (...split: Parameters<typeof rowsOf>): bigint[] =>
  rowsOf(...split).map(({ share }) => share);
const faultsOf = (...split: Parameters<typeof shares>): CostFault[] => shares(...split).faults ?? [];
const sum = (values: readonly bigint[]): bigint => values.reduce((so, value) => so + value, 0n);

describe('A cost key', () => {
  it('EQUAL splits alike; the cent that is left goes to the smaller official key', () => {
    const all = ['09162000', '05913000', '11000000'].map((id) => someone(id));
    expect(sharesOf(keyOf('EQUAL'), 10_000n, all)).toEqual([3_333n, 3_334n, 3_333n]);
  });

  it('PER_CAPITA splits in proportion to the populations', () => {
    const all = [
      someone('05122000', { population: 165_973n }),
      someone('05913000', { population: 614_495n }),
      someone('08216007', { population: 29_505n }),
    ];
    const rows = rowsOf(keyOf('PER_CAPITA'), 1_000_000n, all);
    expect(rows.map(({ share }) => share)).toEqual([204_912n, 758_661n, 36_427n]);
    expect(rows.map(({ exact }) => exact)).toEqual(['2049.117686', '7586.610911', '364.271401']);
    expect(rows.map(({ extraCent }) => extraCent)).toEqual([true, false, false]);
  });

  it('TIERED lets all in a class pay the same, the last inhabitant of a class included', () => {
    const all = [20_000n, 20_001n, 100_000n, 3_700_000n].map((population, place) =>
      someone(`0${place}`, { population }),
    );
    expect(sharesOf(tiered, 15_000n, all)).toEqual([1_000n, 3_000n, 3_000n, 8_000n]);
  });

  it('TIERED may let the smallest class pay nothing', () => {
    const free = keyOf('TIERED', {
      tiers: [
        { upTo: 5_000, weight: 0 },
        { upTo: null, weight: 1 },
      ],
    });
    const all = [someone('a', { population: 4_000n }), someone('b', { population: 9_000n })];
    expect(sharesOf(free, 500n, all)).toEqual([0n, 500n]);
  });

  it('TIERED gives the cent that is left in a class to the larger population', () => {
    const all = [someone('01', { population: 100n }), someone('02', { population: 101n })];
    expect(sharesOf(tiered, 101n, all)).toEqual([50n, 51n]);
  });

  it('FIXED lets those without a fixed sum share the rest alike', () => {
    const all = [someone('a', { fixed: 5_000n }), someone('b'), someone('c')];
    const rows = rowsOf(keyOf('FIXED'), 10_001n, all);
    expect(rows.map(({ share }) => share)).toEqual([5_000n, 2_501n, 2_500n]);
    expect(rows.map(({ bound }) => bound)).toEqual(['FIXED', null, null]);
  });

  it('WEIGHTED goes by the points that were given', () => {
    const all = [someone('a', { weight: 1n }), someone('b', { weight: 0n }), someone('c', { weight: 3n })];
    expect(sharesOf(keyOf('WEIGHTED'), 1_000n, all)).toEqual([250n, 0n, 750n]);
  });

  it('TWO_FACTOR counts both bases in their parts, exactly', () => {
    const all = [
      someone('a', { secondBase: 300n, population: 100n }),
      someone('b', { secondBase: 100n, population: 300n }),
    ];
    // 2/3 of 3/4 and 1/3 of 1/4 are 7/12; the other has 5/12.
    expect(sharesOf(twoFactor, 12_000n, all)).toEqual([7_000n, 5_000n]);
    expect(rowsOf(twoFactor, 12_000n, all).map(({ weight }) => weight)).toEqual([280_000n, 200_000n]);
  });

  it('lets a least be paid by the others in their proportion', () => {
    const all = [
      someone('a', { weight: 1n, least: 4_000n }),
      someone('b', { weight: 3n }),
      someone('c', { weight: 6n }),
    ];
    const rows = rowsOf(keyOf('WEIGHTED'), 10_000n, all);
    expect(rows.map(({ share }) => share)).toEqual([4_000n, 2_000n, 4_000n]);
    expect(rows.map(({ bound }) => bound)).toEqual(['LEAST', null, null]);
  });

  it('lets a cap of one push another one over her own', () => {
    const all = [
      someone('a', { weight: 6n, most: 3_000n }),
      someone('b', { weight: 3n, most: 4_000n }),
      someone('c', { weight: 1n }),
    ];
    const rows = rowsOf(keyOf('WEIGHTED'), 10_000n, all);
    expect(rows.map(({ share }) => share)).toEqual([3_000n, 4_000n, 3_000n]);
    expect(rows.map(({ bound }) => bound)).toEqual(['MOST', 'MOST', null]);
  });
});

describe('A key that cannot split the sum', () => {
  const wrong: [string, CostKeyData, Participant[], Partial<CostFault>][] = [
    ['nobody takes part', keyOf('EQUAL'), [], { code: 'NO_PARTICIPANTS', at: null }],
    [
      'a population is missing',
      keyOf('PER_CAPITA'),
      [someone('a', { population: 1n }), someone('b')],
      { code: 'MISSING_BASE', at: 1, field: 'population' },
    ],
    [
      'points are missing',
      keyOf('WEIGHTED'),
      [someone('a')],
      { code: 'MISSING_BASE', at: 0, field: 'weight' },
    ],
    [
      'a second base is missing',
      twoFactor,
      [someone('a', { population: 5n })],
      { code: 'MISSING_BASE', at: 0, field: 'secondBase' },
    ],
    [
      'a population is zero',
      keyOf('PER_CAPITA'),
      [someone('a', { population: 1n }), someone('b', { population: 0n })],
      { code: 'ZERO_BASE', at: 1, field: 'population' },
    ],
    [
      'all points are zero',
      keyOf('WEIGHTED'),
      [someone('a', { weight: 0n })],
      { code: 'ZERO_BASE', at: null },
    ],
    [
      'a second base is zero for all',
      twoFactor,
      [someone('a', { population: 5n, secondBase: 0n })],
      { code: 'ZERO_BASE', at: null, field: 'secondBase' },
    ],
    [
      'both bases of one are zero',
      twoFactor,
      [someone('a', { population: 5n, secondBase: 1n }), someone('b', { population: 0n, secondBase: 0n })],
      { code: 'ZERO_BASE', at: 1, field: 'secondBase' },
    ],
    [
      'least is above most',
      keyOf('EQUAL'),
      [someone('a', { least: 2n, most: 1n })],
      { code: 'BOUNDS_CROSS', at: 0, field: 'leastCents' },
    ],
    [
      'the least sums exceed the total',
      keyOf('EQUAL'),
      [someone('a', { least: 9_000n }), someone('b', { least: 2_000n })],
      { code: 'LEAST_EXCEED_TOTAL', at: null, field: 'leastCents' },
    ],
    [
      'the most sums miss the total',
      keyOf('EQUAL'),
      [someone('a', { most: 9_000n }), someone('b', { most: 999n })],
      { code: 'MOST_MISS_TOTAL', at: null, field: 'mostCents' },
    ],
    [
      'only one who counts nothing could pay more',
      keyOf('WEIGHTED'),
      [someone('a', { weight: 1n, most: 9_999n }), someone('b', { weight: 0n })],
      { code: 'MOST_MISS_TOTAL', at: null },
    ],
    [
      'all sums are fixed and do not come to the total',
      keyOf('FIXED'),
      [someone('a', { fixed: 5_000n }), someone('b', { fixed: 4_999n })],
      { code: 'FIXED_TOTAL', at: null, field: 'fixedCents' },
    ],
    [
      'fixed sums exceed the total',
      keyOf('FIXED'),
      [someone('a', { fixed: 10_001n }), someone('b')],
      { code: 'LEAST_EXCEED_TOTAL', at: null, field: 'fixedCents' },
    ],
    [
      'a fixed sum is outside of its own bounds',
      keyOf('FIXED'),
      [someone('a', { fixed: 10n, least: 11n }), someone('b')],
      { code: 'FIXED_OUT_OF_BOUNDS', at: 0, field: 'fixedCents' },
    ],
  ];

  it.each(wrong)('is told so when %s', (_when, key, all, expected) => {
    expect(faultsOf(key, 10_000n, all)).toEqual([expect.objectContaining(expected)]);
  });

  it('names who is meant, in both languages', () => {
    const [fault] = faultsOf(keyOf('PER_CAPITA'), 100n, [someone('Solingen')]);
    expect(fault?.text.de).toContain('Stadt Solingen');
    expect(fault?.text.en).toContain('Stadt Solingen');
  });

  it('tells all faults at once', () => {
    const all = [someone('a'), someone('b', { least: 2n, most: 1n })];
    expect(faultsOf(keyOf('PER_CAPITA'), 100n, all).map(({ code }) => code)).toEqual([
      'MISSING_BASE',
      'MISSING_BASE',
      'BOUNDS_CROSS',
    ]);
  });
});

// ---------- For every key, any amount and any participants ----------

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
