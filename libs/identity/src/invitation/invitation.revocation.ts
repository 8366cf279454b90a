import type { AuditLog } from '@allmende/audit';
import { actorLabel, type Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { pseudoPerson } from '../account.policy.js';

/**
 * Takes back whatever open invitations an account has sent, when it is disabled: who had taken it over must not come back
 * by a letter to an address of her own.
 */
export async function revokeSentIn(
  tx: Tx,
  actor: Actor,
  audit: AuditLog,
  { accountId, now }: { accountId: string; now: Date },
): Promise<void> {
  const [revoked] = await tx.query<[{ id: string; organizationId: string; role: string }[], number]>(
    `update invitation set revoked_at = $2
     where invited_by = $1 and accepted_at is null and revoked_at is null and expires_at > $2
     returning id, organization_id as "organizationId", role`,
    [actorLabel(pseudoPerson(accountId)), now],
  );
  for (const { id, ...details } of revoked)
    await audit.append(tx, actor, {
      action: 'revokeInvitation',
      subjectType: 'Invitation',
      subjectId: id,
      details,
    });
}
