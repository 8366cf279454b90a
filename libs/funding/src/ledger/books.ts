import { Inject, Injectable } from '@nestjs/common';
import { actorLabel, newId, today, type Actor, type Cents, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import type { LedgerAccount, LedgerKind } from './ledger.kinds.js';

/** Exactly one of debit and credit is above zero. */
export interface BookLine {
  account: LedgerAccount;
  pledgeId: string;
  fiscalYear: number;
  debit?: Cents;
  credit?: Cents;
}

export interface NewEntry {
  kind: LedgerKind;
  roundId: string;
  /** In words, for statements; at most 500 characters. */
  text: string;
  /** Day in Germany on which it counts; today when left out. */
  bookedOn?: string;
  spendId?: string;
  reversesId?: string;
}

/** An amount of a pledge that burdens a year. */
export interface YearAmount {
  pledgeId: string;
  fiscalYear: number;
  amount: Cents;
}

/**
 * Writes the books. Everything is booked in the transaction of the command that causes it, under the lock of the round's
 * row; the database refuses what does not balance, what would leave an account below zero, and every later change.
 */
@Injectable()
export class Books {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @returns uuid of the entry. @throws QueryFailedError `ledger_balance_not_negative`, `ledger_entry_balances` */
  async book(tx: Tx, actor: Actor, entry: NewEntry, lines: readonly BookLine[]): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into ledger_entry (id, round_id, kind, booked_on, text, spend_id, reverses_id, actor, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        entry.roundId,
        entry.kind,
        entry.bookedOn ?? today(this.clock),
        entry.text,
        entry.spendId ?? null,
        entry.reversesId ?? null,
        actorLabel(actor),
        this.clock.now(),
      ],
    );
    const rows = lines.map((line, index) => ({
      id: newId(),
      position: index + 1,
      account: line.account,
      pledge_id: line.pledgeId,
      fiscal_year: line.fiscalYear,
      debit_cents: (line.debit ?? 0n).toString(),
      credit_cents: (line.credit ?? 0n).toString(),
    }));
    await tx.query(
      `insert into ledger_line (id, entry_id, position, account, pledge_id, fiscal_year, debit_cents, credit_cents)
       select l.id, $1, l.position, l.account, l.pledge_id, l.fiscal_year, l.debit_cents, l.credit_cents
       from jsonb_to_recordset($2::jsonb) as l (id uuid, position int, account text, pledge_id uuid, fiscal_year int,
         debit_cents bigint, credit_cents bigint) order by l.position`,
      [id, JSON.stringify(rows)],
    );
    return id;
  }

  /** A pledge has become binding. */
  commit(
    tx: Tx,
    actor: Actor,
    roundId: string,
    text: string,
    amounts: readonly YearAmount[],
  ): Promise<string> {
    return this.book(
      tx,
      actor,
      { kind: 'COMMITMENT', roundId, text },
      moved(amounts, 'COMMITTED', 'COMMITMENTS'),
    );
  }

  /** What was binding and not called binds no longer. */
  release(
    tx: Tx,
    actor: Actor,
    roundId: string,
    text: string,
    amounts: readonly YearAmount[],
  ): Promise<string> {
    return this.book(
      tx,
      actor,
      { kind: 'RELEASE', roundId, text },
      moved(amounts, 'COMMITMENTS', 'COMMITTED'),
    );
  }
}

/** Two lines for each amount above zero: debited here, credited there. */
export const moved = (
  amounts: readonly YearAmount[],
  debited: LedgerAccount,
  credited: LedgerAccount,
): BookLine[] =>
  amounts
    .filter(({ amount }) => amount > 0n)
    .flatMap(({ pledgeId, fiscalYear, amount }) => [
      { account: debited, pledgeId, fiscalYear, debit: amount },
      { account: credited, pledgeId, fiscalYear, credit: amount },
    ]);
