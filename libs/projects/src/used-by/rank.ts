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
/** What name, additions and kind count for. */
const weights = { name: 0.7, additions: 0.15, kind: 0.15 } as const;

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
      ? bodyNames.flatMap((one) => name.bodyNames.map((other) => likeness(one, other)))
      : readings.map((reading) => territoryScore(reading, name));
  return (
    Math.round(
      100 * Math.max(0, ...scores.map((score) => (score >= leastLikeness * weights.name ? score : 0))),
    ) / 100
  );
}

function territoryScore(reading: Reading, name: DirectoryName): number {
  const whole = [reading, name].map(({ core, additions }) => [core, ...additions].join(' ')) as [
    string,
    string,
  ];
  const like = Math.max(likeness(reading.core, name.core), likeness(...whole));
  if (like < leastLikeness) return 0;
  const additions = isExplained(reading, name) ? (missing(reading, name).length > 0 ? 0.5 : 1) : 0;
  const kind = reading.kind === null ? 0.5 : Number(kindAgrees(reading, name));
  return weights.name * like + weights.additions * additions + weights.kind * kind;
}

/** 1 for the same, 0 for nothing in common. */
const likeness = (one: string, other: string): number =>
  1 - distance(one, other) / Math.max(one.length, other.length, 1);
