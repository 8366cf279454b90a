import { sql, type Columns, type Sql } from '@allmende/platform/graphql';

/** Pledges that count for the moment. */
export const activeStates = ['DECLARED', 'RESERVED', 'APPROVED', 'CALLED', 'PAID'] as const;

/** Person-days of active pledges in kind. */
export const personDays = (t: Columns): Sql => sql`(select coalesce(sum(p.person_days), 0) from pledge p
  where p.round_id = ${t('id')} and p.state = any(${[...activeStates]}::text[]))`;

/** Distinct organizations behind active pledges; an association that names members is these members. */
export const organizationCount = (
  t: Columns,
): Sql => sql`(select count(distinct coalesce(m.organization_id, p.organization_id))
  from pledge p left join pledge_member m on m.pledge_id = p.id
  where p.round_id = ${t('id')} and p.state = any(${[...activeStates]}::text[]))`;

/** What a step adds to a sum: its amount where the pledge is in one of the states, less what it had added before. */
const growth = (states: Sql): Sql => sql`
  (case when s.state = any(${states}) then s.amount_cents else 0 end)
  - (case when lag(s.state) over step = any(${states}) then lag(s.amount_cents) over step else 0 end)`;

/** The sums at the end of each day in Germany on which they changed, from the steps of the pledges. */
export const timeline = (t: Columns): Sql => sql`(
  with change as (
    select (s.occurred_at at time zone 'Europe/Berlin')::date as "on",
      ${growth(sql`'{DECLARED,RESERVED}'::text[]`)} as promised,
      ${growth(sql`'{APPROVED,CALLED,PAID}'::text[]`)} as approved
    from pledge_step s join pledge p on p.id = s.pledge_id where p.round_id = ${t('id')}
    window step as (partition by s.pledge_id order by s.occurred_at, s.id)),
  day as (select "on", sum(promised) as promised, sum(approved) as approved from change
    group by "on" having sum(promised) <> 0 or sum(approved) <> 0)
  select coalesce(json_agg(json_build_object('on', d."on", 'promisedCents', d.promised, 'approvedCents', d.approved)
    order by d."on"), '[]')
  from (select "on", sum(promised) over sofar as promised, sum(approved) over sofar as approved from day
    window sofar as (order by "on")) d)`;
