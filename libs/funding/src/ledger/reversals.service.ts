import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import type { Actor, Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { violatedConstraint, type Tx } from '@allmende/platform/database';
import { notFound, requiredText, UserFaults } from '@allmende/platform/graphql';
import { mayBook } from '../access.js';
import { Books, type BookLine } from './books.js';
import type { LedgerAccount, LedgerKind } from './ledger.kinds.js';
import { alreadyReversed, moneyInUse, notReversible, notTheTreasurer } from './ledger.faults.js';
import { isReversible } from './ledger.policy.js';
import { MoneyRequests } from './money-requests.js';
import { followBooks } from './pledge-course.js';
import { lockFundedRound, lockFundRounds } from './round-lock.js';

export interface ReverseEntry {
  idempotencyKey: string;
  entryId: string;
  /** At most 300 characters. */
  reason: string;
}

interface Entry {
  id: string;
  number: string;
  round_id: string;
  kind: LedgerKind;
  spend_id: string | null;
  reversed: boolean;
}

interface Line {
  account: LedgerAccount;
  pledge_id: string;
  fiscal_year: number;
  debit_cents: string;
  credit_cents: string;
  /** The pledge is one of the entry's own round, not of a fund's. */
  own: boolean;
  fund_id: string | null;
}

/** What stands in the way when money has gone on, or a fund has promised it. */
const needsTheMoney = new Set(['ledger_balance_not_negative', 'fund_covers_allocations']);

/** Takes bookings back. Nothing is ever changed: a mirrored entry undoes what an earlier one did. */
@Injectable()
export class Reversals {
  constructor(
    @Inject(MoneyRequests) private readonly requests: MoneyRequests,
    @Inject(Books) private readonly books: Books,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Books the mirror of an entry; pledge, instalment and spend follow.
   * @returns uuid of the new entry
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, ROUND_NOT_FUNDED, NOT_REVERSIBLE, ALREADY_REVERSED, MONEY_IN_USE,
   *   IDEMPOTENCY_KEY_…
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async reverse(actor: Actor, { idempotencyKey: key, entryId, reason }: ReverseEntry): Promise<string> {
    if (!mayBook(actor)) throw notTheTreasurer();
    const body = { entryId, reason };
    try {
      return await this.requests.once(actor, { key, operation: 'reverseLedgerEntry', body }, (tx) =>
        this.reverseIn(tx, actor, entryId, requiredText('input.reason', reason, 300)),
      );
    } catch (error) {
      if (needsTheMoney.has(violatedConstraint(error) ?? '')) throw new UserFaults(moneyInUse());
      throw error;
    }
  }

  private async reverseIn(tx: Tx, actor: Actor, entryId: string, reason: string): Promise<string> {
    const [found] = await tx.query<{ round_id: string }[]>(
      `select round_id from ledger_entry where id = $1`,
      [entryId],
    );
    if (!found) throw notFound();
    await lockFundedRound(tx, found.round_id, 'input.ledgerEntryId');
    const [entry] = await tx.query<[Entry]>(entryById, [entryId]);
    if (!isReversible(entry.kind)) throw new UserFaults(notReversible(entry.kind));
    if (entry.reversed) throw new UserFaults(alreadyReversed());
    const lines = await tx.query<Line[]>(linesOf, [entryId]);
    for (const { fund_id: fundId } of lines.slice(0, 1)) if (fundId) await lockFundRounds(tx, fundId);
    const reversalId = await this.books.book(
      tx,
      actor,
      {
        kind: 'REVERSAL',
        roundId: entry.round_id,
        text: `Storno von Nr. ${entry.number}: ${reason}`,
        ...(entry.spend_id ? { spendId: entry.spend_id } : {}),
        reversesId: entryId,
      },
      lines.map(mirrored),
    );
    await this.follow(tx, entry, lines, reason);
    await this.audit.append(tx, actor, {
      action: 'reverseLedgerEntry',
      subjectType: 'LedgerEntry',
      subjectId: entryId,
      reason,
      details: { reversalId, kind: entry.kind, number: entry.number },
    });
    return reversalId;
  }

  /** What rests on the entry goes back to where it was. */
  private async follow(tx: Tx, { kind, spend_id: spendId }: Entry, lines: readonly Line[], reason: string) {
    const now = this.clock.now();
    if (kind === 'SPENDING') {
      await tx.query(
        `update spend set state = 'REVERSED', reason = $2, updated_at = $3, version = version + 1 where id = $1`,
        [spendId, reason, now],
      );
      return;
    }
    const own = lines.filter((line) => line.own);
    if (kind === 'CALL')
      for (const { pledge_id: pledgeId, fiscal_year: year } of own.slice(0, 1))
        await tx.query(
          `update pledge_instalment set called_on = null, due_on = null, reminded_for = null
           where pledge_id = $1 and fiscal_year = $2`,
          [pledgeId, year],
        );
    for (const pledgeId of new Set(own.map((line) => line.pledge_id))) await followBooks(tx, pledgeId, now);
  }
}

const mirrored = (line: Line): BookLine => ({
  account: line.account,
  pledgeId: line.pledge_id,
  fiscalYear: line.fiscal_year,
  debit: BigInt(line.credit_cents),
  credit: BigInt(line.debit_cents),
});

const entryById = `
  select e.id, e.number, e.round_id, e.kind, e.spend_id,
    exists (select from ledger_entry x where x.reverses_id = e.id) as reversed
  from ledger_entry e where e.id = $1`;

/** Lines of a fund's givers come first, since their rounds have to be locked. */
const linesOf = `
  select l.account, l.pledge_id, l.fiscal_year, l.debit_cents, l.credit_cents, p.round_id = e.round_id as own, r.fund_id
  from ledger_line l join ledger_entry e on e.id = l.entry_id join pledge p on p.id = l.pledge_id
  join funding_round r on r.id = p.round_id
  where l.entry_id = $1 order by p.round_id = e.round_id, l.position`;
