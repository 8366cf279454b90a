import { isExplained, kindAgrees, missing } from './agreement.js';
import { directoryName, type DirectoryEntry, type DirectoryName } from './directory-name.js';
import type { SureReason, UnsureReason } from './match-reason.js';
import { landCodes } from './name-words.js';
import { parseName, type ParsedName, type Reading } from './parse-name.js';
import { rank, type Candidate } from './rank.js';

export type { Candidate, DirectoryEntry };

/** Whom a text means. SURE is practically never wrong; else a moderator decides between the candidates, best first. */
export type Match =
  | { sure: true; organizationId: string; reason: SureReason }
  | { sure: false; reason: UnsureReason; candidates: Candidate[] };

type Verdict = { found: DirectoryName; reason: SureReason } | { found: null; reason: UnsureReason };

/** These rows double the town that is its own district; the town is the body that acts. */
const isDouble = ({ kind, name }: DirectoryEntry): boolean =>
  kind === 'DISTRICT' && /\((kreisfreie Stadt|Stadtkreis)\)$/.test(name);

/**
 * Holds a free text of `usedBy` against the directory.
 * @param entries every organization whose name is like the text's, in any order; more do no harm
 */
export function matchName(text: string, entries: readonly DirectoryEntry[]): Match {
  const parsed = parseName(text);
  const names = entries.filter((entry) => !isDouble(entry)).map(directoryName);
  const verdicts = verdictsOf(parsed, names);
  const [only, ...others] = verdicts;
  // Two ways to understand the text that both lead somewhere leave a doubt, however sure one of them is.
  const bodies = new Set(verdicts.map(({ found }) => found?.entry.id ?? null));
  if (only?.found && (others.length === 0 || bodies.size === 1))
    return { sure: true, organizationId: only.found.entry.id, reason: only.reason };
  const candidates = rank(parsed, names);
  const doubt = verdicts.find(({ found }) => !found)?.reason as UnsureReason | undefined;
  const certain = verdicts.some(({ found }) => found);
  const similar = candidates.length > 0 ? 'ONLY_SIMILAR' : 'NOTHING_FOUND';
  return { sure: false, reason: certain ? 'SEVERAL_OF_THAT_NAME' : (doubt ?? similar), candidates };
}

/** What each way to understand the text leads to; those that lead nowhere are left out. */
function verdictsOf({ readings, bodyNames }: ParsedName, names: readonly DirectoryName[]): Verdict[] {
  const territories = readings.flatMap((reading) => {
    const alike = names.filter(({ kind, core }) => kind !== 'BODY' && core === reading.core);
    return alike.length > 0 ? [verdict(reading, alike)] : [];
  });
  const bodies = names
    .filter((name) => name.kind === 'BODY' && name.bodyNames.some((one) => bodyNames.includes(one)))
    .map((found): Verdict => ({ found, reason: 'NAME_OF_BODY' }));
  return [...territories, ...bodies];
}

/** Decides between territories whose name without additions is the text's. */
function verdict(reading: Reading, alike: readonly DirectoryName[]): Verdict {
  const ofKind = alike.filter((name) => kindAgrees(reading, name));
  if (ofKind.length === 0) return { found: null, reason: 'KIND_DIFFERS' };
  const fitting = ofKind.filter((name) => isExplained(reading, name));
  if (fitting.length > 1) return { found: null, reason: 'SEVERAL_OF_THAT_NAME' };
  const [found] = fitting;
  if (!found) return { found: null, reason: 'ADDITION_UNKNOWN' };
  const reason = reading.kind ? reasonWithKind(reading, found) : reasonWithoutKind(reading, found);
  return isSure(reason) ? { found, reason } : { found: null, reason };
}

function reasonWithKind(reading: Reading, name: DirectoryName): SureReason | UnsureReason {
  if (reading.land) return 'NAME_AND_LAND';
  if (missing(reading, name).length > 0) return 'ADDITION_MISSING';
  return name.additions.length > 0 ? 'NAME_AND_ADDITION' : 'NAME_AND_KIND';
}

/** A name alone means a town, or a district whose kind is part of its name. Villages are called like anything. */
function reasonWithoutKind(reading: Reading, name: DirectoryName): SureReason | UnsureReason {
  if (missing(reading, name).length > 0) return 'ADDITION_MISSING';
  if (name.namesKind) return 'KIND_MISSING';
  if (name.additions.length > 0) return 'NAME_AND_ADDITION';
  if (landCodes.has(name.core) && !name.isLand) return 'KIND_MISSING';
  return name.kind === 'VILLAGE' ? 'KIND_MISSING' : 'NAME_ALONE';
}

const isSure = (reason: SureReason | UnsureReason): reason is SureReason => reason.startsWith('NAME_');
