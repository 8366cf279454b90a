import { accountIdOf, organizationsOf, type Actor } from '@allmende/kernel';
import { sql, type Sql } from '@allmende/platform/graphql';
import { mayRead, participates, presides, speaksFor, voicesOf } from '@allmende/working-groups';

/** The minutes with the id, and with their meeting, meet the condition over `n` (minutes) and `m` (meeting). */
const of = (minutesId: Sql, condition: Sql): Sql =>
  sql`exists (select from minutes n join meeting m on m.id = n.meeting_id where n.id = ${minutesId} and ${condition})`;

const body = sql`m.working_group_id`;

/** The actor leads the body whose minutes they are. */
export const presidesOver = (actor: Actor, minutesId: Sql): Sql => of(minutesId, presides(actor, body));

/** The actor belongs to the body, and the minutes are no draft any more; who presides sees the draft, too. */
export const takesPartIn = (actor: Actor, minutesId: Sql): Sql =>
  of(
    minutesId,
    sql`(case n.state when 'DRAFT' then ${presides(actor, body)} else ${participates(actor, body)} end)`,
  );

/** The actor may read the minutes: see the description of MinutesState. */
export const mayReadMinutes = (actor: Actor, minutesId: Sql): Sql =>
  of(
    minutesId,
    sql`(case n.state when 'DRAFT' then ${presides(actor, body)}
      when 'PUBLISHED' then ${participates(actor, body)} or ${mayRead(actor, sql`m.visibility`, body)}
      else ${participates(actor, body)} end)`,
  );

/** What stands in the minutes with this visibility may be read by the actor, once she may read the minutes. */
export const mayReadPart = (actor: Actor, minutesId: Sql, visibility: Sql): Sql =>
  of(minutesId, mayRead(actor, visibility, body));

/** The actor may object for the organization, which has a voice in the body: who acts for it, or whom it has sent. */
export const objectsFor = (actor: Actor, organization: Sql, inBody: Sql): Sql =>
  sql`${organization} in (${voicesOf(inBody)}) and case when ${inBody} is null then ${organization} = any(${speaksFor(actor)}::uuid[])
    else exists (select from current_working_group_member om where om.working_group_id = ${inBody}
      and om.account_id = ${accountIdOf(actor)}::uuid and om.organization_id = ${organization}
      and om.organization_id = any(${organizationsOf(actor)}::uuid[])) end`;

/** The actor may object now. */
export const mayObject = (actor: Actor, minutesId: Sql): Sql =>
  of(
    minutesId,
    sql`n.state = 'CIRCULATED' and n.objections_until > now() and exists (select from organization o
      where o.id = any(${organizationsOf(actor)}::uuid[]) and ${objectsFor(actor, sql`o.id`, body)})`,
  );

/** Minutes of a body that wait for approval in a meeting: circulated, of an earlier one. Rows `n`, with `e` their meeting. */
export const waitForApproval = (inBody: Sql, before: Sql): Sql =>
  sql`n.state = 'CIRCULATED' and e.working_group_id is not distinct from ${inBody} and e.starts_at < ${before}`;
