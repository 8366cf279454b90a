import type { Tx } from '@allmende/platform/database';
import type { ApplicationEntity } from './application.entity.js';

/** Letters that wait for a confirmation: so many to one address in 24 hours. */
const lettersPerDay = 3;
/** Minutes in which the same wish (organization, circle, address) is written to once. */
const minutesBetween = 10;

/**
 * True when the address has got enough letters, so that no stranger fills somebody's mailbox with ours. Of several forms
 * for one address that come at once, each waits here for the one before.
 */
export async function letterLimitReached(tx: Tx, application: ApplicationEntity): Promise<boolean> {
  const { contactEmail, organizationId, circle, createdAt: now } = application;
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('application ' || lower($1), 0))`, [
    contactEmail,
  ]);
  const [{ reached }] = await tx.query<[{ reached: boolean }]>(
    `select count(*) >= ${lettersPerDay}
        or count(*) filter (where organization_id = $2 and circle = $3
          and created_at > $4::timestamptz - interval '${minutesBetween} minutes') > 0 as reached
     from application
     where contact_email = $1 and verified_at is null and created_at > $4::timestamptz - interval '24 hours'`,
    [contactEmail, organizationId, circle, now],
  );
  return reached;
}
