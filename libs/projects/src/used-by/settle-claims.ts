import type { Tx } from '@allmende/platform/database';
import type { ParticipationEntity } from '../participation.entity.js';

/**
 * An organization that joins as USING has answered what the project's file says of it, whatever it answered before.
 * @param at time of the answer
 */
export async function settleClaims(
  tx: Tx,
  { id, projectId, organizationId }: Pick<ParticipationEntity, 'id' | 'projectId' | 'organizationId'>,
  at: Date,
): Promise<void> {
  await tx.query(
    `update usage_claim set state = 'CONFIRMED', participation_id = $3, answered_at = $4, answer_reason = null
     where project_id = $1 and organization_id = $2 and state in ('PROPOSED', 'DENIED')`,
    [projectId, organizationId, id, at],
  );
}
