import { miswrittenMinutes } from '@allmende/meetings';
import type { Check, Recheck } from './check.js';

export const minutesChecks: readonly Check[] = [
  {
    name: 'Approved minutes have the hashes of their text',
    sql: `select format('minutes %s', id) as row,
        format('the text gives %s, and %s for the public', minutes_sha256(id, false), minutes_sha256(id, true)) as problem
      from minutes
      where sha256 is not null and (sha256, public_sha256)
        is distinct from (minutes_sha256(id, false), minutes_sha256(id, true))`,
  },
  {
    name: 'Minutes are approved in a later session of the body that met',
    sql: `select format('minutes %s', n.id) as row,
        format('approved under item %s of meeting %s, which began at %s', i.id, coalesce(later.id::text, 'none'),
          coalesce(later.started_at::text, '-')) as problem
      from minutes n join meeting m on m.id = n.meeting_id
      join agenda_item i on i.id = n.approved_item_id left join meeting later on later.id = i.meeting_id
      where later.id is null or later.working_group_id is distinct from m.working_group_id
        or later.started_at is null or later.started_at < m.closed_at`,
  },
  {
    name: 'Sections of minutes stand one after the other from 0',
    sql: `select format('minutes_section %s of minutes %s', s.id, s.minutes_id) as row,
        format('is the %s., its position says %s', s.place + 1, s.position) as problem
      from (select *, row_number() over (partition by minutes_id order by position) - 1 as place from minutes_section) s
      where s.place <> s.position`,
  },
  {
    name: 'Addenda are numbered from 1 without a gap',
    sql: `select format('minutes_addendum %s of minutes %s', a.id, a.minutes_id) as row,
        format('is the %s., its number says %s', a.place, a.number) as problem
      from (select *, row_number() over (partition by minutes_id order by number) as place from minutes_addendum) a
      where a.place <> a.number`,
  },
  {
    name: 'No section of minutes is for more people than its item of the agenda',
    sql: `select format('minutes_section %s of minutes %s', s.id, s.minutes_id) as row,
        format('is %s, the item is %s', s.visibility, agenda_item_visibility(s.agenda_item_id)) as problem
      from minutes_section s
      where s.agenda_item_id is not null
        and narrowest(s.visibility, agenda_item_visibility(s.agenda_item_id)) <> s.visibility`,
  },
];

export const minutesRechecks: readonly Recheck[] = [
  {
    name: 'The hashes of approved minutes are those of their text, as it is written down for others to compute',
    find: async (query) =>
      (await miswrittenMinutes(query)).map(({ minutesId, stored, computed }) => ({
        row: `minutes ${minutesId}`,
        problem: `say ${stored.join(', ')}, but their text gives ${computed.join(', ')}`,
      })),
  },
];
