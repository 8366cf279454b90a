import { distance } from 'fastest-levenshtein';
import { isExplained, kindAgrees, missing } from './agreement.js';
import type { DirectoryName } from './directory-name.js';
import type { ParsedName, Reading } from './parse-name.js';

/** An organization that may be meant. `score` lies between 0 and 1. */
export interface Candidate {
  organizationId: string;
  score: number;
}

const mostCandidates = 10;
/** Share of letters that must agree for two names to be called similar: one wrong in four. */
const leastLikeness = 0.75;
/** Whoever has the very name comes before all who have a similar one. */
const weights = { likeness: 0.6, sameName: 0.2, additions: 0.1, kind: 0.1 } as const;

/** Organizations whose names are similar, best first. The order of `names` makes no difference. */
export function rank(parsed: ParsedName, names: readonly DirectoryName[]): Candidate[] {
  return names
    .map((name) => ({ name, score: scoreOf(parsed, name) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compare(a.name, b.name))
    .slice(0, mostCandidates)
    .map(({ name, score }) => ({ organizationId: name.entry.id, score }));
}

const compare = ({ entry: a }: DirectoryName, { entry: b }: DirectoryName): number =>
  a.name.localeCompare(b.name, 'de') || (a.id < b.id ? -1 : 1);

function scoreOf({ readings, bodyNames }: ParsedName, name: DirectoryName): number {
  const scores =
    name.kind === 'BODY'
      ? bodyNames.flatMap((one) => name.bodyNames.map((other) => score(likeness(one, other), 1, 1)))
      : readings.map((reading) => territoryScore(reading, name));
  return Math.round(100 * Math.max(0, ...scores)) / 100;
}

function territoryScore(reading: Reading, name: DirectoryName): number {
  const [asked, known] = [reading, name].map(({ core, additions }) => [core, ...additions].join(' '));
  const like = Math.max(likeness(reading.core, name.core), likeness(asked!, known!));
  const complete = missing(reading, name).length > 0 ? 0.5 : 1;
  const kind = reading.kind === null ? 0.5 : Number(kindAgrees(reading, name));
  return score(like, isExplained(reading, name) ? complete : 0, kind);
}

const score = (like: number, additions: number, kind: number): number =>
  like < leastLikeness
    ? 0
    : weights.likeness * like +
      (like === 1 ? weights.sameName : 0) +
      weights.additions * additions +
      weights.kind * kind;

/** 1 for the same, 0 for nothing in common. */
const likeness = (one: string, other: string): number =>
  1 - distance(one, other) / Math.max(one.length, other.length, 1);
