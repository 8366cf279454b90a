import { toNodeId } from '@allmende/kernel';
import { Sql, sql } from '@allmende/platform/graphql';
import type { DataSource } from 'typeorm';
import { canAnswer, canWithdraw, type ApplicationState } from './application.machine.js';
import type { ApplicationStatus } from './application.type.js';

/** Messages `q` of an application as JSON, oldest first; keys are those of `ApplicationMessage`. */
const messagesJson = `coalesce(json_agg(json_build_object('author', q.author, 'authorName', q.author_name, 'text', q.text,
  'writtenAt', to_char(q.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"'))
  order by q.written_at, q.id), '[]')`;

/** The messages of the application with that id. */
export const messagesOf = (id: Sql): Sql =>
  sql`(select ${new Sql([messagesJson], [])} from application_message q where q.application_id = ${id})`;

type Row = Omit<ApplicationStatus, 'canAnswer' | 'canWithdraw'>;

/** With what somebody asks where an application stands. */
export interface StatusKey {
  /** Uuid of the application. */
  id: string;
  /** The link with which the address is confirmed shows what is to be confirmed; answers come by the later one. */
  unconfirmedToo: boolean;
}

/** What the applicant may know of her application, in one statement; null when there is no such application. */
export async function statusOf(
  db: DataSource,
  { id, unconfirmedToo }: StatusKey,
): Promise<ApplicationStatus | null> {
  const [row] = await db.query<Row[]>(
    `select o.id as "organizationId", o.name as "organizationName", a.circle, s.state, a.contact_name as "contactName",
       a.created_at as "createdAt", case when a.verified_at is null then a.expires_at end as "expiresAt",
       (select count(*)::int from membership w where w.waiting_number <= m.waiting_number) as "waitingPosition",
       s.decision_reason as "decisionReason",
       (select ${messagesJson} from application_message q where q.application_id = a.id) as messages
     from application a
     join application_standing s on s.application_id = a.id
     join organization o on o.id = a.organization_id
     left join membership m on m.id = a.membership_id
     where a.id = $1 and ($2 or a.verified_at is not null)`,
    [id, unconfirmedToo],
  );
  if (!row) return null;
  return {
    ...row,
    organizationId: toNodeId('Organization', row.organizationId),
    waitingPosition: row.state === 'WAITING' ? row.waitingPosition : null,
    ...whatNext(row.state),
  };
}

const whatNext = (state: ApplicationState) => ({
  canAnswer: canAnswer(state),
  canWithdraw: canWithdraw(state),
});
