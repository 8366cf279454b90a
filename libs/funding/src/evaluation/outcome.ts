import type { Cents } from '@allmende/kernel';
import { divideWithin } from '../cost-key/bounded-division.js';
import { splitProportionally } from '../cost-key/largest-remainder.js';
import type { OverTargetRule } from '../enums.js';

/** An approved pledge at the deadline. */
export interface Candidate {
  id: string;
  /** Who counts: the organization, or the members that an association names; nobody for funds and programmes. */
  organizations: readonly string[];
  /** 0 for a pledge in kind. */
  amount: Cents;
  minOrganizations: number | null;
  minTotal: Cents | null;
}

export interface Terms {
  minimum: Cents;
  target: Cents;
  overTarget: OverTargetRule;
}

/** What becomes of a round, and of each of its approved pledges. */
export interface Outcome {
  state: 'FUNDED' | 'FAILED';
  /** Those whose conditions hold together, in the order of the candidates. */
  holding: Candidate[];
  unmet: Candidate[];
  /** Of those that hold, before anything is reduced. */
  total: Cents;
  /** New amounts of those that are cut; empty where nothing is. */
  reduced: ReadonlyMap<string, Cents>;
}

const sumOf = (candidates: readonly Candidate[]): Cents =>
  candidates.reduce((sum, { amount }) => sum + amount, 0n);

/**
 * The greatest set of pledges in which every pledge's condition holds. A condition asks for "at least" of something that
 * only grows with the set, so the union of two such sets is one again: there is one greatest set, and whoever fails
 * among all that is left is in none. So those are dropped until nobody fails, in whatever order.
 */
export function holdingTogether(candidates: readonly Candidate[]): Candidate[] {
  let left = [...candidates];
  for (;;) {
    const organizations = new Set(left.flatMap((one) => one.organizations)).size;
    const total = sumOf(left);
    const next = left.filter(
      ({ minOrganizations, minTotal }) =>
        (minOrganizations === null || organizations >= minOrganizations) &&
        (minTotal === null || total >= minTotal),
    );
    if (next.length === left.length) return left;
    left = next;
  }
}

/** Decides a round: all or nothing on the minimum, by those whose conditions hold. */
export function outcomeOf(terms: Terms, candidates: readonly Candidate[]): Outcome {
  const holding = holdingTogether(candidates);
  const kept = new Set(holding);
  const total = sumOf(holding);
  const funded = total >= terms.minimum;
  return {
    ...{ state: funded ? 'FUNDED' : 'FAILED', holding, total },
    unmet: candidates.filter((one) => !kept.has(one)),
    reduced:
      funded && terms.overTarget === 'REDUCE' && total > terms.target
        ? reducedTo(terms.target, holding)
        : new Map(),
  };
}

/**
 * Cuts all in the same measure to the target, to the cent, by largest remainder; nobody gives more than promised, or less
 * than one cent. (With more pledges than cents in the target, which nobody would plan, one cent of each stays.)
 */
function reducedTo(target: Cents, holding: readonly Candidate[]): Map<string, Cents> {
  const paying = holding.filter(({ amount }) => amount > 0n);
  const least = BigInt(paying.length);
  const rows = divideWithin(
    target > least ? target : least,
    paying.map(({ id, amount }) => ({ id, size: amount, weight: amount, least: 1n, most: amount })),
  );
  const amounts = paying.map((one, at) => ({ one, amount: rows[at]!.share }));
  return new Map(
    amounts.filter(({ one, amount }) => amount < one.amount).map(({ one, amount }) => [one.id, amount]),
  );
}

/** The years of a pledge that is cut: each in the same measure, to the cent. */
export const yearsReducedTo = (
  amount: Cents,
  years: readonly { fiscalYear: number; amount: Cents }[],
): Cents[] =>
  splitProportionally(
    amount,
    years.map((year) => ({ id: String(year.fiscalYear), weight: year.amount })),
  );
