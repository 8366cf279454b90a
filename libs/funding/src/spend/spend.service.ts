import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, newId, today, type Actor, type Cents, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { violatedConstraint, type Tx } from '@allmende/platform/database';
import { notFound, requiredText, textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { mayBook } from '../access.js';
import { Books, moved } from '../ledger/books.js';
import { amountFaults, notEnoughMoney, notInFuture, notTheTreasurer } from '../ledger/ledger.faults.js';
import { moneyOfRound } from '../ledger/money-in-bank.js';
import { MoneyRequests } from '../ledger/money-requests.js';
import { lockFundedRound } from '../ledger/round-lock.js';
import { splitOverMoney, totalOf } from '../ledger/split.js';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import { SpendEntity } from './spend.entity.js';
import { foreignMilestone, fourEyes, fundSpendsByAllocation, notProposed } from './spend.faults.js';

export interface RecordSpend {
  idempotencyKey: string;
  roundId: string;
  milestoneId: string | null;
  purpose: string;
  payee: string;
  invoiceNumber?: string | null;
  /** `YYYY-MM-DD`, not in the future. */
  spentOn: string;
  amountCents: Cents;
}

type SpendContent = Omit<RecordSpend, 'idempotencyKey'>;

export interface ApproveSpend {
  idempotencyKey: string;
  spendId: string;
}

/** What money is used for: recorded by one person, booked by another. */
@Injectable()
export class Spends {
  constructor(
    @Inject(MoneyRequests) private readonly requests: MoneyRequests,
    @Inject(Books) private readonly books: Books,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Proposes a spend; nothing is booked yet.
   * @returns uuid of the spend
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, AMOUNT_OUT_OF_RANGE, DATE_IN_FUTURE, ROUND_NOT_FUNDED,
   *   NOT_A_MILESTONE_OF_THE_ROUND, FUND_SPENDS_BY_ALLOCATION, IDEMPOTENCY_KEY_…
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async record(actor: Actor, { idempotencyKey: key, ...given }: RecordSpend): Promise<string> {
    if (!mayBook(actor)) throw notTheTreasurer();
    const content = tidy(given);
    return this.requests.once(actor, { key, operation: 'recordSpend', body: { ...content } }, async (tx) => {
      const round = await lockFundedRound(tx, content.roundId, 'input.fundingRoundId');
      const faults = [
        ...contentFaults(content, today(this.clock)),
        ...(round.fundId ? [fundSpendsByAllocation()] : []),
        ...((await this.isForeign(tx, content)) ? [foreignMilestone()] : []),
      ];
      if (faults.length > 0) throw new UserFaults(...faults);
      return this.insert(tx, actor, round, content);
    });
  }

  /**
   * Books a spend by a second person, split over the givers in the measure of what is there of each.
   * @returns uuid of the spend
   * @throws UserFaults FOUR_EYES, NOT_PROPOSED, NOT_ENOUGH_MONEY, ROUND_NOT_FUNDED, IDEMPOTENCY_KEY_…
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async approve(actor: Actor, { idempotencyKey: key, spendId }: ApproveSpend): Promise<string> {
    if (!mayBook(actor)) throw notTheTreasurer();
    try {
      return await this.requests.once(actor, { key, operation: 'approveSpend', body: { spendId } }, (tx) =>
        this.approveIn(tx, actor, spendId),
      );
    } catch (error) {
      if (violatedConstraint(error) === 'spend_four_eyes') throw new UserFaults(fourEyes());
      throw error;
    }
  }

  /**
   * Says no to a spend, with a reason; also by who recorded it.
   * @returns uuid of the spend
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, NOT_PROPOSED, ROUND_NOT_FUNDED, IDEMPOTENCY_KEY_…
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async reject(
    actor: Actor,
    { idempotencyKey: key, ...body }: ApproveSpend & { reason: string },
  ): Promise<string> {
    if (!mayBook(actor)) throw notTheTreasurer();
    return this.requests.once(actor, { key, operation: 'rejectSpend', body }, async (tx) => {
      const reason = requiredText('input.reason', body.reason, 2000);
      const { spend } = await this.proposed(tx, body.spendId);
      await tx.save(Object.assign(spend, { state: 'REJECTED', reason, updatedAt: this.clock.now() }));
      await this.note(tx, actor, 'rejectSpend', spend, reason);
      return spend.id;
    });
  }

  private async insert(tx: Tx, actor: Actor, round: FundingRoundEntity, content: Required<SpendContent>) {
    const now = this.clock.now();
    const recordedBy = accountIdOf(actor);
    if (!recordedBy) throw notTheTreasurer();
    const spend = await tx.save(
      tx.create(SpendEntity, {
        ...content,
        id: newId(),
        state: 'PROPOSED',
        recordedBy,
        createdAt: now,
        updatedAt: now,
      }),
    );
    await this.note(tx, actor, 'recordSpend', spend);
    await this.outbox.append(tx, actor, 'spend.proposed', { ...toldOf(round), spendId: spend.id });
    return spend.id;
  }

  private async approveIn(tx: Tx, actor: Actor, spendId: string): Promise<string> {
    const { spend, round } = await this.proposed(tx, spendId);
    const approvedBy = accountIdOf(actor);
    if (!approvedBy || approvedBy === spend.recordedBy) throw new UserFaults(fourEyes());
    const available = await moneyOfRound(tx, round.id);
    if (totalOf(available) < spend.amountCents)
      throw new UserFaults(notEnoughMoney(totalOf(available), 'input.spendId'));
    await tx.save(Object.assign(spend, { state: 'BOOKED', approvedBy, updatedAt: this.clock.now() }));
    const entry = {
      kind: 'SPENDING',
      roundId: round.id,
      text: `Ausgabe: ${spend.purpose}`,
      bookedOn: spend.spentOn,
      spendId,
    } as const;
    const shares = splitOverMoney(spend.amountCents, available);
    await this.books.book(tx, actor, entry, moved(shares, 'SPENT', 'BANK'));
    await this.note(tx, actor, 'approveSpend', spend);
    await this.outbox.append(tx, actor, 'spend.booked', { ...toldOf(round), spendId });
    return spendId;
  }

  /** The spend, under the lock of its round, while it waits. */
  private async proposed(tx: Tx, id: string): Promise<{ spend: SpendEntity; round: FundingRoundEntity }> {
    const found = await tx.findOneBy(SpendEntity, { id });
    if (!found) throw notFound();
    const round = await lockFundedRound(tx, found.roundId, 'input.spendId');
    const spend = await tx.findOneByOrFail(SpendEntity, { id });
    if (spend.state !== 'PROPOSED') throw new UserFaults(notProposed(spend.state));
    return { spend, round };
  }

  private async isForeign(tx: Tx, { milestoneId, roundId }: SpendContent): Promise<boolean> {
    if (!milestoneId) return false;
    const found = await tx.query<unknown[]>(`select from funding_milestone where id = $1 and round_id = $2`, [
      milestoneId,
      roundId,
    ]);
    return found.length === 0;
  }

  private note(tx: Tx, actor: Actor, action: string, spend: SpendEntity, reason: string | null = null) {
    const { id, roundId, amountCents, state } = spend;
    return this.audit.append(tx, actor, {
      action,
      subjectType: 'Spend',
      subjectId: id,
      reason,
      details: { fundingRoundId: roundId, amountCents: amountCents.toString(), state },
    });
  }
}

const toldOf = ({ id, projectId, fundId }: FundingRoundEntity) => ({
  fundingRoundId: id,
  projectId,
  fundId,
});

const tidy = (given: SpendContent): Required<SpendContent> => ({
  roundId: given.roundId,
  milestoneId: given.milestoneId,
  purpose: given.purpose.trim(),
  payee: given.payee.trim(),
  invoiceNumber: given.invoiceNumber?.trim() || null,
  spentOn: given.spentOn,
  amountCents: given.amountCents,
});

const contentFaults = (content: Required<SpendContent>, day: string): UserFault[] => [
  ...textFaults('input.purpose', content.purpose, 300, 1),
  ...textFaults('input.payee', content.payee, 200, 1),
  ...textFaults('input.invoiceNumber', content.invoiceNumber ?? '', 100),
  ...amountFaults('input.amountCents', content.amountCents),
  ...notInFuture('input.spentOn', content.spentOn, day),
];
