import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import type { Actor } from '@allmende/kernel';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, textFaults, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { whyNotKeeper } from '../directory/organization.policy.js';
import { checkCandidate, checkFree, type Candidate } from './candidate.js';
import type { Standing } from './circle-rights.js';
import { MembershipEntity, type MembershipCircle } from './membership.entity.js';
import * as faults from './membership.faults.js';
import { pendingMembershipStates } from './membership.machine.js';
import { MembershipSteps, type StepDetails } from './membership-steps.js';
import { MembershipSuccession, type Succession } from './membership-succession.js';
import { Seats } from './seats.js';

/** An admission without an application. */
export interface Admission {
  organizationId: string;
  circle: MembershipCircle;
  reason: string;
  /** The board's own decision to give the seat, as it is filed; needed for the BOARD. */
  boardDecision?: string | null;
  /** Day from which the membership counts; today when left out. Only the system (seeds) may date back. */
  admittedOn?: string;
  /** Only the system says so. */
  founding?: boolean;
}

/** What became of a request for a place: WAITING when the board had no seat free. */
export type AdmissionOutcome = 'ADMITTED' | 'WAITING' | 'DECLINED';

const longestReason = 2000;
const longestDecision = 200;

/**
 * The way into a circle. The methods `…In` are for other nouns, inside their own transactions: they ask for no
 * permission, and lock the cap first, so call them before you lock rows that other commands lock after it.
 */
