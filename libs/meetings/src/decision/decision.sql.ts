import type { Actor } from '@allmende/kernel';
import { isModerator } from '@allmende/kernel';
import { circlesWith } from '@allmende/organizations';
import { sql, type Columns, type Sql } from '@allmende/platform/graphql';
import { mayRead, speaksFor, voicesOf } from '@allmende/working-groups';

/** Who may read a decision and do what about it, as SQL over its row: for reads and commands alike. */

export const decisionReadable = (t: Columns, actor: Actor): Sql =>
  mayRead(actor, t('visibility'), t('working_group_id'));

/** The decision behind a column is there for the actor. */
export const decisionOfReadable = (decisionId: Sql, actor: Actor): Sql =>
  sql`exists (select from decision vd where vd.id = ${decisionId}
    and ${mayRead(actor, sql`vd.visibility`, sql`vd.working_group_id`)})`;

export const isAdopted = (t: Columns): Sql => sql`${t('result')} = 'ADOPTED'`;

/** Carry joint positions: whoever is admitted and more than an observer. */
export const endorsingMember = (organizationId: Sql): Sql =>
  sql`exists (select from membership em where em.organization_id = ${organizationId} and em.state = 'ADMITTED'
    and em.circle = any(${circlesWith('joinProjects')}::text[]))`;

/** Organizations that the actor may let carry the decision, and that do not yet, as rows (id). */
export const mayStillEndorse = (t: Columns, actor: Actor): Sql =>
  sql`select e.id from unnest(${speaksFor(actor)}::uuid[]) e (id) where ${endorsingMember(sql`e.id`)}
    and not exists (select from decision_endorsement de where de.decision_id = ${t('id')}
      and de.organization_id = e.id and de.withdrawn_on is null)`;

/** The actor may say how an organization takes decisions home. */
export const adoptsFor = (organizationId: Sql, actor: Actor): Sql =>
  isModerator(actor) ? sql`true` : sql`${organizationId} = any(${speaksFor(actor)}::uuid[])`;

/** { decided, planned, notNeeded, open } over those with a voice in the body and those who have said something. */
export const adoptionSummary = (t: Columns): Sql =>
  sql`(select json_build_object(
      'decided', count(*) filter (where a.state = 'DECIDED'), 'planned', count(*) filter (where a.state = 'PLANNED'),
      'notNeeded', count(*) filter (where a.state = 'NOT_NEEDED'), 'open', count(*) filter (where a.id is null))
    from (${voicesOf(t('working_group_id'))}) v
    full join (select * from decision_adoption da where da.decision_id = ${t('id')}) a
      on a.organization_id = v.organization_id)`;

/** The organization has a voice in the body of the decision and has not said yet how it takes it home: the `open` above. */
export const owesAdoption = (organizationId: Sql, decision: Columns): Sql =>
  sql`${organizationId} in (${voicesOf(decision('working_group_id'))}) and not exists (select from decision_adoption oa
    where oa.decision_id = ${decision('id')} and oa.organization_id = ${organizationId})`;

/** The counts that are stored with the ballot; a decision shows them to all its readers. */
export const tally = (t: Columns): Sql =>
  sql`(select json_build_object('entitled', b.result -> 'entitled', 'cast', b.result -> 'cast', 'yes', b.result -> 'yes',
      'no', b.result -> 'no', 'abstain', b.result -> 'abstain', 'objections', b.result -> 'objections')
    from ballot b where b.id = ${t('ballot_id')})`;
