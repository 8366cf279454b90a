import type { Tx } from '@allmende/platform/database';
import type { YearAmount } from './books.js';

/** What is in the bank, by pledge and year, of all pledges in rounds that meet the condition. */
const inBank = (round: string): string => `
  select b.pledge_id, b.fiscal_year, b.amount_cents from ledger_balance b
  join pledge p on p.id = b.pledge_id join funding_round r on r.id = p.round_id
  where b.account = 'BANK' and b.amount_cents > 0 and ${round} order by b.pledge_id, b.fiscal_year`;

interface Row {
  pledge_id: string;
  fiscal_year: number;
  amount_cents: string;
}

const amountsOf = (rows: readonly Row[]): YearAmount[] =>
  rows.map((row) => ({
    pledgeId: row.pledge_id,
    fiscalYear: row.fiscal_year,
    amount: BigInt(row.amount_cents),
  }));

/** Money of a round that is not spent yet. Read it under the lock of the round. */
export const moneyOfRound = async (tx: Tx, roundId: string): Promise<YearAmount[]> =>
  amountsOf(await tx.query<Row[]>(inBank('r.id = $1'), [roundId]));

/** Money of a fund that is not spent yet, in all rounds that feed it. Read it under their locks. */
export const moneyOfFund = async (tx: Tx, fundId: string): Promise<YearAmount[]> =>
  amountsOf(await tx.query<Row[]>(inBank('r.fund_id = $1'), [fundId]));
