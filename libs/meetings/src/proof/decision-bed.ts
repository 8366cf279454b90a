import { newId } from '@allmende/kernel';
import { OperationError, UserFaults } from '@allmende/platform/graphql';
import type { DecisionResult } from '../decision/decision.entity.js';
import type { Visibility } from '../visibility.js';
import type { BoardRoom, Person } from './board-room.js';

/** Sessions, items and counted ballots as rows, for what comes after them. */
export class DecisionBed {
  constructor(readonly room: BoardRoom) {}

  /** A working group whose chair is the given person. */
  async group(chair: Person, organizationId: string): Promise<string> {
    const id = newId();
    await this.room.write(
      `insert into working_group (id, name, slug, mandate, founded_on, created_at, updated_at)
       values ($1, $2, $3, 'Ein Auftrag', '2026-01-01', now(), now())`,
      [id, `Gruppe ${id}`, `gruppe-${id}`],
    );
    await this.member(id, chair, organizationId, 'CHAIR');
    return id;
  }

  async member(group: string, person: Person, organizationId: string, role = 'MEMBER'): Promise<void> {
    await this.room.write(
      `insert into working_group_member (id, working_group_id, account_id, organization_id, role, since, created_at)
       values ($1, $2, $3, $4, $5, '2026-01-01', now())`,
      [newId(), group, person.accountId, organizationId, role],
    );
  }

  /** A session that began at the given instant; CLOSED two hours later. */
  async meeting(
    told: { state?: 'RUNNING' | 'CLOSED'; group?: string; visibility?: Visibility; startedAt?: string } = {},
  ): Promise<string> {
    const {
      state = 'RUNNING',
      group = null,
      visibility = 'PUBLIC',
      startedAt = '2026-11-21T09:00:00Z',
    } = told;
    const id = newId();
    await this.room.write(
      `insert into meeting (id, working_group_id, title, state, starts_at, ends_at, visibility, invited_at, started_at,
         closed_at, created_at, updated_at)
       values ($1, $2, 'Sitzung', $3, $5, $5::timestamptz + interval '2 hours', $4, $5::timestamptz - interval '14 days', $5,
         case when $3 = 'CLOSED' then $5::timestamptz + interval '2 hours' end, now(), now())`,
      [id, group, state, visibility, startedAt],
    );
    return id;
  }

  /** An item of a session, with a motion. */
  async item(
    meeting: string,
    told: { visibility?: Visibility; motion?: string | null; state?: string; projectId?: string } = {},
  ): Promise<string> {
    const { visibility = 'PUBLIC', motion = 'Der Beitritt wird beschlossen.', state = 'PLACED' } = told;
    const id = newId();
    await this.room.write(
      `insert into agenda_item (id, working_group_id, meeting_id, position, state, state_reason, title, motion, outcome,
         minutes, visibility, project_id, proposed_at, created_at, updated_at)
       select $1, m.working_group_id, m.id, (select count(*) from agenda_item a where a.meeting_id = m.id), $3,
         case when $3 = 'POSTPONED' then 'Keine Zeit.' end, 'Beitritt zum Bündnis', $4, 'DECISION', 10, $5, $6,
         now(), now(), now() from meeting m where m.id = $2`,
      [id, meeting, state, motion, visibility, told.projectId ?? null],
    );
    return id;
  }

  /** A ballot of an item, or a circular one of a body; counted unless its outcome is OPEN or CANCELLED. */
  async ballot(told: {
    item?: string;
    group?: string;
    outcome?: string;
    closedAt?: string;
    visibility?: Visibility;
  }): Promise<string> {
    const { item = null, group = null, outcome = 'CARRIED', visibility = 'NETWORK' } = told;
    const id = newId();
    const state = ['OPEN', 'CANCELLED'].includes(outcome) ? outcome : 'CLOSED';
    const counts = { entitled: 7, cast: 6, valid: 5, yes: 4, no: 1, abstain: 1, objections: 0, options: [] };
    await this.room.write(
      `insert into ballot (id, working_group_id, meeting_id, agenda_item_id, kind, question, visibility, state,
         quorum_percent, majority, base, opened_at, opened_by, open_until, closed_at, cancel_reason, result, outcome)
       select $1, coalesce(i.working_group_id, $3), i.meeting_id, i.id, 'NAMED', 'Stimmen Sie dem Beitritt zu?', $4, $5,
         50, 'SIMPLE', 'VALID', $6::timestamptz - interval '1 hour', 'system:test', $6,
         case when $5 <> 'OPEN' then $6::timestamptz end, case when $5 = 'CANCELLED' then 'Verfahrensfehler.' end,
         case when $5 = 'CLOSED' then $7::jsonb end, case when $5 = 'CLOSED' then $8 end
       from (select 1) one left join agenda_item i on i.id = $2`,
      [
        id,
        item,
        group,
        visibility,
        state,
        told.closedAt ?? '2026-11-21T10:00:00Z',
        JSON.stringify(counts),
        outcome,
      ],
    );
    return id;
  }

  /** A decision in the register, as a row; its number must be free. */
  async decision(told: {
    number: string;
    result?: DecisionResult;
    visibility?: Visibility;
    title?: string;
    wording?: string;
    item: string;
    jointPosition?: boolean;
  }): Promise<string> {
    const id = newId();
    const [prefix, year, sequence] = told.number.split('-');
    await this.room.write(
      `insert into decision (id, number, prefix, year, sequence, working_group_id, meeting_id, agenda_item_id, title, wording,
         result, tally_note, decided_on, visibility, joint_position, created_at, updated_at)
       select $1, $2, $3, $4, $5, i.working_group_id, i.meeting_id, i.id, $7, $8, $9, 'ohne Gegenstimmen',
         make_date($4, 11, 21), $10, $11, now(), now() from agenda_item i where i.id = $6`,
      [
        ...[id, told.number, prefix, Number(year), Number(sequence), told.item],
        ...[
          told.title ?? 'Beitritt',
          told.wording ?? 'Der Beitritt wird beschlossen.',
          told.result ?? 'ADOPTED',
        ],
        ...[told.visibility ?? 'PUBLIC', told.jointPosition ?? false],
      ],
    );
    return id;
  }
}

/** Codes and places of the faults, the code of an error that ends the operation, or an empty list. */
export async function refusals(attempt: Promise<unknown>): Promise<string[]> {
  try {
    await attempt;
    return [];
  } catch (error) {
    if (error instanceof UserFaults) return error.faults.map(({ code, path }) => `${code} ${path}`);
    if (error instanceof OperationError) return [error.code];
    throw error;
  }
}
