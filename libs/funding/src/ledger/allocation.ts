import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { moved, type Books, type YearAmount } from './books.js';
import { moneyOfFund } from './money-in-bank.js';
import { lockFundRounds } from './round-lock.js';
import { splitOverMoney } from './split.js';

/** What a fund gives to a round: called in, and paid at once. */
export interface Allocation {
  fundId: string;
  roundId: string;
  roundTitle: string;
  /** The instalment of the fund's pledge, already called. */
  called: YearAmount;
}

/**
 * Moves money of a fund into a round, in one entry: spent there (split over its givers like any spend), paid here.
 * Needs the lock of the round. The money is there: the database keeps in the fund what it has promised.
 */
export async function allocate(
  tx: Tx,
  actor: Actor,
  books: Books,
  { fundId, roundId, roundTitle, called }: Allocation,
): Promise<string> {
  await lockFundRounds(tx, fundId);
  const available = await moneyOfFund(tx, fundId);
  return books.book(
    tx,
    actor,
    { kind: 'ALLOCATION', roundId, text: `Zuweisung aus dem Fonds an „${roundTitle}“` },
    [
      ...moved(splitOverMoney(called.amount, available), 'SPENT', 'BANK'),
      ...moved([called], 'BANK', 'RECEIVABLE'),
    ],
  );
}

interface SpentRow {
  pledge_id: string;
  fiscal_year: number;
  spent: string;
}

/** What the givers of a fund have put into an instalment of its pledge, as far as that still stands. */
export async function sourcesOf(
  tx: Tx,
  instalment: Pick<YearAmount, 'pledgeId' | 'fiscalYear'>,
): Promise<YearAmount[]> {
  const rows = await tx.query<SpentRow[]>(
    `select l.pledge_id, l.fiscal_year, sum(l.debit_cents) as spent
     from ledger_entry e join ledger_line l on l.entry_id = e.id and l.account = 'SPENT'
     where e.kind = 'ALLOCATION' and not exists (select from ledger_entry x where x.reverses_id = e.id)
       and exists (select from ledger_line i where i.entry_id = e.id and i.pledge_id = $1 and i.fiscal_year = $2)
     group by l.pledge_id, l.fiscal_year order by l.pledge_id, l.fiscal_year`,
    [instalment.pledgeId, instalment.fiscalYear],
  );
  return rows.map((row) => ({
    pledgeId: row.pledge_id,
    fiscalYear: row.fiscal_year,
    amount: BigInt(row.spent),
  }));
}
