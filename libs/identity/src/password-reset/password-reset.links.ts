import type { Tx } from '@allmende/platform/database';

/** The password of the account was set anew: whatever link lies in its mailbox opens nothing any more. */
export async function closeLinksIn(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.query(
    `update password_reset set used_at = $2
     where used_at is null and email = (select email from account where id = $1)`,
    [accountId, now],
  );
}
