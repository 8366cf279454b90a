import type { Check } from './check.js';

export const notificationsChecks: readonly Check[] = [
  {
    name: 'A delivery that is due is made within an hour',
    sql: `select format('delivery %s', id) as row,
        format('is due since %s after %s tries%s', due_at, attempts, coalesce(': ' || last_error, '')) as problem
      from delivery where state = 'PENDING' and due_at < now() - interval '1 hour'
      order by due_at`,
  },
  {
    name: 'What shows in the app is there as soon as it is told',
    sql: `select format('delivery %s', id) as row, format('is %s instead of SENT', state) as problem
      from delivery where channel = 'IN_APP' and state <> 'SENT'`,
  },
  {
    name: 'Only deliveries of an event that was processed exist',
    sql: `select format('notice %s (%s)', n.id, n.title_en) as row, format('its event %s is not processed', o.id) as problem
      from notice n join outbox o on o.id = n.event_id where o.processed_at is null`,
  },
  {
    name: 'Nobody reads what was not sent',
    sql: `select format('delivery %s', id) as row, format('read at %s, sent at %s', read_at, sent_at) as problem
      from delivery where read_at is not null and (sent_at is null or read_at < sent_at)`,
  },
];
