import type { Text } from '@allmende/platform/graphql';
import { candidatesFor, type Candidate } from './succession-candidates.js';
import { landscapeOf, type Absorber, type Landscape, type Territory } from './succession-landscape.js';
import { texts } from './succession-texts.js';

export type { Candidate } from './succession-candidates.js';
export type { Territory } from './succession-landscape.js';

/** What became of a territory that the later register no longer knows. */
export interface Deduction {
  gone: Territory;
  kind: 'RENUMBERED' | 'MERGED' | 'VANISHED';
  /** As the later register has it; null when it can't be told for sure (VANISHED). */
  successor: Territory | null;
  reason: Text;
  /** Who else, or at all, may be it; best first. */
  candidates: Candidate[];
}

/** Surveys are corrected now and then, and areas are rounded: so many hectares' difference count as none. */
export const toleranceHectares = 5;
/** More than these in one district at once can't be told apart by their areas. */
const mostInDistrict = 16;
const mostMatches = 50;

/**
 * Tells from two registers what became of territories that are only in the earlier one. Only what is beyond doubt gets a
 * successor: RENUMBERED the one new key in the Land with the same name and area; MERGED the one neighbour in the
 * district that grew by just that area, or the new one that is as large, when no other fits as well.
 * @param before what was known
 * @param after what the later register holds
 * @param gone those to judge; of the kinds and keys of `before`
 */
export function deduceSuccessions(
  before: readonly Territory[],
  after: readonly Territory[],
  gone: readonly Territory[] = missingIn(after, before),
): Deduction[] {
  const land = landscapeOf(before, after, toleranceHectares);
  const municipalities = gone.filter(({ kind }) => kind === 'MUNICIPALITY');
  const renumbered = renumberedOf(land, municipalities);
  const merged = mergedOf(land, without(municipalities, renumbered), renumbered);
  const sure = [...renumbered, ...merged];
  const unsure = without(municipalities, sure).map((one) => vanished(land, one, renumbered));
  const towns = [...sure, ...unsure];
  return [...towns, ...districtsOf(land, gone, before, towns)].sort((a, b) =>
    a.gone.officialKey < b.gone.officialKey ? -1 : 1,
  );
}

/** What is in `before` and, by its key, not in `after`. */
export function missingIn<T extends Territory>(after: readonly Territory[], before: readonly T[]): T[] {
  const keys = new Set(after.map(({ officialKey }) => officialKey));
  return before.filter(({ officialKey }) => !keys.has(officialKey));
}

const without = (all: readonly Territory[], judged: readonly Deduction[]): Territory[] => {
  const done = new Set(judged.map(({ gone }) => gone.officialKey));
  return all.filter(({ officialKey }) => !done.has(officialKey));
};

/** Those of whom exactly one new key bears the name on the same area, and who are alone in that. */
function renumberedOf(land: Landscape, gone: readonly Territory[]): Deduction[] {
  const heirs = gone.map((one) => ({
    one,
    heirs: land.namesakes(one).filter((heir) => sameArea(one, heir)),
  }));
  const claims = heirs.flatMap((claim) => claim.heirs.map(({ officialKey }) => officialKey));
  return heirs.flatMap(({ one, heirs: [heir, ...others] }) => {
    if (!heir || others.length > 0) return [];
    if (claims.filter((key) => key === heir.officialKey).length > 1) return [];
    return [
      { gone: one, kind: 'RENUMBERED', successor: heir, reason: texts.renumbered(one, heir), candidates: [] },
    ];
  });
}

/** A district has no area: there the name alone must do. */
const sameArea = (one: Territory, other: Territory): boolean =>
  one.kind === 'DISTRICT' ||
  (one.areaHectares !== null &&
    other.areaHectares !== null &&
    Math.abs(one.areaHectares - other.areaHectares) <= toleranceHectares);

interface Match {
  absorber: Absorber;
  parts: Territory[];
}

