import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { actorLabel, canMove, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { requiredText } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Lapsing } from '../evaluation/lapsing.js';
import type { FundingRoundEntity } from './funding-round.entity.js';
import {
  deadlinePassed,
  decisionRejected,
  decisionTooEarly,
  decisionUsed,
  longestReason,
  notLater,
  notOpen,
  unknownDecision,
} from './funding-round.faults.js';
import { aboutRound, lockRound } from './round-lock.js';
import { roundMachine } from './round.machine.js';
import { demandPlanner } from './round.policy.js';

interface DecisionRow {
  id: string;
  adopted: boolean;
  recordedAt: Date;
  usedFor: string | null;
}

/** Gives open rounds a later deadline, or calls rounds off. */
@Injectable()
export class RoundCourse {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Lapsing) private readonly lapsing: Lapsing,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A later deadline, by a decision that is good for this alone. The same again changes nothing.
   * @param decisionId uuid of an adopted, unused decision that names the round and was recorded after its opening
   * @returns its id
   * @throws UserFaults ROUND_NOT_OPEN, ROUND_CLOSED, NOT_LATER, UNKNOWN_DECISION, DECISION_NOT_ADOPTED, DECISION_USED,
   * DECISION_BEFORE_OPENING; NOT_FOUND, FORBIDDEN
   */
  async extend(actor: Actor, id: string, closesAt: Date, decisionId: string): Promise<string> {
    demandPlanner(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const round = await lockRound(tx, id);
      if (await isDone(tx, round, closesAt, decisionId)) return id;
      this.demandRunning(round);
      if (closesAt <= round.closesAt) throw notLater(round.closesAt);
      await this.usable(tx, round, decisionId);
      await this.extendIn(tx, actor, round, closesAt, decisionId);
      return id;
    });
  }

  /**
   * Calls a draft or an open round off; its active pledges lapse, and what was binding of them is released. The same again
   * changes nothing.
   * @returns its id
   * @throws UserFaults ROUND_NOT_OPEN, ROUND_CLOSED, REQUIRED, TOO_LONG, INVALID_TEXT; NOT_FOUND, FORBIDDEN
   */
  async cancel(actor: Actor, id: string, givenReason: string): Promise<string> {
    demandPlanner(actor);
    const reason = requiredText('input.reason', givenReason, longestReason);
    return this.unitOfWork.run(actor, async (tx) => {
      const round = await lockRound(tx, id);
      if (round.state === 'CANCELLED' && round.cancelReason === reason) return id;
      if (!canMove(roundMachine, round.state, 'CANCELLED')) throw notOpen(round.state);
      if (round.state === 'OPEN') this.demandRunning(round);
      const wasOpen = round.state === 'OPEN';
      const lapsed = await this.lapsing.all(tx, actor, round, { cause: 'ROUND_CANCELLED', reason });
      await tx.save(
        Object.assign(round, { state: 'CANCELLED', cancelReason: reason, updatedAt: this.clock.now() }),
      );
      await this.audit.append(tx, actor, {
        ...{ action: 'cancelFundingRound', subjectType: 'FundingRound', subjectId: id, reason },
        details: { wasOpen, lapsed },
      });
      // Nobody has been told of a draft.
      if (wasOpen)
        await this.outbox.append(tx, actor, 'fundingRound.cancelled', { ...aboutRound(round), reason });
      return id;
    });
  }

  /** Once the deadline has passed, only the evaluation changes anything. */
  private demandRunning({ state, closesAt }: FundingRoundEntity): void {
    if (state !== 'OPEN') throw notOpen(state);
    if (closesAt <= this.clock.now()) throw deadlinePassed(closesAt);
  }

  private async usable(tx: Tx, round: FundingRoundEntity, decisionId: string): Promise<void> {
    const [decision] = await tx.query<DecisionRow[]>(
      `select id, adopted, recorded_at as "recordedAt", used_for as "usedFor" from funding_decision
       where id = $1 and round_id = $2 for update`,
      [decisionId, round.id],
    );
    if (!decision) throw unknownDecision();
    if (!decision.adopted) throw decisionRejected();
    if (decision.usedFor) throw decisionUsed();
    if (decision.recordedAt < round.openedAt!) throw decisionTooEarly();
  }

  private async extendIn(
    tx: Tx,
    actor: Actor,
    round: FundingRoundEntity,
    closesAt: Date,
    decisionId: string,
  ): Promise<void> {
    const now = this.clock.now();
    const closedAt = round.closesAt;
    await tx.query(`update funding_decision set used_for = 'EXTENSION', used_at = $2 where id = $1`, [
      decisionId,
      now,
    ]);
    await tx.query(
      `insert into funding_extension (id, round_id, decision_id, closed_at, closes_at, extended_at, actor)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), round.id, decisionId, closedAt, closesAt, now, actorLabel(actor)],
    );
    await tx.save(Object.assign(round, { closesAt, updatedAt: now }));
    const [from, to] = [closedAt.toISOString(), closesAt.toISOString()];
    await this.audit.append(tx, actor, {
      ...{ action: 'extendFundingRound', subjectType: 'FundingRound', subjectId: round.id },
      details: { decisionId, from, to },
    });
    await this.outbox.append(tx, actor, 'fundingRound.extended', { ...aboutRound(round), closesAt: to });
  }
}

const isDone = async (tx: Tx, { id }: FundingRoundEntity, closesAt: Date, decisionId: string) => {
  const found = await tx.query<unknown[]>(
    `select from funding_extension where round_id = $1 and decision_id = $2 and closes_at = $3`,
    [id, decisionId, closesAt],
  );
  return found.length > 0;
};
