import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, today, type Actor, type Cents, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { notFound, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { declareGrant, lockRound, roundFaults, twiceFaults } from '../grant/grant.js';
import { Books } from '../ledger/books.js';
import { MoneyRequests } from '../ledger/money-requests.js';
import { PledgeEntity } from '../pledge/pledge.entity.js';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import {
  amountFaults,
  decisionUsed,
  foreignDecision,
  fundToFund,
  notAdopted,
  notEnoughInFund,
} from './allocation.faults.js';
import { freeOf } from './fund.money.js';
import { FundEntity } from './fund.entity.js';
import { whyNotKeepFunds } from './fund.policy.js';

/** What a moderator allocates, for the board. */
export interface NewAllocation {
  idempotencyKey: string;
  fundId: string;
  roundId: string;
  amountCents: Cents;
  /** A `funding_decision`: adopted, not used, and about this very round. */
  decisionId: string;
}

/** A decision of the board, as this room knows it. */
interface HeardDecision {
  number: string;
  adopted: boolean;
  used_for: string | null;
}

/**
 * Gives money of a fund to rounds. The locks: first the round's row, as in every command on pledges, then the fund's, under
 * which its free money is counted; the books lock in the same order.
 */
@Injectable()
export class Allocations {
  constructor(
    @Inject(MoneyRequests) private readonly requests: MoneyRequests,
    @Inject(Books) private readonly books: Books,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A pledge of the fund that is binding at once. It burdens the year of today, or the round's year that is nearest to it:
   * the fund has the money already.
   * @returns uuid of the pledge
   * @throws UserFaults AMOUNT_OUT_OF_RANGE, ROUND_OF_A_FUND, ROUND_NOT_OPEN, ROUND_CLOSED, OVER_CAP, ALREADY_PLEDGED,
   * DECISION_DOES_NOT_FIT, DECISION_NOT_ADOPTED, DECISION_USED, NOT_ENOUGH_MONEY, IDEMPOTENCY_KEY_…; NOT_FOUND, FORBIDDEN
   */
  async allocate(actor: Actor, { idempotencyKey: key, ...given }: NewAllocation): Promise<string> {
    const refusal = whyNotKeepFunds(actor);
    if (refusal) throw refusal;
    const request = { key, operation: 'allocateFromFund', body: { ...given } };
    return this.requests.once(actor, request, async (tx) => {
      const round = await lockRound(tx, given.roundId);
      const fund = await lockFund(tx, given.fundId);
      const decision = await this.decisionOn(tx, given);
      const faults = await this.faultsOf(tx, given, round, decision);
      if (faults.length > 0) throw new UserFaults(...faults);
      const pledge = await this.write(tx, actor, round, given);
      const text = `Zuteilung aus dem Fonds „${fund.name}“, Beschluss ${decision!.number}`;
      const [fiscalYear, amount] = [yearFor(round, today(this.clock)), given.amountCents];
      await this.books.commit(tx, actor, round.id, text, [{ pledgeId: pledge.id, fiscalYear, amount }]);
      await this.tell(tx, actor, round, pledge, { ...given, number: decision!.number });
      return pledge.id;
    });
  }

  private async faultsOf(
    tx: Tx,
    { amountCents, fundId }: NewAllocation | Omit<NewAllocation, 'idempotencyKey'>,
    round: FundingRoundEntity,
    decision: HeardDecision | undefined,
  ): Promise<UserFault[]> {
    const wrongAmount = amountFaults(amountCents);
    const free = await freeOf(tx, fundId);
    return [
      ...wrongAmount,
      ...(round.fundId ? [fundToFund()] : roundFaults(round, amountCents, this.clock.now())),
      ...(await twiceFaults(tx, round.id, { fundId, programmeId: null })),
      ...decisionFaults(decision),
      ...(wrongAmount.length === 0 && amountCents > free ? [notEnoughInFund(free)] : []),
    ];
  }

  private async decisionOn(
    tx: Tx,
    { decisionId, roundId }: Pick<NewAllocation, 'decisionId' | 'roundId'>,
  ): Promise<HeardDecision | undefined> {
    const [decision] = await tx.query<HeardDecision[]>(
      `select number, adopted, used_for from funding_decision where id = $1 and round_id = $2 for update`,
      [decisionId, roundId],
    );
    return decision;
  }

  private async write(
    tx: Tx,
    actor: Actor,
    round: FundingRoundEntity,
    { fundId, amountCents, decisionId }: Omit<NewAllocation, 'idempotencyKey'>,
  ): Promise<PledgeEntity> {
    const now = this.clock.now();
    await tx.query(`update funding_decision set used_for = 'ALLOCATION', used_at = $2 where id = $1`, [
      decisionId,
      now,
    ]);
    const pledge = await declareGrant(tx, actor, now, {
      ...{ fundId, programmeId: null, roundId: round.id, amountCents, note: null },
      instalments: [{ fiscalYear: yearFor(round, today(this.clock)), amountCents }],
    });
    await tx.update(PledgeEntity, pledge.id, {
      ...{ state: 'APPROVED', approval: 'BOARD_DECISION', decisionId },
      ...{ approvedBy: accountIdOf(actor), updatedAt: now },
    });
    return pledge;
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    { id: roundId, projectId }: FundingRoundEntity,
    { id: pledgeId }: PledgeEntity,
    { fundId, amountCents, number }: { fundId: string; amountCents: Cents; number: string },
  ): Promise<void> {
    await this.audit.append(tx, actor, {
      ...{ action: 'allocateFromFund', subjectType: 'Pledge', subjectId: pledgeId },
      details: { fundId, fundingRoundId: roundId, amountCents: amountCents.toString(), decision: number },
    });
    await this.outbox.append(tx, actor, 'pledge.approved', {
      ...{ fundingRoundId: roundId, projectId, fundId: null, pledgeId, organizationId: null },
    });
  }
}

/** The fund, locked after the round: two allocations count its free money one after the other. */
async function lockFund(tx: Tx, id: string): Promise<FundEntity> {
  const fund = await tx.findOne(FundEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!fund) throw notFound();
  return fund;
}

function decisionFaults(decision: HeardDecision | undefined): UserFault[] {
  if (!decision) return [foreignDecision()];
  if (!decision.adopted) return [notAdopted()];
  return decision.used_for === null ? [] : [decisionUsed()];
}

/** The year of today if the round has it, else the first one to come, else its last. */
const yearFor = ({ fiscalYears }: FundingRoundEntity, day: string): number =>
  fiscalYears.find((year) => year >= Number(day.slice(0, 4))) ?? fiscalYears.at(-1)!;
