import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import type { Actor, Cents, Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { UserFaults, type UserFault } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { mayBook } from '../access.js';
import { sourcesOf } from '../ledger/allocation.js';
import { Books, moved, type BookLine, type YearAmount } from '../ledger/books.js';
import { notTheTreasurer } from '../ledger/ledger.faults.js';
import { moneyOfRound } from '../ledger/money-in-bank.js';
import { MoneyRequests } from '../ledger/money-requests.js';
import { lockFundedRound, lockFundRounds } from '../ledger/round-lock.js';
import { totalOf } from '../ledger/split.js';
import { splitProportionally } from '../cost-key/largest-remainder.js';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import { fundHasMoney, spendsWait, stillOutstanding } from './settlement.faults.js';
import type { RemainderUse } from './settlement.type.js';

export interface SettleRound {
  idempotencyKey: string;
  roundId: string;
  remainder: RemainderUse;
}

/** A pledge of the round with what of it was never called. */
interface Uncalled extends YearAmount {
  reference: string;
  organizationId: string | null;
  state: string;
}

const unused = 'Die Runde ist abgerechnet; dieser Betrag wurde nicht gebraucht.';

/** Closes the books of a round. */
@Injectable()
export class Settlements {
  constructor(
    @Inject(MoneyRequests) private readonly requests: MoneyRequests,
    @Inject(Books) private readonly books: Books,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Settles a round, for good. What was never called is released: a pledge of which nothing was called lapses. What was
   * paid and not spent goes back to the givers; the part of a fund goes back into the fund.
   * @returns uuid of the round
   * @throws UserFaults ROUND_NOT_FUNDED, STILL_OUTSTANDING, SPENDS_WAIT, FUND_HAS_MONEY, IDEMPOTENCY_KEY_…
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async settle(actor: Actor, { idempotencyKey: key, ...body }: SettleRound): Promise<string> {
    if (!mayBook(actor)) throw notTheTreasurer();
    return this.requests.once(actor, { key, operation: 'settleFundingRound', body }, async (tx) => {
      const round = await lockFundedRound(tx, body.roundId, 'input.fundingRoundId');
      const remainder = await moneyOfRound(tx, round.id);
      const faults = await this.faults(tx, round, totalOf(remainder));
      if (faults.length > 0) throw new UserFaults(...faults);
      const released = await this.release(tx, actor, round);
      await this.refund(tx, actor, round, remainder);
      await this.close(tx, actor, round, { released, refunded: totalOf(remainder) });
      return round.id;
    });
  }

  private async faults(tx: Tx, { id, fundId }: FundingRoundEntity, left: Cents): Promise<UserFault[]> {
    const [open] = await tx.query<[{ outstanding: string; spends: number }]>(openBusiness, [id]);
    const outstanding = BigInt(open.outstanding);
    return [
      ...(outstanding > 0n ? [stillOutstanding(outstanding)] : []),
      ...(open.spends > 0 ? [spendsWait(open.spends)] : []),
      ...(fundId && left > 0n ? [fundHasMoney(left)] : []),
    ];
  }

  /** @returns the sum of what was never called */
  private async release(tx: Tx, actor: Actor, round: FundingRoundEntity): Promise<Cents> {
    const rows = await tx.query<(Omit<Uncalled, 'amount'> & { amount: string })[]>(uncalled, [round.id]);
    const all = rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
    for (const pledgeId of new Set(all.map((one) => one.pledgeId))) {
      const years = all.filter((one) => one.pledgeId === pledgeId);
      const { reference, organizationId, state } = years[0]!;
      const text = `Bei der Abrechnung nicht mehr gebraucht (${reference})`;
      await this.books.release(tx, actor, round.id, text, years);
      if (state !== 'APPROVED') continue;
      await tx.query(
        `update pledge set state = 'LAPSED', end_cause = 'WRITTEN_OFF', end_reason = $2, updated_at = $3,
           version = version + 1 where id = $1`,
        [pledgeId, unused, this.clock.now()],
      );
      const told = { ...toldOf(round), pledgeId, organizationId };
      await this.outbox.append(tx, actor, 'pledge.lapsed', { ...told, cause: 'WRITTEN_OFF', reason: unused });
    }
    return totalOf(all);
  }

  /** One entry for each giver, so that each finds her own. */
  private async refund(tx: Tx, actor: Actor, round: FundingRoundEntity, remainder: readonly YearAmount[]) {
    for (const pledgeId of new Set(remainder.map((one) => one.pledgeId))) {
      const years = remainder.filter((one) => one.pledgeId === pledgeId);
      const [giver] = await tx.query<[{ fund_id: string | null }]>(
        `select fund_id from pledge where id = $1`,
        [pledgeId],
      );
      const lines = moved(years, 'CONTRIBUTED', 'BANK');
      if (giver.fund_id) lines.push(...(await this.backIntoFund(tx, giver.fund_id, years)));
      const text = `Rückzahlung aus der Abrechnung von „${round.title}“`;
      await this.books.book(tx, actor, { kind: 'REFUND', roundId: round.id, text }, lines);
    }
  }

  /** What is left of a fund's part goes back to those of its givers who put it in, in the measure of what each put in. */
  private async backIntoFund(tx: Tx, fundId: string, years: readonly YearAmount[]): Promise<BookLine[]> {
    await lockFundRounds(tx, fundId);
    const lines: BookLine[] = [];
    for (const year of years) {
      const sources = await sourcesOf(tx, year);
      const parts = sources.map(({ pledgeId, fiscalYear, amount }) => ({
        id: `${pledgeId}:${fiscalYear}`,
        weight: amount,
      }));
      const amounts = splitProportionally(year.amount, parts);
      lines.push(
        ...moved(
          sources.map((source, place) => ({ ...source, amount: amounts[place]! })),
          'BANK',
          'SPENT',
        ),
      );
    }
    return lines;
  }

  private async close(
    tx: Tx,
    actor: Actor,
    round: FundingRoundEntity,
    { released, refunded }: { released: Cents; refunded: Cents },
  ): Promise<void> {
    await tx.query(
      `update funding_round set state = 'SETTLED', settled_at = $2, updated_at = $2, version = version + 1 where id = $1`,
      [round.id, this.clock.now()],
    );
    await this.audit.append(tx, actor, {
      action: 'settleFundingRound',
      subjectType: 'FundingRound',
      subjectId: round.id,
      details: { releasedCents: released.toString(), refundedCents: refunded.toString() },
    });
    await this.outbox.append(tx, actor, 'fundingRound.settled', toldOf(round));
  }
}

const toldOf = ({ id, projectId, fundId }: FundingRoundEntity) => ({
  fundingRoundId: id,
  projectId,
  fundId,
});

const openBusiness = `
  select (select coalesce(sum(b.amount_cents), 0) from ledger_balance b join pledge p on p.id = b.pledge_id
      where p.round_id = $1 and b.account = 'RECEIVABLE') as outstanding,
    (select count(*)::int from spend s where s.round_id = $1 and s.state = 'PROPOSED') as spends`;

const uncalled = `
  select p.id as "pledgeId", p.reference, p.organization_id as "organizationId", p.state, b.fiscal_year as "fiscalYear",
    b.amount_cents as amount
  from ledger_balance b join pledge p on p.id = b.pledge_id
  where p.round_id = $1 and b.account = 'COMMITTED' and b.amount_cents > 0 order by p.id, b.fiscal_year`;
