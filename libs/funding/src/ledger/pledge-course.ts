import type { Tx } from '@allmende/platform/database';
import type { PledgeState } from '../enums.js';

/**
 * Lets the state of a binding pledge follow its books: APPROVED while nothing is called, PAID when all of its years are
 * called and paid (a year of zero counts as both), CALLED between. Needs the lock of the round.
 * @returns the state that it has now, and whether that is new
 */
export async function followBooks(
  tx: Tx,
  pledgeId: string,
  now: Date,
): Promise<{ state: PledgeState; changed: boolean }> {
  const [found] = await tx.query<{ state: PledgeState; next: PledgeState }[]>(courseOf, [pledgeId]);
  const { state, next } = found!;
  if (next === state) return { state, changed: false };
  await tx.query(`update pledge set state = $2, updated_at = $3, version = version + 1 where id = $1`, [
    pledgeId,
    next,
    now,
  ]);
  return { state: next, changed: true };
}

const courseOf = `
  select p.state, case
      when count(*) filter (where i.called_on is not null) = 0 then 'APPROVED'
      when bool_and(i.amount_cents = 0 or i.called_on is not null and coalesce(b.amount_cents, 0) = 0) then 'PAID'
      else 'CALLED' end as next
  from pledge p join pledge_instalment i on i.pledge_id = p.id
  left join ledger_balance b on b.pledge_id = i.pledge_id and b.fiscal_year = i.fiscal_year and b.account = 'RECEIVABLE'
  where p.id = $1 group by p.id`;
