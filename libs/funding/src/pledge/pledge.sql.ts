import { accountIdOf, type Actor } from '@allmende/kernel';
import { sql, type Columns, type Sql } from '@allmende/platform/graphql';
import { approvesFor, givesFor, mayBook, mayManage } from '../access.js';

/** The columns of a row under an alias. */
export const columnsOf =
  (alias: string): Columns =>
  (name) =>
    sql`${sql.id(alias)}.${sql.id(name)}`;

const isOneOf = (column: Sql, ids: readonly string[]): Sql =>
  sql`coalesce(${column} = any(${ids}::uuid[]), false)`;

/** Organizations that stand behind a pledge: the members named, else the giver itself; none for funds and programmes. */
export const organizationsBehind = (pledgeId: Sql, organizationId: Sql): Sql =>
  sql`select m.organization_id from pledge_member m where m.pledge_id = ${pledgeId}
    union all
    select ${organizationId} where ${organizationId} is not null
      and not exists (select from pledge_member m where m.pledge_id = ${pledgeId})`;

const roundIsOpen = (t: Columns): Sql =>
  sql`exists (select from funding_round ro where ro.id = ${t('round_id')} and ro.state = 'OPEN')`;

/** Own people of an organization; who keeps the books for a programme, who moderates for a fund. See `maySpeakFor`. */
export function speaksFor(t: Columns, actor: Actor): Sql {
  const own = isOneOf(t('organization_id'), givesFor(actor));
  if (actor.kind === 'token') return own;
  return sql.or(
    own,
    ...(mayBook(actor) ? [sql`${t('programme_id')} is not null`] : []),
    ...(mayManage(actor) ? [sql`${t('fund_id')} is not null`] : []),
  );
}

const inState = (t: Columns, ...states: string[]): Sql => sql`${t('state')} = any(${states}::text[])`;

export const canEdit = (t: Columns, actor: Actor): Sql =>
  sql.and(inState(t, 'DECLARED'), isOneOf(t('organization_id'), givesFor(actor)), roundIsOpen(t));

export const canReserve = (t: Columns, actor: Actor): Sql =>
  sql.and(inState(t, 'DECLARED', 'RESERVED'), isOneOf(t('organization_id'), givesFor(actor)), roundIsOpen(t));

export const canWithdraw = (t: Columns, actor: Actor): Sql =>
  sql.and(inState(t, 'DECLARED', 'RESERVED', 'APPROVED'), speaksFor(t, actor), roundIsOpen(t));

export const canWriteOff = (t: Columns, actor: Actor): Sql =>
  mayManage(actor)
    ? sql.and(
        inState(t, 'APPROVED'),
        sql`exists (select from funding_round rf where rf.id = ${t('round_id')} and rf.state = 'FUNDED')`,
      )
    : sql`false`;

/** She has the role by which it could be made binding, and it waits for that. See `mayApprove`. */
const waitsForApprover = (t: Columns, actor: Actor): Sql =>
  sql.and(
    inState(t, 'DECLARED', 'RESERVED'),
    sql.or(
      isOneOf(t('organization_id'), actor.kind === 'token' ? givesFor(actor) : approvesFor(actor)),
      ...(mayBook(actor) && actor.kind !== 'token' ? [sql`${t('programme_id')} is not null`] : []),
    ),
    roundIsOpen(t),
  );

const declaredByViewer = (t: Columns, actor: Actor): Sql =>
  sql`coalesce(${t('declared_by')} = ${accountIdOf(actor)}::uuid, false)`;

export const canApprove = (t: Columns, actor: Actor): Sql =>
  actor.kind === 'token'
    ? sql`false`
    : sql.and(waitsForApprover(t, actor), sql`not ${declaredByViewer(t, actor)}`);

export const whyNotApproveSql = (t: Columns, actor: Actor): Sql =>
  sql`case when ${waitsForApprover(t, actor)} then ${
    actor.kind === 'token'
      ? sql`'NOT_IN_PERSON'`
      : sql`case when ${declaredByViewer(t, actor)} then 'FOUR_EYES' end`
  } end`;

/** By the key: its own, or what the members that an association names bear together. */
export const shareOf = (t: Columns): Sql =>
  sql`coalesce(
    (select sum(fp.share_cents) from funding_participant fp join pledge_member m on m.organization_id = fp.organization_id
      where fp.round_id = ${t('round_id')} and m.pledge_id = ${t('id')}),
    (select fp.share_cents from funding_participant fp
      where fp.round_id = ${t('round_id')} and fp.organization_id = ${t('organization_id')}))`;

/** Its own condition with what is approved now, itself counted in. */
export function conditionMet(t: Columns): Sql {
  const organizations = sql`(select count(distinct b.organization_id) from pledge c
    cross join lateral (${organizationsBehind(sql`c.id`, sql`c.organization_id`)}) b
    where c.round_id = ${t('round_id')} and (c.state in ('APPROVED', 'CALLED', 'PAID') or c.id = ${t('id')}))`;
  const total = sql`(select sum(c.amount_cents) from pledge c
    where c.round_id = ${t('round_id')} and (c.state in ('APPROVED', 'CALLED', 'PAID') or c.id = ${t('id')}))`;
  return sql`case when ${t('state')} not in ('WITHDRAWN', 'LAPSED')
      and num_nonnulls(${t('min_organizations')}, ${t('min_total_cents')}) > 0
    then (${t('min_organizations')} is null or ${organizations} >= ${t('min_organizations')})
      and (${t('min_total_cents')} is null or ${total} >= ${t('min_total_cents')}) end`;
}

/** Name of the person behind an actor's label; null for the system. */
export const nameOfActor = (actor: Sql): Sql =>
  sql`case split_part(${actor}, ':', 1)
    when 'account' then (select a.display_name from account a where a.id = split_part(${actor}, ':', 2)::uuid)
    when 'token' then (select a.display_name from api_token k join account a on a.id = k.account_id
      where k.id = split_part(${actor}, ':', 2)::uuid) end`;
