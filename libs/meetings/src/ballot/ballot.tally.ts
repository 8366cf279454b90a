import type { BallotKind, Majority, MajorityBase, VoteChoice } from './ballot.entity.js';

export const ballotOutcomes = ['CARRIED', 'REJECTED', 'NO_QUORUM', 'ELECTED', 'TIED'] as const;
export type BallotOutcome = (typeof ballotOutcomes)[number];

/** The rules by which a ballot is counted. */
export interface BallotRules {
  kind: BallotKind;
  /** How many of 100 entitled must take part. */
  quorumPercent: number;
  majority: Majority;
  base: MajorityBase;
  /** SECRET: how many are elected. */
  seats: number;
}

/** One name of an election, in the order of the ballot paper. */
export interface OptionCount {
  optionId: string;
  votes: number;
}

/** What is in the box. NAMED and CONSENT: the choices; SECRET: counts only, no choice is kept. */
export type Box =
  { choices: readonly VoteChoice[] } | { cast: number; abstain: number; options: readonly OptionCount[] };

export interface OptionResult extends OptionCount {
  elected: boolean;
}

/** A result as it is stored with the ballot. `valid`: votes that say something, without abstentions. */
export interface StoredResult {
  entitled: number;
  cast: number;
  valid: number;
  yes: number;
  no: number;
  abstain: number;
  objections: number;
  options: OptionResult[];
}

export interface Tally {
  result: StoredResult;
  outcome: BallotOutcome;
}

/**
 * Counts a ballot; whole numbers only. Abstentions take part (quorum, bases CAST and ENTITLED) and are not valid votes.
 * - CONSENT is carried unless somebody objects; silence consents.
 * - NAMED: see `isCarried`. A tie, and a ballot without a single yes, is rejected.
 * - SECRET: see `elect`.
 * @param entitled how many voices there are
 */
export function tally(rules: BallotRules, entitled: number, box: Box): Tally {
  const result = 'choices' in box ? countChoices(entitled, box.choices) : countPapers(entitled, box);
  if (!hasQuorum(rules, result)) return { result, outcome: 'NO_QUORUM' };
  if (rules.kind === 'CONSENT') return { result, outcome: result.objections > 0 ? 'REJECTED' : 'CARRIED' };
  if (rules.kind === 'NAMED') return { result, outcome: isCarried(rules, result) ? 'CARRIED' : 'REJECTED' };
  return elect(rules.seats, result);
}

function countChoices(entitled: number, choices: readonly VoteChoice[]): StoredResult {
  const count = (choice: VoteChoice): number => choices.filter((one) => one === choice).length;
  const abstain = count('ABSTAIN');
  const cast = choices.length;
  return {
    ...{ entitled, cast, valid: cast - abstain },
    ...{ yes: count('YES'), no: count('NO'), abstain, objections: count('OBJECTION') },
    options: [],
  };
}

function countPapers(
  entitled: number,
  { cast, abstain, options }: Extract<Box, { cast: number }>,
): StoredResult {
  const counts = options.map((option) => ({ ...option, elected: false }));
  return {
    ...{ entitled, cast, valid: cast - abstain },
    ...{ yes: 0, no: 0, abstain, objections: 0 },
    options: counts,
  };
}

/** Exactly the quorum is enough. */
const hasQuorum = ({ quorumPercent }: BallotRules, { cast, entitled }: StoredResult): boolean =>
  cast * 100 >= quorumPercent * entitled;

/**
 * SIMPLE: more yes than no. ABSOLUTE: more than half of the base. TWO_THIRDS: at least two thirds of it. UNANIMOUS: all
 * of it. The base is what is valid (yes and no), what was cast (abstentions, too), or all who are entitled.
 */
function isCarried(
  { majority, base }: BallotRules,
  { yes, no, valid, cast, entitled }: StoredResult,
): boolean {
  const all = { VALID: valid, CAST: cast, ENTITLED: entitled }[base];
  if (yes === 0) return false;
  switch (majority) {
    case 'SIMPLE':
      return yes > no;
    case 'ABSOLUTE':
      return 2 * yes > all;
    case 'TWO_THIRDS':
      return 3 * yes >= 2 * all;
    case 'UNANIMOUS':
      return yes === all;
  }
}

/**
 * The names with the most votes are elected, as many as there are seats, and nobody without a vote. When more names have
 * the same number of votes than seats are left for them, those above them are elected and the ballot is TIED: the rest
 * is for a second one. REJECTED: nobody was voted for.
 */
function elect(seats: number, result: StoredResult): Tally {
  const ranked = result.options.map(({ votes }) => votes).sort((a, b) => b - a);
  const lastSeat = Math.max(ranked[seats - 1] ?? 0, 1);
  const contenders = ranked.filter((votes) => votes >= lastSeat).length;
  const tied = contenders > seats;
  const options = result.options.map((option) => ({
    ...option,
    elected: tied ? option.votes > lastSeat : option.votes >= lastSeat,
  }));
  const outcome = tied ? 'TIED' : contenders > 0 ? 'ELECTED' : 'REJECTED';
  return { result: { ...result, options }, outcome };
}
