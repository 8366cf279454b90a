import { isDeepStrictEqual } from 'node:util';
import type { VoteChoice } from './ballot.entity.js';
import {
  tally,
  type BallotOutcome,
  type BallotRules,
  type OptionCount,
  type StoredResult,
  type Tally,
} from './ballot.tally.js';

/** Anything that runs a statement and answers its rows: a transaction, a pool, a connection of the command line. */
export type Query = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

/** All that a ballot is counted from, and what was stored when it was closed. */
interface StoredBallot extends BallotRules {
  id: string;
  entitled: number;
  choices: VoteChoice[];
  papers: number;
  abstain: number;
  options: OptionCount[];
  result: StoredResult | null;
  outcome: BallotOutcome | null;
}

const stored = (where: string): string => `
  select b.id, b.kind, b.quorum_percent as "quorumPercent", b.majority, b.base, b.seats, b.result, b.outcome,
    (select count(*)::int from ballot_voter v where v.ballot_id = b.id) as entitled,
    array(select v.choice from vote v where v.ballot_id = b.id) as choices,
    (select count(*)::int from secret_turnout s where s.ballot_id = b.id) as papers,
    coalesce((select c.votes from secret_count c where c.ballot_id = b.id and c.option_id is null), 0) as abstain,
    (select coalesce(json_agg(json_build_object('optionId', o.id, 'votes', coalesce(c.votes, 0)) order by o.position), '[]')
      from ballot_option o left join secret_count c on c.option_id = o.id where o.ballot_id = b.id) as options
  from ballot b where ${where}`;

const count = ({ entitled, choices, papers, abstain, options, ...rules }: StoredBallot): Tally =>
  tally(rules, entitled, rules.kind === 'SECRET' ? { cast: papers, abstain, options } : { choices });

/** Counts a ballot from what is stored: the first time at its close, and again whenever somebody asks. */
export async function recount(query: Query, ballotId: string): Promise<Tally> {
  const [ballot] = await query<StoredBallot>(stored('b.id = $1'), [ballotId]);
  if (!ballot) throw new Error(`There is no ballot ${ballotId}`);
  return count(ballot);
}

/** A closed ballot whose stored result is not what its votes say. */
export interface Miscount {
  ballotId: string;
  stored: Tally;
  recounted: Tally;
}

/** Counts every closed ballot again. */
export async function miscounts(query: Query): Promise<Miscount[]> {
  const ballots = await query<StoredBallot>(stored(`b.state = 'CLOSED'`), []);
  return ballots
    .map((ballot) => ({
      ballotId: ballot.id,
      stored: { result: ballot.result!, outcome: ballot.outcome! },
      recounted: count(ballot),
    }))
    .filter((one) => !isDeepStrictEqual(one.stored, one.recounted));
}
