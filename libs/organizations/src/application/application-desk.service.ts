import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { actorLabel, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, optionalText, requiredText } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Memberships } from '../membership/membership.service.js';
import { Seats } from '../membership/seats.js';
import { Admissions } from './admissions.service.js';
import { lockApplication, told } from './application-lock.js';
import { ApplicationEntity, type RecommendationValue } from './application.entity.js';
import { boardDecisionNeeded, closed } from './application.faults.js';
import { longest } from './application.form.js';
import { isOpen } from './application.machine.js';
import { whyNotAtDesk } from './application.policy.js';
import { addMessage, lastMessage } from './messages.js';

export interface DeskDecision {
  admit: boolean;
  /** The applicant reads it. */
  reason: string;
  /** How the board's own decision is filed; needed to give a seat. */
  boardDecision?: string | null;
}

/** The moderators' desk: questions, recommendation, decision. */
@Injectable()
export class ApplicationDesk {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Memberships) private readonly memberships: Memberships,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(Admissions) private readonly admissions: Admissions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks the applicant something, and takes the application into review. The same question a second time changes nothing.
   * @returns id of the application
   * @throws UserFaults REQUIRED, INVALID_TEXT, TOO_LONG, ALREADY_DECIDED, WITHDRAWN
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async ask(actor: Actor, id: string, givenText: string): Promise<string> {
    const text = requiredText('input.text', givenText, longest.message);
    return this.atDesk(actor, id, async (tx, application) => {
      const last = await lastMessage(tx, id);
      if (last?.author === 'MODERATOR' && last.text === text) return;
      await addMessage(tx, { actor, application, author: 'MODERATOR', text, at: this.clock.now() });
      await this.note(tx, actor, 'askApplicant', application);
      await this.outbox.append(tx, actor, 'application.asked', told(application));
    });
  }

  /**
   * Says what the decision should be; a later recommendation takes the place of the earlier one.
   * @returns id of the application
   * @throws UserFaults REQUIRED, INVALID_TEXT, TOO_LONG, ALREADY_DECIDED, WITHDRAWN
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async recommend(
    actor: Actor,
    id: string,
    recommendation: RecommendationValue,
    givenReason: string,
  ): Promise<string> {
    const reason = requiredText('input.reason', givenReason, longest.reason);
    return this.atDesk(actor, id, async (tx, application) => {
      await tx.update(
        ApplicationEntity,
        { id },
        {
          ...{ recommendation, recommendationReason: reason },
          ...{ recommendedBy: actorLabel(actor), recommendedAt: this.clock.now() },
        },
      );
      await this.note(tx, actor, 'recommendApplication', application, {
        reason,
        details: { recommendation },
      });
    });
  }

  /**
   * Decides. A place on the board that is not free becomes one on the waiting list. On admission the contact is invited
   * to coordinate where nobody does.
   * @returns id of the application
   * @throws UserFaults REQUIRED, INVALID_TEXT, TOO_LONG, ALREADY_DECIDED, WITHDRAWN
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async decide(actor: Actor, id: string, { admit, ...given }: DeskDecision): Promise<string> {
    const reason = requiredText('input.reason', given.reason, longest.reason);
    const boardDecision = optionalText('input.boardDecision', given.boardDecision, longest.decision);
    return this.atDesk(actor, id, async (tx, application) => {
      if (admit && application.circle === 'BOARD' && !boardDecision) throw boardDecisionNeeded();
      const outcome = await this.memberships.decideIn(tx, actor, application.membershipId!, {
        admit,
        reason,
      });
      await tx.update(ApplicationEntity, { id }, { boardDecision, decidedAt: this.clock.now() });
      const details = { outcome, boardDecision };
      await this.note(tx, actor, 'decideApplication', application, { reason, details });
      await this.outbox.append(tx, actor, 'application.decided', { ...told(application), outcome, reason });
      if (outcome === 'ADMITTED') await this.admissions.settleIn(tx, actor, application);
    });
  }

  /** Work on an open application that is under review from now on. */
  private async atDesk(
    actor: Actor,
    id: string,
    work: (tx: Tx, application: ApplicationEntity) => Promise<void>,
  ): Promise<string> {
    const refusal = whyNotAtDesk(actor);
    if (refusal) throw refusal;
    return this.unitOfWork.run(actor, async (tx) => {
      const locked = await lockApplication(tx, this.seats, id);
      if (!locked?.application.membershipId) throw notFound();
      const { application, state } = locked;
      if (!isOpen(state)) throw closed(state, 'input.applicationId').with({ application: id });
      if (state === 'APPLIED') await this.memberships.reviewIn(tx, actor, locked.application.membershipId);
      await work(tx, application);
      return id;
    });
  }

  private note(
    tx: Tx,
    actor: Actor,
    action: string,
    { id: subjectId, organizationId, circle }: ApplicationEntity,
    { reason, details }: { reason?: string; details?: Record<string, unknown> } = {},
  ): Promise<void> {
    const all = { organizationId, circle, ...details };
    return this.audit.append(tx, actor, {
      action,
      subjectType: 'Application',
      subjectId,
      reason,
      details: all,
    });
  }
}
