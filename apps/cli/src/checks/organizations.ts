import type { Check } from './check.js';

export const organizationsChecks: readonly Check[] = [
  {
    name: 'A membership stands where its last step left it',
    sql: `select format('membership %s (%s)', m.id, o.name) as row,
        format('is %s in %s; its last step says %s', m.state, m.circle,
          coalesce(last.state || ' in ' || last.circle, 'nothing: it has none')) as problem
      from membership m
      join organization o on o.id = m.organization_id
      left join lateral (select state, circle from membership_step s
        where s.membership_id = m.id order by number desc limit 1) last on true
      where (last.state, last.circle) is distinct from (m.state, m.circle)`,
  },
  {
    name: 'A membership begins before it ends',
    sql: `select format('membership %s (%s)', m.id, o.name) as row,
        format('applied on %s, admitted on %s, ended on %s', applied_on,
          coalesce(admitted_on::text, '-'), coalesce(ended_on::text, '-')) as problem
      from membership m join organization o on o.id = m.organization_id
      where admitted_on < applied_on or ended_on < coalesce(admitted_on, applied_on)`,
  },
  {
    name: 'No more members sit on the board than it has seats',
    sql: `select format('membership %s (%s)', m.id, o.name) as row,
        format('is the %s. to take one of %s seats', m.place, c.seats) as problem
      from (select *, row_number() over (order by admitted_on, id) as place from membership
        where circle = 'BOARD' and state in ('ADMITTED', 'SUSPENDED')) m
      join organization o on o.id = m.organization_id
      join seat_cap c on c.circle = 'BOARD' and m.place > c.seats`,
  },
  {
    name: 'Nobody waits while a seat of the board is free',
    sql: `select format('membership %s (%s)', m.id, o.name) as row,
        format('waits, and %s of %s seats are taken', b.taken, c.seats) as problem
      from (select *, row_number() over (order by waiting_number) as place from membership where state = 'WAITING') m
      join organization o on o.id = m.organization_id
      cross join (select count(*) as taken from membership
        where circle = 'BOARD' and state in ('ADMITTED', 'SUSPENDED')) b
      join seat_cap c on c.circle = 'BOARD' and m.place <= c.seats - b.taken`,
  },
  {
    name: 'An organization is in one circle on each day',
    sql: `select format('membership %s (%s)', m.id, o.name) as row,
        format('in %s from %s to %s, while membership %s in %s counts from %s to %s', m.circle, m.admitted_on,
          coalesce(m.ended_on::text, 'today'), n.id, n.circle, n.admitted_on, coalesce(n.ended_on::text, 'today')) as problem
      from membership m
      join membership n on n.organization_id = m.organization_id and n.id > m.id
        and daterange(n.admitted_on, n.ended_on) && daterange(m.admitted_on, m.ended_on)
      join organization o on o.id = m.organization_id
      where m.admitted_on is not null and n.admitted_on is not null`,
  },
  {
    name: 'An application asks for the place that its membership is',
    sql: `select format('application %s (%s)', a.id, o.name) as row,
        format('asks for %s, its membership %s is in %s for organization %s', a.circle, m.id, m.circle,
          m.organization_id) as problem
      from application a
      join organization o on o.id = a.organization_id
      join membership m on m.id = a.membership_id
      where (m.circle, m.organization_id) is distinct from (a.circle, a.organization_id)`,
  },
  {
    name: 'A seat that was applied for names the decision of the board',
    sql: `select format('application %s (%s)', a.id, o.name) as row, format('is %s without one', m.state) as problem
      from application a
      join organization o on o.id = a.organization_id
      join membership m on m.id = a.membership_id
      where m.circle = 'BOARD' and m.state in ('WAITING', 'ADMITTED', 'SUSPENDED') and a.board_decision is null`,
  },
  {
    name: 'Only associations have member organizations',
    sql: `select format('association_member of %s', o.name) as row, format('%s is a %s', o.name, o.kind) as problem
      from association_member m join organization o on o.id = m.association_id
      where o.kind <> 'ASSOCIATION'`,
  },
  {
    name: 'What a territorial change dissolved is no member and has no people any more',
    sql: `select format('organization %s (%s)', o.id, o.name) as row,
        format('dissolved on %s; membership: %s, people: %s', o.dissolved_on, h.membership, h.people) as problem
      from organization o join territory_holding h on h.organization_id = o.id
      where o.dissolved_on is not null and (h.membership or h.people > 0)`,
  },
  {
    name: 'Every chain of successors ends at a territory that exists',
    sql: `with recursive chain (start, id, length) as (
        select id, successor_id, 1 from organization where successor_id is not null
        union all
        select c.start, o.successor_id, c.length + 1 from chain c join organization o on o.id = c.id
          where o.successor_id is not null and c.length < 50
      )
      select format('organization %s (%s)', o.id, o.name) as row,
        'its successors lead nowhere or in a circle' as problem
      from organization o
      where o.successor_id is not null and not exists (
        select from chain c join organization last on last.id = c.id
          where c.start = o.id and last.dissolved_on is null)`,
  },
];
