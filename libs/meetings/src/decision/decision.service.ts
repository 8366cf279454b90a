import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { optionalText, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Bodies, speaksFor } from '@allmende/working-groups';
import { lockDecision } from './decision-lock.js';
import { checkReferences, checkRoundOfBoard, withRound } from './decision-references.js';
import type { DecisionEntity } from './decision.entity.js';
import {
  changedMeanwhile,
  dayFault,
  fundingRoundStays,
  notAdopted,
  notPresiding,
} from './decision.faults.js';

/** What may change about a decision; what is undefined stays. Days as `YYYY-MM-DD`. */
export interface DecisionChanges {
  ownerOrganizationId?: string | null;
  dueOn?: string | null;
  reviewOn?: string | null;
  projectId?: string | null;
  /** Once named it stays: its room has been told. */
  fundingRoundId?: string | null;
}

/** What happens to decisions once they are recorded: who sees to them, until when, and that they are carried out. */
@Injectable()
export class Decisions {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param version the one that was read
   * @throws UserFaults CHANGED_MEANWHILE, DATE_IN_PAST, UNKNOWN_ORGANIZATION, UNKNOWN_PROJECT, UNKNOWN_FUNDING_ROUND,
   * FUNDING_ROUND_OF_BOARD, FUNDING_ROUND_STAYS; NOT_FOUND, FORBIDDEN
   */
  async update(actor: Actor, id: string, version: number, changes: DecisionChanges): Promise<void> {
    const updating = this.unitOfWork.run(actor, async (tx) => {
      const decision = await lockDecision(tx, actor, id);
      if (!(await this.bodies.may(tx, actor, 'PRESIDE', decision.workingGroupId))) throw notPresiding();
      if (decision.version !== version) throw changedMeanwhile();
      const changed = changesOf(decision, changes);
      if (Object.keys(changed).length === 0) return;
      this.checkDays(changed);
      await checkReferences(tx, actor, changed);
      if (changed.fundingRoundId !== undefined && decision.fundingRoundId) throw fundingRoundStays();
      checkRoundOfBoard(changed.fundingRoundId, decision.workingGroupId);
      await tx.save(Object.assign(decision, changed, { updatedAt: this.clock.now() }));
      await this.note(tx, actor, 'updateDecision', decision, changed);
      await this.tellRound(tx, actor, decision, changed);
    });
    await withRound(updating);
  }

  /** The room of the round has not heard of a decision that is tied to it only now. */
  private async tellRound(
    tx: Tx,
    actor: Actor,
    decision: DecisionEntity,
    { fundingRoundId }: DecisionChanges,
  ) {
    if (!fundingRoundId) return;
    const { id: decisionId, number, workingGroupId, result } = decision;
    await this.outbox.append(tx, actor, 'decision.roundNamed', {
      ...{ decisionId, number, workingGroupId, result, fundingRoundId },
    });
  }

  /**
   * Says that a decision is carried out; safe to do twice.
   * @throws UserFaults NOT_ADOPTED, TOO_LONG, INVALID_TEXT; NOT_FOUND, FORBIDDEN
   */
  async markDone(actor: Actor, id: string, givenNote?: string | null): Promise<void> {
    const doneNote = optionalText('input.note', givenNote, 2_000);
    await this.unitOfWork.run(actor, async (tx) => {
      const decision = await lockDecision(tx, actor, id);
      const { number, workingGroupId, ownerOrganizationId } = decision;
      const isOwner = ownerOrganizationId !== null && speaksFor(actor).includes(ownerOrganizationId);
      if (!isOwner && !(await this.bodies.may(tx, actor, 'PRESIDE', workingGroupId))) throw notPresiding();
      if (decision.result !== 'ADOPTED') throw notAdopted();
      if (decision.doneOn) return;
      const doneOn = today(this.clock);
      await tx.save(Object.assign(decision, { doneOn, doneNote, updatedAt: this.clock.now() }));
      await this.note(tx, actor, 'markDecisionDone', decision, { doneOn });
      await this.outbox.append(tx, actor, 'decision.done', { decisionId: id, number, workingGroupId });
    });
  }

  private checkDays({ dueOn, reviewOn }: DecisionChanges): void {
    const day = today(this.clock);
    const faults = [dayFault('input.dueOn', dueOn, day), dayFault('input.reviewOn', reviewOn, day)];
    const found = faults.filter((one) => one !== null);
    if (found.length > 0) throw new UserFaults(...found);
  }

  private note(tx: Tx, actor: Actor, action: string, { id, number }: DecisionEntity, details: object) {
    return this.audit.append(tx, actor, {
      ...{ action, subjectType: 'Decision', subjectId: id },
      details: { number, ...details },
    });
  }
}

/** Only what really differs, so that a day that has passed since may stay. */
const changesOf = (decision: DecisionEntity, changes: DecisionChanges): DecisionChanges =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) => value !== undefined && value !== decision[name as keyof DecisionChanges],
    ),
  );
