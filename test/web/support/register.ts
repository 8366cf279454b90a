import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A municipality as the register has it. */
export interface Town {
  officialKey: string;
  /** Null counts as belonging to no union of municipalities. */
  regionalKey: string | null;
  officialName: string;
  areaHectares: number;
  population: number;
  postalCode: string;
}

/** Writes these municipalities in the format GV100AD, as of a day `YYYY-MM-DD`. @returns its path */
export function writeRegister(towns: readonly Town[], asOf: string, folder: string): string {
  const path = join(folder, `register-${asOf}.txt`);
  writeFileSync(path, `${towns.map((town) => lineOf(town, asOf)).join('\n')}\n`);
  return path;
}

const lineOf = (town: Town, asOf: string): string =>
  [
    `60${asOf.replaceAll('-', '')}`,
    town.officialKey,
    town.regionalKey?.slice(5, 9) ?? '0000',
    town.officialName.padEnd(100),
    '63'.padEnd(6),
    String(town.areaHectares).padStart(11, '0'),
    String(town.population).padStart(11, '0'),
    ''.padEnd(15),
    town.postalCode.padEnd(55),
  ].join('');

/**
 * The same municipalities a year later: Bühl has gone into a new one, Bochum has vanished, Musterstadt 60 has another
 * key.
 */
export const aYearLater = (towns: readonly Town[]): Town[] =>
  towns.flatMap((town) => {
    if (town.officialName.startsWith('Bochum')) return [];
    if (town.officialName.startsWith('Bühl'))
      return [{ ...town, officialKey: '08216099', regionalKey: null, officialName: 'Murgstadt, Stadt' }];
    return town.officialKey === '05983060'
      ? [{ ...town, officialKey: '05984060', regionalKey: null }]
      : [town];
  });
