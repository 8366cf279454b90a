import type { Tx } from '@allmende/platform/database';
import type { Voice } from '@allmende/working-groups';
import type { AgendaItemState } from '../agenda/agenda-item.machine.js';
import type { MeetingEntity } from '../meeting/meeting.entity.js';
import type { Visibility } from '../visibility.js';

/** What is known of a session when its minutes are drafted; names of people only in `attendances`. */
export interface MinutesFacts {
  /** Null: the board. */
  groupName: string | null;
  title: string;
  visibility: Visibility;
  place: string | null;
  startedAt: Date;
  closedAt: Date;
  /** Names of the organizations with a voice. */
  voices: readonly string[];
  attendances: readonly AttendanceFacts[];
  /** In the order of the agenda. */
  items: readonly ItemFacts[];
}

export interface AttendanceFacts {
  personName: string;
  /** Null: sits there for no organization. */
  organizationName: string | null;
  capacity: 'VOTING' | 'GUEST' | 'CHAIR';
  answer: 'YES' | 'NO' | 'MAYBE' | null;
  arrivedAt: Date | null;
  leftAt: Date | null;
}

export interface ItemFacts {
  id: string;
  number: string | null;
  title: string;
  state: AgendaItemState;
  stateReason: string | null;
  /** The narrowest of the item, those above it, and the meeting. */
  visibility: Visibility;
  sponsorName: string | null;
  /** Markdown. */
  motion: string | null;
  /** Markdown. */
  notes: string | null;
  ballots: readonly BallotFacts[];
  decisions: readonly DecisionFacts[];
}

export interface BallotFacts {
  kind: 'NAMED' | 'CONSENT' | 'SECRET';
  state: 'OPEN' | 'CLOSED' | 'CANCELLED';
  visibility: Visibility;
  question: string;
  outcome: 'CARRIED' | 'REJECTED' | 'NO_QUORUM' | 'ELECTED' | 'TIED' | null;
  cancelReason: string | null;
  result: BallotFigures | null;
  /** By name of the organization; none of a secret ballot. */
  votes: readonly {
    organizationName: string;
    choice: 'YES' | 'NO' | 'ABSTAIN' | 'OBJECTION';
    reason: string | null;
  }[];
}

export interface BallotFigures {
  entitled: number;
  cast: number;
  yes: number;
  no: number;
  abstain: number;
  objections: number;
  options: readonly { label: string; votes: number; elected: boolean }[];
}

export interface DecisionFacts {
  number: string;
  visibility: Visibility;
  /** Markdown. */
  wording: string;
  result: 'ADOPTED' | 'REJECTED';
  /** Without a ballot: how it was found. */
  tallyNote: string | null;
  ownerName: string | null;
  /** `2026-11-21` */
  dueOn: string | null;
}

/** Reads what a closed session left behind, one statement after the other in the caller's transaction. */
export async function factsOf(
  tx: Tx,
  meeting: MeetingEntity,
  voices: readonly Voice[],
): Promise<MinutesFacts> {
  const [group] = await tx.query<{ name: string }[]>(`select name from working_group where id = $1`, [
    meeting.workingGroupId,
  ]);
  const { title, visibility, place } = meeting;
  return {
    ...{ groupName: group?.name ?? null, title, visibility, place },
    ...{ startedAt: meeting.startedAt!, closedAt: meeting.closedAt! },
    voices: voices.map(({ organizationName }) => organizationName),
    attendances: await tx.query<AttendanceFacts[]>(attendances, [meeting.id]),
    items: await tx.query<ItemFacts[]>(items, [meeting.id]),
  };
}

const attendances = `
  select p.display_name as "personName", o.name as "organizationName", a.capacity, a.answer,
    a.arrived_at as "arrivedAt", a.left_at as "leftAt"
  from attendance a join account p on p.id = a.account_id left join organization o on o.id = a.organization_id
  where a.meeting_id = $1 order by fold_german(coalesce(o.name, '')), fold_german(p.display_name), a.id`;

const votesOfBallot = `(select coalesce(json_agg(json_build_object('organizationName', v.organization_name,
    'choice', c.choice, 'reason', c.reason) order by fold_german(v.organization_name)), '[]')
  from vote c join ballot_voter v on v.ballot_id = c.ballot_id and v.organization_id = c.organization_id
  where c.ballot_id = b.id)`;

const optionsOfBallot = `(select coalesce(json_agg(json_build_object('label', p.label,
    'votes', coalesce((r ->> 'votes')::int, 0), 'elected', coalesce((r ->> 'elected')::boolean, false)) order by p.position), '[]')
  from ballot_option p left join jsonb_array_elements(b.result -> 'options') r on (r ->> 'optionId')::uuid = p.id
  where p.ballot_id = b.id)`;

const figuresOfBallot = `case when b.result is not null then json_build_object(
  'entitled', (b.result ->> 'entitled')::int, 'cast', (b.result ->> 'cast')::int, 'yes', coalesce((b.result ->> 'yes')::int, 0),
  'no', coalesce((b.result ->> 'no')::int, 0), 'abstain', coalesce((b.result ->> 'abstain')::int, 0),
  'objections', coalesce((b.result ->> 'objections')::int, 0), 'options', ${optionsOfBallot}) end`;

const ballotsOfItem = `(select coalesce(json_agg(json_build_object('kind', b.kind, 'state', b.state,
    'visibility', b.visibility, 'question', b.question, 'outcome', b.outcome, 'cancelReason', b.cancel_reason,
    'result', ${figuresOfBallot}, 'votes', ${votesOfBallot}) order by b.opened_at, b.id), '[]')
  from ballot b where b.agenda_item_id = i.id)`;

const decisionsOfItem = `(select coalesce(json_agg(json_build_object('number', d.number, 'visibility', d.visibility,
    'wording', d.wording, 'result', d.result, 'tallyNote', d.tally_note, 'ownerName', o.name, 'dueOn', d.due_on)
    order by d.sequence, d.id), '[]')
  from decision d left join organization o on o.id = d.owner_organization_id where d.agenda_item_id = i.id)`;

const items = `
  select i.id, i.number, i.title, i.state, i.state_reason as "stateReason", agenda_item_visibility(i.id) as visibility,
    coalesce(o.name, g.name) as "sponsorName", i.motion, i.notes,
    ${ballotsOfItem} as ballots, ${decisionsOfItem} as decisions
  from agenda_item i left join organization o on o.id = i.sponsor_organization_id
    left join working_group g on g.id = i.sponsor_working_group_id
  where i.meeting_id = $1 order by agenda_path(i.id)`;