@Injectable()
export class Memberships {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(MembershipSteps) private readonly steps: MembershipSteps,
    @Inject(MembershipSuccession) private readonly succession: MembershipSuccession,
  ) {}

  /**
   * Takes an organization in at once, through all steps of the way. Where the board has no seat free it waits. What it
   * was until now ends on the same day.
   * @returns id of the membership
   * @throws UserFaults NO_SUCH_ORGANIZATION, NOBODY_LIVES_THERE, WRONG_CIRCLE, ALREADY_MEMBER, ALREADY_APPLIED,
   *   DATE_IN_FUTURE, DATE_IN_PAST, SEATS_TAKEN, REQUIRED, TOO_LONG, INVALID_TEXT; FORBIDDEN for all but moderators
   */
  async admit(actor: Actor, admission: Admission): Promise<string> {
    const refusal = whyNotKeeper(actor);
    if (refusal) throw refusal;
    const texts = admissionFaults(actor, admission);
    if (texts.length > 0) throw new UserFaults(...texts);
    const { circle, organizationId, founding = false, boardDecision } = admission;
    const reason = admission.reason.trim();
    return this.unitOfWork.run(actor, async (tx) => {
      await this.seats.lock(tx);
      const on = await this.dayOf(tx, actor, admission);
      await this.checkOpen(tx, { organizationId, circle, on });
      const membership = await this.steps.begin(tx, actor, { organizationId, circle, founding, on });
      const outcome = await this.decide(tx, actor, membership, true, { reason, on });
      if (outcome === 'WAITING')
        await this.outbox.append(tx, actor, 'membership.waiting', { organizationId, circle });
      await this.audit.append(tx, actor, {
        action: 'admitMember',
        ...{ subjectType: 'Membership', subjectId: membership.id, reason },
        details: { organizationId, circle, admittedOn: on, founding, outcome, boardDecision },
      });
      return membership.id;
    });
  }

  /**
   * Asks for a place: a new membership, APPLIED as of today. For applications; tells nobody.
   * @returns id of the membership
   * @throws UserFaults NO_SUCH_ORGANIZATION, NOBODY_LIVES_THERE, WRONG_CIRCLE, ALREADY_MEMBER (in that circle or a closer
   *   one), ALREADY_APPLIED
   */
  async applyIn(tx: Tx, actor: Actor, wish: Omit<Candidate, 'on'>): Promise<string> {
    await this.seats.lock(tx);
    await this.checkOpen(tx, wish);
    return (await this.steps.begin(tx, actor, wish)).id;
  }

  /**
   * Takes an application into review; nothing happens when it is already there.
   * @throws UserFaults NOT_OPEN when it is decided or withdrawn; NOT_FOUND
   */
  async reviewIn(tx: Tx, actor: Actor, membershipId: string): Promise<void> {
    const membership = await this.asked(tx, membershipId);
    if (membership.state === 'UNDER_REVIEW') return;
    if (membership.state !== 'APPLIED') throw faults.notInState('NOT_OPEN', membership.state);
    await this.steps.take(tx, actor, membership, 'UNDER_REVIEW', { reason: null });
  }

  /**
   * Decides an application as of today. The place that the organization had until now ends on the same day. Appends
   * `membership.admitted` when it is admitted; what became of the application is told by the caller.
   * @throws UserFaults NOT_OPEN when it is decided, waits already or is withdrawn; ALREADY_MEMBER when the organization
   *   has come into that circle or a closer one meanwhile; NOT_FOUND
   */
  async decideIn(
    tx: Tx,
    actor: Actor,
    membershipId: string,
    { admit, reason }: { admit: boolean; reason: string },
  ): Promise<AdmissionOutcome> {
    const membership = await this.asked(tx, membershipId);
    const { state, organizationId, circle } = membership;
    if (state === 'WAITING') throw faults.notInState('NOT_OPEN', state);
    if (admit) await checkCandidate(tx, { organizationId, circle });
    return this.decide(tx, actor, membership, admit, { reason });
  }

  /**
   * The organization does not want the place any more, or moderators take it off the waiting list.
   * @throws UserFaults NOT_OPEN when it is decided or withdrawn already; NOT_FOUND
   */
  async withdrawIn(tx: Tx, actor: Actor, membershipId: string, reason: string | null): Promise<void> {
    const membership = await this.asked(tx, membershipId);
    await this.steps.take(tx, actor, membership, 'WITHDRAWN', { reason });
  }

  /** What one organization has and asks for goes over to another; see `MembershipSuccession.succeedIn`. */
  succeedIn(tx: Tx, actor: Actor, succession: Succession): Promise<void> {
    return this.succession.succeedIn(tx, actor, succession);
  }

  /** The membership that counts today (ADMITTED or SUSPENDED), or null. Pass `tx` to see it from within a transaction. */
  async currentOf(
    organizationId: string,
    db: EntityManager = this.dataSource.manager,
  ): Promise<(Standing & { id: string }) | null> {
    const [found] = await db.query<(Standing & { id: string })[]>(
      `select id, circle, state from membership where organization_id = $1 and state in ('ADMITTED', 'SUSPENDED')`,
      [organizationId],
    );
    return found ?? null;
  }

  private async decide(
    tx: Tx,
    actor: Actor,
    membership: MembershipEntity,
    admit: boolean,
    details: StepDetails,
  ): Promise<AdmissionOutcome> {
    const { organizationId, circle } = membership;
    const { on } = details;
    if (membership.state === 'APPLIED')
      await this.steps.take(tx, actor, membership, 'UNDER_REVIEW', { reason: null, on });
    const full = admit && circle === 'BOARD' && (await this.seats.count(tx)).free === 0;
    if (!admit || full) {
      const state = admit ? 'WAITING' : 'DECLINED';
      await this.steps.take(tx, actor, membership, state, details);
      return state;
    }
    await this.steps.admit(tx, actor, membership, details);
    await this.outbox.append(tx, actor, 'membership.admitted', { organizationId, circle });
    return 'ADMITTED';
  }

  private async dayOf(tx: Tx, actor: Actor, { admittedOn, circle }: Admission): Promise<string> {
    const today = this.steps.today();
    const day = admittedOn ?? today;
    if (day > today) throw faults.dateInFuture();
    if (day < today && actor.kind !== 'system') throw faults.dateInPast();
    const { free } = await this.seats.count(tx);
    const past = circle === 'BOARD' && day < today && free > 0;
    if (past && (await this.seats.wereTakenSince(tx, day))) throw faults.seatsWereTaken();
    return day;
  }

  private async checkOpen(tx: Tx, candidate: Candidate): Promise<void> {
    await checkCandidate(tx, candidate);
    await checkFree(tx, candidate, await this.steps.openOf(tx, candidate.organizationId));
  }

  private async asked(tx: Tx, id: string): Promise<MembershipEntity> {
    await this.seats.lock(tx);
    const membership = await tx.findOneBy(MembershipEntity, { id });
    if (!membership) throw notFound();
    if (pendingMembershipStates.includes(membership.state)) return membership;
    throw faults.notInState('NOT_OPEN', membership.state);
  }
}

function admissionFaults(actor: Actor, { reason, circle, boardDecision }: Admission) {
  const needed = circle === 'BOARD' && actor.kind !== 'system' ? 1 : 0;
  return [
    ...textFaults('input.reason', reason, longestReason, 1),
    ...textFaults('input.boardDecision', boardDecision ?? '', longestDecision, needed),
  ];
}
