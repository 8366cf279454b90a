import type { Territory } from './succession.js';

/** A register in the format GV100AD, as of a day `YYYY-MM-DD`. */
export const registerLines = (territories: readonly Territory[], asOf: string): string[] =>
  territories.map((one) => {
    const town = one.kind === 'MUNICIPALITY';
    return [
      town ? '60' : '40',
      asOf.replaceAll('-', ''),
      one.officialKey.padEnd(8),
      (town ? '0000' : '').padEnd(4),
      one.name.padEnd(100),
      (town ? '64' : '43').padEnd(6),
      (town ? String(one.areaHectares).padStart(11, '0') : '').padEnd(11),
      (town ? '00000001000' : '').padEnd(11),
      ''.padEnd(15),
      (town ? '99001' : '').padEnd(55),
    ].join('');
  });

/** Three districts with forty municipalities each; no two have the same area. */
export const country: readonly Territory[] = ['05981', '05982', '05983'].flatMap((district, at) => [
  { kind: 'DISTRICT' as const, officialKey: district, name: `Kreis ${at + 1}`, areaHectares: null },
  ...Array.from({ length: 40 }, (_, index) => ({
    kind: 'MUNICIPALITY' as const,
    officialKey: `${district}${String(index + 1).padStart(3, '0')}`,
    name: `Ort ${district.at(-1)}-${index + 1}`,
    areaHectares: 500 + at * 4_000 + index * 97,
  })),
]);

/** The territory of this key. */
export const territory = (key: string): Territory => country.find(({ officialKey }) => officialKey === key)!;

/**
 * The same land later. Two municipalities merged into a new one, one was renamed, one renumbered into the next district,
 * one divided between two neighbours.
 */
export const later: readonly Territory[] = country.flatMap((one) => {
  switch (one.officialKey) {
    case '05981001':
      return [];
    case '05981002':
      return [{ ...one, officialKey: '05981090', name: 'Neustadt', areaHectares: 500 + 597 + 1 }];
    case '05981010':
      return [{ ...one, name: 'Bad Ort' }];
    case '05982020':
      return [{ ...one, officialKey: '05983090' }];
    case '05983030':
      return [];
    case '05983031':
      return [{ ...one, areaHectares: one.areaHectares! + 5_000 }];
    case '05983032':
      return [{ ...one, areaHectares: one.areaHectares! + 6_313 }];
    default:
      return [one];
  }
});
