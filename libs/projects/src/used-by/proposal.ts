import { In } from 'typeorm';
import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import type { Outbox } from '@allmende/platform/outbox';
import { ParticipationEntity } from '../participation.entity.js';
import type { MatchReason } from './match-reason.js';
import type { UsageClaimEntity } from './usage-claim.entity.js';

/** What a claim becomes when it is clear whom it means. Who uses the project already need not be asked. */
export const proposal = (
  organizationId: string | null,
  reason: MatchReason,
  participationId: string | undefined,
  now: Date,
) => ({
  state:
    organizationId === null
      ? ('NOBODY' as const)
      : participationId
        ? ('CONFIRMED' as const)
        : ('PROPOSED' as const),
  ...{ organizationId, reason, candidates: [] },
  participationId: participationId ?? null,
  answeredAt: participationId ? now : null,
  ...{ answerReason: null, goneAt: null },
});

/** Ids of the open USING of an organization by project. */
export async function usersOf(
  tx: Tx,
  organizationId: string,
  projectIds: readonly string[],
): Promise<Map<string, string>> {
  const using = await tx.findBy(ParticipationEntity, {
    ...{ organizationId, projectId: In([...projectIds]) },
    ...{ kind: 'USING', state: 'OPEN' },
  });
  return new Map(using.map(({ id, projectId }) => [projectId, id]));
}

/** Asks each organization once for each project, however many of its spellings stand in the file. */
export async function tellProposals(
  tx: Tx,
  outbox: Outbox,
  actor: Actor,
  claims: readonly UsageClaimEntity[],
): Promise<void> {
  const asked = new Set<string>();
  for (const { id: claimId, state, projectId, organizationId } of claims) {
    const key = `${projectId} ${organizationId}`;
    if (state !== 'PROPOSED' || !organizationId || asked.has(key)) continue;
    asked.add(key);
    await outbox.append(tx, actor, 'usage.proposed', { claimId, projectId, organizationId });
  }
}
