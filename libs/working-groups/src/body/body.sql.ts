import { accountIdOf, belongsToNetwork, isModerator, organizationsOf, type Actor } from '@allmende/kernel';
import { actingRoles, circlesWith, type CircleRights } from '@allmende/organizations';
import { sql, type Sql } from '@allmende/platform/graphql';

/**
 * Who may do what in a body, as SQL over its column `working_group_id`: a body is the board (null) or a working group.
 * The read models and the commands ask the same questions here. The system may do everything.
 */

/** One of these organizations is admitted to a circle with the right. */
const memberWith = (right: keyof CircleRights, organizations: readonly string[]): Sql =>
  organizations.length === 0
    ? sql`false`
    : sql`exists (select from membership bm where bm.organization_id = any(${organizations}::uuid[])
        and bm.state = 'ADMITTED' and bm.circle = any(${circlesWith(right)}::text[]))`;

// The groups are found once for a statement, however many rows ask; false for the board.
const isAmong = (body: Sql, groups: Sql): Sql =>
  sql`coalesce(${body} = any((select ${groups})::uuid[]), false)`;

/** The actor works in the group now; a token does so for its organization only. */
export function worksIn(actor: Actor, body: Sql): Sql {
  const [person, organizations] = [accountIdOf(actor), organizationsOf(actor)];
  if (person === null || organizations.length === 0) return sql`false`;
  return isAmong(body, sql`groups_of(${person}::uuid, ${organizations}::uuid[])`);
}

/** The actor leads the body: plans and runs its meetings. Moderators lead the board and may lead each group; never a token. */
export function presides(actor: Actor, body: Sql): Sql {
  if (isModerator(actor)) return sql`true`;
  if (actor.kind !== 'account') return sql`false`;
  return isAmong(body, sql`groups_led_by(${actor.accountId}::uuid)`);
}

/** The actor belongs to the body: reads what it keeps to itself and is invited to its meetings. */
export function participates(actor: Actor, body: Sql): Sql {
  if (isModerator(actor)) return sql`true`;
  if (!belongsToNetwork(actor)) return sql`false`;
  const onBoard = memberWith('readBoard', organizationsOf(actor));
  return sql`case when ${body} is null then ${onBoard} else ${worksIn(actor, body)} end`;
}

/** What has this visibility in this body may be read by the actor. */
export function mayRead(actor: Actor, visibility: Sql, body: Sql): Sql {
  if (isModerator(actor)) return sql`true`;
  if (!belongsToNetwork(actor)) return sql`${visibility} = 'PUBLIC'`;
  return sql`(${visibility} <> 'BOARD' or ${participates(actor, body)})`;
}

/** Organizations for which the actor may act in meetings: propose, vote, endorse. A token needs `meetings:write`. */
export function speaksFor(actor: Actor): string[] {
  if (actor.kind === 'token' && !actor.scopes.includes('meetings:write')) return [];
  return organizationsOf(actor, ...actingRoles);
}

/** The actor may put something on the body's backlog. */
export const mayPropose = (actor: Actor, body: Sql): Sql =>
  isModerator(actor)
    ? sql`true`
    : sql`case when ${body} is null then ${memberWith('proposeItems', speaksFor(actor))}
        else ${worksIn(actor, body)} end`;

/** The organizations with a voice in the body, as rows (organization_id): one voice each. */
export const voicesOf = (body: Sql): Sql =>
  sql`select vm.organization_id from membership vm where ${body} is null and vm.state = 'ADMITTED'
      and vm.circle = any(${circlesWith('vote')}::text[])
    union select gm.organization_id from current_working_group_member gm where gm.working_group_id = ${body}`;
