import { miscounts } from '@allmende/meetings';
import type { Check, Recheck } from './check.js';

export const ballotsChecks: readonly Check[] = [
  {
    name: 'A secret ballot has an urn while it is open, and only then',
    sql: `select format('ballot %s', b.id) as row,
        case when u.ballot_id is null then 'has no urn to vote into; cancel it and open another one'
          else 'is over, but its urn is still there' end as problem
      from ballot b left join secret_urn u on u.ballot_id = b.id
      where (b.kind = 'SECRET' and b.state = 'OPEN') <> (u.ballot_id is not null)`,
  },
  {
    name: 'Counts of a secret ballot are written by its close',
    sql: `select format('ballot %s', b.id) as row, 'is not closed, but has counts' as problem
      from ballot b where b.state <> 'CLOSED' and exists (select from secret_count c where c.ballot_id = b.id)`,
  },
  {
    name: 'Every ballot has somebody who is entitled',
    sql: `select format('ballot %s', b.id) as row, 'nobody can vote in it' as problem
      from ballot b where not exists (select from ballot_voter v where v.ballot_id = b.id)`,
  },
  {
    name: 'Every ballot was opened by a command',
    sql: `select format('ballot %s', b.id) as row, 'the audit log knows nothing of it' as problem
      from ballot b where not exists (
        select from audit_entry e where e.subject_id = b.id and e.action = 'openBallot')`,
  },
  {
    name: 'A ballot is closed at its end',
    sql: `select format('ballot %s', id) as row,
        format('ended at %s and is still open; is the worker running, with the same ALLMENDE_SECRET?', open_until) as problem
      from ballot where state = 'OPEN' and open_until < now() - interval '5 minutes'`,
  },
];

export const ballotsRechecks: readonly Recheck[] = [
  {
    name: 'The result of a ballot is what its votes say',
    find: async (query) =>
      (await miscounts(query)).map(({ ballotId, stored, recounted }) => ({
        row: `ballot ${ballotId}`,
        problem: `says ${JSON.stringify(stored)}, but counting again gives ${JSON.stringify(recounted)}`,
      })),
  },
];
