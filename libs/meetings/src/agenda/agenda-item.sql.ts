import { accountIdOf, belongsToNetwork, isModerator, organizationsOf, type Actor } from '@allmende/kernel';
import { sql, type Columns, type Sql } from '@allmende/platform/graphql';
import { mayPropose, mayRead, participates, presides, speaksFor, worksIn } from '@allmende/working-groups';
import { columns, meetingVisible } from '../meeting/meeting.sql.js';

/** Who may read which item, and what may be done with it, as SQL over its row: for reads and commands alike. */

/** One of these organizations brings the item in. */
const isFrom = (t: Columns, organizations: readonly string[]): Sql =>
  sql`coalesce(${t('sponsor_organization_id')} = any(${organizations}::uuid[]), false)`;

/** The item comes from an organization of the actor, or from a group that she works in: she reads all of it. */
export const isOwn = (t: Columns, actor: Actor): Sql =>
  belongsToNetwork(actor)
    ? sql`(${isFrom(t, organizationsOf(actor))} or ${worksIn(actor, t('sponsor_working_group_id'))})`
    : sql`false`;

/** The actor may speak for the sponsor, or brought it in for it herself: she changes the proposal or takes it back. */
export const speaksForSponsor = (t: Columns, actor: Actor): Sql =>
  belongsToNetwork(actor)
    ? sql`(${isFrom(t, speaksFor(actor))}
        or coalesce(${t('proposed_by')} = ${accountIdOf(actor)}::uuid, false) and ${isFrom(t, organizationsOf(actor))}
        or ${t('sponsor_working_group_id')} is not null and ${presides(actor, t('sponsor_working_group_id'))})`
    : sql`false`;

/** The narrowest of the item, those above it, and its meeting; the database keeps it. */
export const effectiveVisibility = (t: Columns): Sql => t('effective_visibility');

/** The contents are for the actor. Without this, an item on an agenda is a placeholder. */
export const itemReadable = (t: Columns, actor: Actor): Sql =>
  isModerator(actor)
    ? sql`true`
    : sql`(${isOwn(t, actor)} or ${mayRead(actor, effectiveVisibility(t), t('working_group_id'))})`;

const onVisibleAgenda = (t: Columns, actor: Actor): Sql =>
  sql`exists (select from meeting vm where vm.id = ${t('meeting_id')} and ${meetingVisible(columns('vm'), actor)})`;

/** The backlog is for those who take part in the body or may propose to it. */
const inOwnBacklog = (t: Columns, actor: Actor): Sql =>
  sql`(${participates(actor, t('working_group_id'))} or ${mayPropose(actor, t('working_group_id'))})
    and ${mayRead(actor, t('visibility'), t('working_group_id'))}`;

/** The row is there for the actor, be it as a placeholder. */
export const itemVisible = (t: Columns, actor: Actor): Sql =>
  sql`(case when ${t('meeting_id')} is null then ${inOwnBacklog(t, actor)} else ${onVisibleAgenda(t, actor)} end
    or ${isOwn(t, actor)})`;

/** The people of the body, and the sponsor. */
export const concerned = (t: Columns, actor: Actor): Sql =>
  sql`(${participates(actor, t('working_group_id'))} or ${isOwn(t, actor)})`;

export const waits = (t: Columns): Sql => sql`${t('state')} in ('PROPOSED', 'DEFERRED')`;

/** Who leads the body edits until the meeting is closed, the sponsor while the proposal waits. */
export const editable = (t: Columns, actor: Actor): Sql =>
  sql`(${waits(t)} and ${speaksForSponsor(t, actor)} or ${presides(actor, t('working_group_id'))}
    and (${waits(t)} or ${t('state')} in ('PLACED', 'HANDLED') and exists (select from meeting em
      where em.id = ${t('meeting_id')} and em.state not in ('CLOSED', 'CANCELLED'))))`;
