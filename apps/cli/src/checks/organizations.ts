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
        where s.membership_id = m.id order by effective_on desc, id desc limit 1) last on true
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
    name: 'Only associations have member organizations',
    sql: `select format('association_member of %s', o.name) as row, format('%s is a %s', o.name, o.kind) as problem
      from association_member m join organization o on o.id = m.association_id
      where o.kind <> 'ASSOCIATION'`,
  },
];
