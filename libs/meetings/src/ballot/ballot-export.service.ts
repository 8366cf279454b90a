import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { toNodeId, type Actor } from '@allmende/kernel';
import { render, sql, timestamp, type Sql } from '@allmende/platform/graphql';
import { columns } from '../meeting/meeting.sql.js';
import type { Visibility } from '../visibility.js';
import type { BallotKind, Majority, MajorityBase, VoteChoice, VoterRole } from './ballot.entity.js';
import type { BallotState } from './ballot.machine.js';
import { ballotVisible, hasVoted, voteVisible } from './ballot.sql.js';
import type { BallotOutcome, StoredResult } from './ballot.tally.js';

/** One of those entitled. What she said is null where it is secret, or not told yet. */
export interface ExportedVoter {
  organizationId: string;
  organizationName: string;
  hasVoted: boolean;
  choice: VoteChoice | null;
  reason: string | null;
  castRole: VoterRole | null;
  castAt: string | null;
  changes: number | null;
}

/** A name of an election; votes are null until the close. */
export interface ExportedOption {
  label: string;
  votes: number | null;
  elected: boolean | null;
}

/** A ballot as somebody may take it away. Ids are public ones; moments are in UTC with offset. */
export interface BallotExport {
  id: string;
  /** Null: the board. */
  workingGroupId: string | null;
  meetingId: string | null;
  agendaItemId: string | null;
  kind: BallotKind;
  question: string;
  visibility: Visibility;
  state: BallotState;
  quorumPercent: number;
  majority: Majority;
  base: MajorityBase;
  seats: number;
  openedAt: string;
  openUntil: string | null;
  closedAt: string | null;
  cancelReason: string | null;
  outcome: BallotOutcome | null;
  result: Omit<StoredResult, 'options'> | null;
  voters: ExportedVoter[];
  options: ExportedOption[];
}

/** Ballots to take away, with the eyes of the reader. */
@Injectable()
export class BallotExports {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** The ballot of this uuid with all that the reader may see of it; null when it is not there for her. */
  async one(actor: Actor, id: string): Promise<BallotExport | null> {
    const { text, values } = render(statement(actor, id));
    const [ballot] = await this.dataSource.query<BallotExport[]>(text, values);
    if (!ballot) return null;
    const { workingGroupId, meetingId, agendaItemId, voters } = ballot;
    return {
      ...ballot,
      id: toNodeId('Ballot', id),
      workingGroupId: workingGroupId && toNodeId('WorkingGroup', workingGroupId),
      meetingId: meetingId && toNodeId('Meeting', meetingId),
      agendaItemId: agendaItemId && toNodeId('AgendaItem', agendaItemId),
      voters: voters.map((voter) => ({
        ...voter,
        organizationId: toNodeId('Organization', voter.organizationId),
      })),
    };
  }
}

const votersOf = (actor: Actor): Sql => sql`(
  select json_agg(json_build_object('organizationId', e.organization_id, 'organizationName', e.organization_name,
      'hasVoted', ${hasVoted(sql`b.id`, sql`e.organization_id`)}, 'choice', v.choice, 'reason', v.reason,
      'castRole', v.cast_role, 'castAt', ${timestamp(sql`v.cast_at`)}, 'changes', v.changes)
    order by fold_german(e.organization_name), e.id)
  from ballot_voter e left join vote v on v.ballot_id = e.ballot_id and v.organization_id = e.organization_id
    and ${voteVisible(columns('v'), actor)}
  where e.ballot_id = b.id)`;

const optionsOf = sql`(
  select coalesce(json_agg(json_build_object('label', o.label, 'votes', r.votes, 'elected', r.elected) order by o.position), '[]')
  from ballot_option o left join ballot_option_result r on r.id = o.id where o.ballot_id = b.id)`;

const statement = (actor: Actor, id: string): Sql => sql`
  select b.id, b.working_group_id as "workingGroupId", b.meeting_id as "meetingId", b.agenda_item_id as "agendaItemId",
    b.kind, b.question, b.visibility, b.state, b.quorum_percent as "quorumPercent", b.majority, b.base, b.seats,
    ${timestamp(sql`b.opened_at`)} as "openedAt", ${timestamp(sql`b.open_until`)} as "openUntil",
    ${timestamp(sql`b.closed_at`)} as "closedAt", b.cancel_reason as "cancelReason", b.outcome,
    b.result - 'options' as result, ${votersOf(actor)} as voters, ${optionsOf} as options
  from ballot b where b.id = ${id}::uuid and ${ballotVisible(columns('b'), actor)}`;
