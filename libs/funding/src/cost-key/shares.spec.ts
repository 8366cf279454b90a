import { describe, expect, it } from '@jest/globals';
import { faultsOf, keyOf, rowsOf, sharesOf, someone, tiered, twoFactor } from '../proof/cost-participants.js';
import type { CostKeyData } from './cost-key.data.js';
import type { CostFault, Participant } from './shares.js';

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
