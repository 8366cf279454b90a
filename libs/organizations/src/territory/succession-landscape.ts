/** A municipality or district as a register tells it. */
export interface Territory {
  kind: 'MUNICIPALITY' | 'DISTRICT';
  /** AGS: 8 digits, 5 for a district. */
  officialKey: string;
  /** As people say it. */
  name: string;
  /** Null for a district. */
  areaHectares: number | null;
}

/** A municipality that has more area than before; a new one has gained all of it. */
export interface Absorber {
  territory: Territory;
  gainedHectares: number;
  isNew: boolean;
}

/** Two registers side by side, as the search for successors looks at them. */
export interface Landscape {
  /** New keys of the same kind in the same Land that bear the same name. */
  namesakes(gone: Territory): Territory[];
  /** Municipalities of a district (5 digits) or Land (2) that gained area. */
  absorbers(keyPrefix: string): Absorber[];
  /** New municipalities or districts of a Land. */
  fresh(kind: Territory['kind'], land: string): Territory[];
  /** The district of this key in the later register. */
  district(key: string): Territory | undefined;
}

/** @param tolerance hectares by which a municipality may grow without that being told */
export function landscapeOf(
  before: readonly Territory[],
  after: readonly Territory[],
  tolerance: number,
): Landscape {
  const known = new Map(before.map((one) => [one.officialKey, one]));
  const now = new Map(after.map((one) => [one.officialKey, one]));
  const fresh = after.filter(({ officialKey }) => !known.has(officialKey));
  const absorbers = after.flatMap((one) => absorberOf(one, known.get(one.officialKey), tolerance));
  const inLand = (kind: Territory['kind'], land: string): Territory[] =>
    fresh.filter((one) => one.kind === kind && one.officialKey.startsWith(land));
  return {
    namesakes: ({ kind, officialKey, name }) =>
      inLand(kind, officialKey.slice(0, 2)).filter((one) => folded(one.name) === folded(name)),
    absorbers: (prefix) => absorbers.filter(({ territory }) => territory.officialKey.startsWith(prefix)),
    fresh: inLand,
    district: (key) => now.get(key),
  };
}

/** One spelling for comparing names. */
export const folded = (name: string): string => name.normalize('NFC').toLowerCase();

function absorberOf(territory: Territory, was: Territory | undefined, tolerance: number): Absorber[] {
  if (territory.kind === 'DISTRICT' || territory.areaHectares === null) return [];
  // Of what had no area before it can't be told how much it gained.
  if (was && was.areaHectares === null) return [];
  const gainedHectares = territory.areaHectares - (was?.areaHectares ?? 0);
  return gainedHectares > tolerance ? [{ territory, gainedHectares, isNew: !was }] : [];
}
