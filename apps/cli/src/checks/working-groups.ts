import type { Check } from './check.js';

export const workingGroupsChecks: readonly Check[] = [
  {
    name: 'Every working group at work has a chair',
    sql: `select format('working_group %s (%s)', w.id, w.name) as row, 'nobody is its chair' as problem
      from working_group w
      where w.ended_on is null and not exists (select from working_group_member m
        where m.working_group_id = w.id and m.role = 'CHAIR' and m.until is null)`,
  },
  {
    name: 'A person is in a working group once on each day',
    sql: `select format('working_group_member %s', m.id) as row,
        format('from %s to %s, while working_group_member %s counts from %s to %s', m.since,
          coalesce(m.until::text, 'today'), n.id, n.since, coalesce(n.until::text, 'today')) as problem
      from working_group_member m
      join working_group_member n on n.working_group_id = m.working_group_id and n.account_id = m.account_id
        and n.id > m.id and daterange(n.since, n.until) && daterange(m.since, m.until)`,
  },
  {
    name: 'Nobody is in a working group before it was founded or after it has ended',
    sql: `select format('working_group_member %s of %s', m.id, w.name) as row,
        format('from %s to %s; the group from %s to %s', m.since, coalesce(m.until::text, 'today'), w.founded_on,
          coalesce(w.ended_on::text, 'today')) as problem
      from working_group_member m join working_group w on w.id = m.working_group_id
      where m.since < w.founded_on or m.since > w.ended_on or m.until > w.ended_on`,
  },
];
