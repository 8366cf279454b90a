import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { today, type Actor, type Cents, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { notFound, textFaults, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { mayBook } from '../access.js';
import { PledgeEntity } from '../pledge/pledge.entity.js';
import { Books, moved } from './books.js';
import {
  amountFaults,
  moreThanOutstanding,
  notInFuture,
  notTheTreasurer,
  paysByAllocation,
} from './ledger.faults.js';
import { MoneyRequests } from './money-requests.js';
import { followBooks } from './pledge-course.js';
import { lockFundedRound } from './round-lock.js';

export interface RecordPayment {
  idempotencyKey: string;
  pledgeId: string;
  fiscalYear: number;
  amountCents: Cents;
  /** `YYYY-MM-DD`, not in the future. */
  paidOn: string;
  note?: string | null;
}

/** Books money that has come in. */
@Injectable()
export class Payments {
  constructor(
    @Inject(MoneyRequests) private readonly requests: MoneyRequests,
    @Inject(Books) private readonly books: Books,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Books a payment on what was called; it counts on the day on which it came.
   * @returns uuid of the entry
   * @throws UserFaults AMOUNT_OUT_OF_RANGE, DATE_IN_FUTURE, INVALID_TEXT, TOO_LONG, ROUND_NOT_FUNDED, PAID_BY_ALLOCATION,
   *   MORE_THAN_OUTSTANDING, NOTHING_OUTSTANDING, IDEMPOTENCY_KEY_…
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async record(actor: Actor, { idempotencyKey: key, ...payment }: RecordPayment): Promise<string> {
    if (!mayBook(actor)) throw notTheTreasurer();
    return this.requests.once(
      actor,
      { key, operation: 'recordPayment', body: { ...payment, note: payment.note ?? null } },
      (tx) => this.recordIn(tx, actor, payment),
    );
  }

  private async recordIn(tx: Tx, actor: Actor, payment: Omit<RecordPayment, 'idempotencyKey'>) {
    const { pledgeId, fiscalYear, amountCents: amount, paidOn } = payment;
    const note = payment.note?.trim() || null;
    const faults = [
      ...amountFaults('input.amountCents', amount),
      ...notInFuture('input.paidOn', paidOn, today(this.clock)),
      ...textFaults('input.note', note ?? '', 300),
    ];
    if (faults.length > 0) throw new UserFaults(...faults);
    const pledge = await tx.findOneBy(PledgeEntity, { id: pledgeId });
    if (!pledge) throw notFound();
    const { id: roundId, projectId, fundId } = await lockFundedRound(tx, pledge.roundId, 'input.pledgeId');
    if (pledge.fundId) throw new UserFaults(paysByAllocation());
    const outstanding = await this.outstanding(tx, pledgeId, fiscalYear);
    if (amount > outstanding) throw new UserFaults(moreThanOutstanding(outstanding));
    const text = `Zahlungseingang ${fiscalYear} (${pledge.reference})${note ? `: ${note}` : ''}`;
    const entryId = await this.books.book(
      tx,
      actor,
      { kind: 'PAYMENT', roundId, text, bookedOn: paidOn },
      moved([{ pledgeId, fiscalYear, amount }], 'BANK', 'RECEIVABLE'),
    );
    const { state, changed } = await followBooks(tx, pledgeId, this.clock.now());
    await this.audit.append(tx, actor, {
      action: 'recordPayment',
      subjectType: 'Pledge',
      subjectId: pledgeId,
      details: { ledgerEntryId: entryId, fiscalYear, amountCents: amount.toString(), paidOn },
    });
    const told = { fundingRoundId: roundId, projectId, fundId, pledgeId };
    if (changed && state === 'PAID')
      await this.outbox.append(tx, actor, 'pledge.paid', { ...told, organizationId: pledge.organizationId });
    return entryId;
  }

  private async outstanding(tx: Tx, pledgeId: string, fiscalYear: number): Promise<Cents> {
    const [row] = await tx.query<{ amount_cents: string }[]>(
      `select amount_cents from ledger_balance where pledge_id = $1 and fiscal_year = $2 and account = 'RECEIVABLE'`,
      [pledgeId, fiscalYear],
    );
    return BigInt(row?.amount_cents ?? 0);
  }
}
