import type { Tx } from '@allmende/platform/database';

/** Until the end of the transaction nobody else keeps or deletes this file. */
export async function lockFile(tx: Tx, sha256: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('file:' || $1, 0))`, [sha256]);
}
