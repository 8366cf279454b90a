import type { Tx } from '@allmende/platform/database';
import type { Seats } from '../membership/seats.js';
import { ApplicationEntity } from './application.entity.js';
import type { ApplicationState } from './application.machine.js';

/** An application that nobody else can move until the end of the transaction, and where it stands. */
export interface LockedApplication {
  application: ApplicationEntity;
  state: ApplicationState;
}

/**
 * Locks an application and what it asks for. The cap comes first, as in every command that changes a membership: so two
 * moderators who decide at once come one by one, and nobody waits for another in a circle.
 * @returns null when there is no such application (any more)
 */
export async function lockApplication(tx: Tx, seats: Seats, id: string): Promise<LockedApplication | null> {
  await seats.lock(tx);
  const lock = { mode: 'pessimistic_write' } as const;
  const application = await tx.findOne(ApplicationEntity, { where: { id }, lock });
  if (!application) return null;
  const [standing] = await tx.query<[{ state: ApplicationState }]>(
    `select state from application_standing where application_id = $1`,
    [id],
  );
  return { application, state: standing.state };
}

/** What every event about an application tells. */
export const told = ({ id: applicationId, organizationId, circle }: ApplicationEntity) => ({
  applicationId,
  organizationId,
  circle,
});
