import type { Actor } from '@allmende/kernel';
import { sql, type Sql } from '@allmende/platform/graphql';
import { participates } from '@allmende/working-groups';
import { columns, meetingVisible } from '../meeting/meeting.sql.js';

/** How long a feed goes on showing what is over, and what was cancelled: programs that look seldom must see it, too. */
const kept = { past: '1 year', cancelled: '60 days' } as const;

/** Meetings that one feed shows at most; the oldest are left out. */
const longestFeed = 1000;

const m = columns('m');
const body = m('working_group_id');

/** Online address and reason of a cancellation are for the people of the body. */
const entry = (ofTheBody: Sql): Sql => sql`m.id, m.title, m.state, m.place, w.name as "workingGroup",
  m.starts_at as "startsAt", m.ends_at as "endsAt", m.calendar_sequence as sequence,
  m.created_at as "createdAt", m.updated_at as "updatedAt",
  case when ${ofTheBody} then m.online_url end as "onlineUrl",
  case when ${ofTheBody} then m.cancel_reason end as "cancelReason"`;

const from = sql`meeting m left join working_group w on w.id = m.working_group_id`;

/** A draft that was cancelled is nobody's appointment. */
const wasMeant = sql`(m.state <> 'CANCELLED' or m.invited_at is not null)`;

/** Rows of `CalendarMeeting`: one meeting, if the actor may see it. */
export const oneMeeting = (actor: Actor, id: string): Sql =>
  sql`select ${entry(participates(actor, body))} from ${from}
    where m.id = ${id}::uuid and ${wasMeant} and ${meetingVisible(m, actor)}`;

/** Rows of `CalendarMeeting`: one meeting as its own people see it, whoever asks. */
export const meetingForItsPeople = (id: string): Sql =>
  sql`select ${entry(sql`true`)} from ${from} where m.id = ${id}::uuid and m.invited_at is not null`;

const feed = (actor: Actor, now: Date, which: Sql): Sql =>
  sql`select ${entry(participates(actor, body))} from ${from}
    where ${which} and ${wasMeant} and ${meetingVisible(m, actor)}
      and m.starts_at > ${now}::timestamptz - ${kept.past}::interval
      and (m.cancelled_at is null or m.cancelled_at > ${now}::timestamptz - ${kept.cancelled}::interval)
    order by m.starts_at desc, m.id limit ${longestFeed}`;

/** Rows of `CalendarMeeting`: what the actor may see of a body (null: the board). */
export const meetingsOfBody = (actor: Actor, now: Date, workingGroupId: string | null): Sql =>
  feed(actor, now, sql`${body} is not distinct from ${workingGroupId}::uuid`);

/** Rows of `CalendarMeeting`: all bodies that the actor belongs to at this moment. */
export const meetingsOfPerson = (actor: Actor, now: Date): Sql => feed(actor, now, participates(actor, body));
