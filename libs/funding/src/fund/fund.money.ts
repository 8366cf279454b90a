import type { Cents } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';

/**
 * What the fund can still give: paid in by its rounds and not spent, less what it has promised to rounds and what has
 * not been called yet. Read it under the lock of the fund; the database refuses what would take it below zero.
 */
export async function freeOf(tx: Tx, fundId: string): Promise<Cents> {
  const [sum] = await tx.query<{ free: string }[]>(
    `select (select coalesce(sum(b.amount_cents), 0) from funding_round r join pledge p on p.round_id = r.id
         join ledger_balance b on b.pledge_id = p.id and b.account = 'BANK' where r.fund_id = $1)
       - (select coalesce(sum(b.amount_cents), 0) from pledge p
         join ledger_balance b on b.pledge_id = p.id and b.account = 'COMMITTED' where p.fund_id = $1) as free`,
    [fundId],
  );
  return BigInt(sum!.free);
}
