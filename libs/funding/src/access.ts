import { belongsToNetwork, isModerator, isTreasurer, organizationsOf, type Actor } from '@allmende/kernel';
import { actingRoles } from '@allmende/organizations';
import { sql, type Columns, type Sql } from '@allmende/platform/graphql';
import { projectVisible } from '@allmende/projects';

/**
 * Who may what in this room, for commands and as SQL for the read models: one truth for both. The system may everything.
 */

/** Plans rounds, keeps funds and programmes. Tokens act for one organization and never manage. */
export const mayManage = (actor: Actor): boolean => isModerator(actor);

/** Keeps the books: calls pledges, records payments and spends. */
export const mayBook = (actor: Actor): boolean => isModerator(actor) || isTreasurer(actor);

/** Organizations for which the actor may declare, reserve and withdraw. A token needs `funding:write`. */
export function givesFor(actor: Actor): string[] {
  if (actor.kind === 'token' && !actor.scopes.includes('funding:write')) return [];
  return organizationsOf(actor, ...actingRoles);
}

/** Organizations for which the actor may say, in person, that a pledge is binding. */
export const approvesFor = (actor: Actor): string[] =>
  actor.kind === 'account' ? organizationsOf(actor, ...actingRoles, 'TREASURER') : [];

/** Organizations whose own papers the actor may read: evidence, references, statements. */
export const insiderOf = (actor: Actor): string[] => organizationsOf(actor);

/** The row's organization is the actor's own, or she keeps the books. */
export const readsPapersOf = (actor: Actor, organizationId: Sql): Sql =>
  mayBook(actor) ? sql`true` : sql`coalesce(${organizationId} = any(${insiderOf(actor)}::uuid[]), false)`;

const columns =
  (alias: string): Columns =>
  (name) =>
    sql`${sql.id(alias)}.${sql.id(name)}`;

/** A round was never opened: it concerns those who plan it, and the people of those it names. */
const unopened = (t: Columns, actor: Actor): Sql =>
  mayBook(actor)
    ? sql`true`
    : sql`exists (select from funding_participant fp where fp.round_id = ${t('id')}
        and fp.organization_id = any(${insiderOf(actor)}::uuid[]))`;

/** Rounds are as public as their project once they have been opened. */
export const roundReadable = (t: Columns, actor: Actor): Sql =>
  sql`(${t('opened_at')} is not null or ${unopened(t, actor)})
    and (${t('project_id')} is null or exists (select from project rp where rp.id = ${t('project_id')}
      and ${projectVisible({ t: columns('rp'), actor })}))`;

/** The round behind a column with its id is readable. */
export const roundOfReadable = (roundId: Sql, actor: Actor): Sql =>
  sql`exists (select from funding_round fr where fr.id = ${roundId} and ${roundReadable(columns('fr'), actor)})`;

/** What binds is public; what is only intended, or has ended, is for the network. */
export const pledgeReadable = (t: Columns, actor: Actor): Sql =>
  belongsToNetwork(actor)
    ? roundOfReadable(t('round_id'), actor)
    : sql`${t('state')} in ('APPROVED', 'CALLED', 'PAID') and ${roundOfReadable(t('round_id'), actor)}`;
