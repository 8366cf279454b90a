import type { Check } from './check.js';

export const platformChecks: readonly Check[] = [
  {
    name: 'Every table refuses writes outside a unit of work',
    sql: `select format('table %s', c.relname) as row, 'its trigger unit_of_work is missing or switched off' as problem
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'
        and not exists (select from pg_trigger t
          where t.tgrelid = c.oid and t.tgname = 'unit_of_work' and t.tgenabled in ('O', 'A'))`,
  },
  {
    name: 'No trigger and no constraint is switched off',
    sql: `select format('trigger %s on %s', t.tgname, t.tgrelid::regclass) as row, 'it is switched off' as problem
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and t.tgname <> 'unit_of_work' and t.tgenabled not in ('O', 'A')
      union all
      select format('constraint %s on %s', conname, conrelid::regclass), 'old rows were never held against it'
      from pg_constraint where connamespace = 'public'::regnamespace and not convalidated`,
  },
  {
    name: 'Every event is processed within fifteen minutes',
    // Since it was written, which its id says: the demo data enters what happened weeks ago.
    sql: `select format('outbox %s (%s)', id, name) as row,
        format('waits since %s, %s', uuid_extract_timestamp(id),
          case when enqueued_at is null then 'not even enqueued' else 'enqueued at ' || enqueued_at end) as problem
      from outbox where processed_at is null and uuid_extract_timestamp(id) < now() - interval '15 minutes'
      order by id`,
  },
  {
    name: 'Nothing has happened in the future',
    sql: `select format('audit_entry %s (%s)', id, action) as row, format('says it was at %s', occurred_at) as problem
      from audit_entry where occurred_at > now() + interval '1 minute'
      union all
      select format('outbox %s (%s)', id, name), format('says it was at %s', occurred_at)
      from outbox where occurred_at > now() + interval '1 minute'`,
  },
];