function mergedOf(
  land: Landscape,
  gone: readonly Territory[],
  renumbered: readonly Deduction[],
): Deduction[] {
  const taken = new Set(renumbered.map(({ successor }) => successor?.officialKey));
  const districts = new Set(gone.map(({ officialKey }) => officialKey.slice(0, 5)));
  return [...districts].flatMap((district) => {
    const parts = gone.filter(({ officialKey }) => officialKey.startsWith(district));
    const absorbers = land.absorbers(district).filter(({ territory }) => !taken.has(territory.officialKey));
    const matches = absorbers.flatMap((absorber) =>
      matchesOf(parts, absorber.gainedHectares).map((match): Match => ({ absorber, parts: match })),
    );
    return matches.filter((match) => isAlone(match, matches)).flatMap(mergerOf);
  });
}

/** True when the same absorber fits no other way, and no other absorber wants any of these parts. */
const isAlone = (match: Match, all: readonly Match[]): boolean =>
  all.every(
    (other) =>
      other === match ||
      (other.absorber !== match.absorber && !other.parts.some((part) => match.parts.includes(part))),
  );

const mergerOf = ({ absorber, parts }: Match): Deduction[] =>
  parts.map((gone) => ({
    gone,
    kind: 'MERGED',
    successor: absorber.territory,
    reason: texts.merged(parts, absorber),
    candidates: [],
  }));

/** All sets of parts whose areas add up to the wanted one; none when there are too many to be sure. */
function matchesOf(parts: readonly Territory[], wanted: number): Territory[][] {
  const known = parts.filter(({ areaHectares }) => areaHectares !== null && areaHectares > 0);
  if (known.length > mostInDistrict) return [];
  const matches: Territory[][] = [];
  const search = (at: number, sum: number, chosen: Territory[]): void => {
    if (sum > wanted + toleranceHectares || matches.length > mostMatches) return;
    if (chosen.length > 0 && Math.abs(sum - wanted) <= toleranceHectares) matches.push(chosen);
    for (let next = at; next < known.length; next += 1)
      search(next + 1, sum + known[next]!.areaHectares!, [...chosen, known[next]!]);
  };
  search(0, 0, []);
  return matches.length > mostMatches ? [] : matches;
}

/** What only got another number has taken nobody's place. */
function vanished(land: Landscape, gone: Territory, renumbered: readonly Deduction[]): Deduction {
  const taken = new Set(renumbered.map(({ successor }) => successor?.officialKey));
  const candidates = candidatesFor(land, gone, toleranceHectares).filter(
    ({ territory }) => !taken.has(territory.officialKey),
  );
  const reason = texts.vanished(gone, candidates.length);
  return { gone, kind: 'VANISHED', successor: null, reason, candidates };
}

/** A district goes where all its municipalities went, or where its name went. */
function districtsOf(
  land: Landscape,
  gone: readonly Territory[],
  before: readonly Territory[],
  towns: readonly Deduction[],
): Deduction[] {
  const districts = gone.filter(({ kind }) => kind === 'DISTRICT');
  const renumbered = renumberedOf(land, districts);
  return [
    ...renumbered,
    ...without(districts, renumbered).map((district): Deduction => {
      const heirs = heirsOf(land, district, before, towns);
      const [heir] = heirs;
      if (!heir) return vanished(land, district, renumbered);
      if (heirs.length > 1) return { ...vanished(land, district, renumbered), candidates: heirs.map(asHome) };
      return {
        ...{ gone: district, kind: 'MERGED', successor: heir },
        ...{ reason: texts.districtMerged(district, heir), candidates: [] },
      };
    }),
  ];
}

const asHome = (territory: Territory): Candidate => ({ territory, why: texts.home });

/** The districts in which its municipalities lie now; none as soon as that can't be told of one of them. */
function heirsOf(
  land: Landscape,
  { officialKey }: Territory,
  before: readonly Territory[],
  towns: readonly Deduction[],
): Territory[] {
  const home = new Map(
    towns.map(({ gone, successor }) => [gone.officialKey, successor?.officialKey.slice(0, 5)]),
  );
  const own = before.filter((one) => one.kind === 'MUNICIPALITY' && one.officialKey.startsWith(officialKey));
  const homes = own.map((town) => home.get(town.officialKey));
  if (homes.length === 0 || homes.includes(undefined)) return [];
  return [...new Set(homes)].flatMap((key) => land.district(key!) ?? []);
}
