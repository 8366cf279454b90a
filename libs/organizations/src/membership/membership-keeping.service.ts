import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import type { Actor } from '@allmende/kernel';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, requiredText } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { whyNotKeeper } from '../directory/organization.policy.js';
import { MembershipEntity } from './membership.entity.js';
import * as faults from './membership.faults.js';
import type { MembershipState } from './membership.machine.js';
import { endableMembershipStates, maySee, whyNotEnder } from './membership.policy.js';
import { MembershipSteps } from './membership-steps.js';
import { Seats, type SeatCount } from './seats.js';

const longestReason = 2000;
const mostSeats = 1000;

/** What happens to a membership after the admission, and how many seats the board has. Every step counts from today. */
@Injectable()
export class MembershipKeeping {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(MembershipSteps) private readonly steps: MembershipSteps,
  ) {}

  /**
   * Lets a membership rest. On the board it keeps its seat and has no vote.
   * @returns id of the membership
   * @throws UserFaults NOT_ADMITTED, REQUIRED, TOO_LONG, INVALID_TEXT; NOT_FOUND; FORBIDDEN for all but moderators
   */
  suspend(actor: Actor, id: string, givenReason: string): Promise<string> {
    return this.move(actor, id, givenReason, { from: 'ADMITTED', to: 'SUSPENDED', code: 'NOT_ADMITTED' });
  }

  /**
   * Lets a membership that rested count again.
   * @returns id of the membership
   * @throws UserFaults NOT_SUSPENDED, REQUIRED, TOO_LONG, INVALID_TEXT; NOT_FOUND; FORBIDDEN for all but moderators
   */
  resume(actor: Actor, id: string, givenReason: string): Promise<string> {
    return this.move(actor, id, givenReason, { from: 'SUSPENDED', to: 'ADMITTED', code: 'NOT_SUSPENDED' });
  }

  /**
   * Ends a membership, or takes an organization off the waiting list. What it asks for besides ends with it; a seat that
   * falls free goes to the first who waits.
   * @param stayInNetwork a member of the board stays in the network: a new membership begins on the same day
   * @returns id of the membership that the organization has now, else of the one that ended
   * @throws UserFaults ALREADY_ENDED, NOT_DECIDED (an open application), NOT_ON_BOARD, REQUIRED, TOO_LONG, INVALID_TEXT
   * @throws OperationError NOT_FOUND; FORBIDDEN for all but moderators and the organization's coordinator or representative
   */
  async end(actor: Actor, id: string, givenReason: string, stayInNetwork = false): Promise<string> {
    const reason = requiredText('input.reason', givenReason, longestReason);
    return this.unitOfWork.run(actor, async (tx) => {
      const membership = await this.locked(tx, actor, id);
      const { state, circle, organizationId } = membership;
      const refusal = whyNotEnder(actor, organizationId);
      if (refusal) throw refusal;
      if (!endableMembershipStates.includes(state)) throw faults.notInState(notEndable(state), state);
      if (stayInNetwork && (circle !== 'BOARD' || state === 'WAITING')) throw faults.onlyFromBoard();
      await this.note(tx, actor, 'endMembership', membership, reason, { stayInNetwork });
      if (state !== 'WAITING') return this.leave(tx, actor, membership, reason, stayInNetwork);
      await this.seats.giveUp(tx, actor, membership, reason);
      return id;
    });
  }

  /**
   * Sets how many seats the board has. More seats go to those who wait, at once.
   * @param seats 1 to 1000
   * @throws UserFaults SEATS_TAKEN (fewer than are taken), OUT_OF_RANGE; FORBIDDEN for all but moderators
   */
  async setSeats(actor: Actor, seats: number): Promise<SeatCount> {
    const refusal = whyNotKeeper(actor);
    if (refusal) throw refusal;
    if (!(seats >= 1 && seats <= mostSeats)) throw faults.seatsOutOfRange(mostSeats);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.seats.lock(tx);
      const before = await this.seats.count(tx);
      if (seats < before.taken) throw faults.fewerThanTaken(before.taken);
      await tx.query(`update seat_cap set seats = $1 where circle = 'BOARD'`, [seats]);
      await this.audit.append(tx, actor, {
        action: 'setBoardSeats',
        ...{ subjectType: 'Membership', subjectId: null },
        details: { from: before.seats, to: seats },
      });
      await this.seats.fill(tx, actor);
      return this.seats.count(tx);
    });
  }

  private async move(
    actor: Actor,
    id: string,
    givenReason: string,
    { from, to, code }: { from: MembershipState; to: 'ADMITTED' | 'SUSPENDED'; code: string },
  ): Promise<string> {
    const refusal = whyNotKeeper(actor);
    if (refusal) throw refusal;
    const reason = requiredText('input.reason', givenReason, longestReason);
    const [action, event] = commands[to];
    return this.unitOfWork.run(actor, async (tx) => {
      const membership = await this.locked(tx, actor, id);
      const { organizationId, circle, state } = membership;
      if (state !== from) throw faults.notInState(code, state);
      await this.steps.take(tx, actor, membership, to, { reason });
      await this.outbox.append(tx, actor, event, { organizationId, circle, reason });
      await this.note(tx, actor, action, membership, reason);
      return id;
    });
  }

  private async leave(
    tx: Tx,
    actor: Actor,
    membership: MembershipEntity,
    reason: string,
    stayInNetwork: boolean,
  ): Promise<string> {
    const { id, organizationId, circle, founding } = membership;
    const suspended = membership.state === 'SUSPENDED';
    await this.steps.take(tx, actor, membership, 'LEFT', { reason });
    const into = stayInNetwork ? ('NETWORK' as const) : null;
    await this.outbox.append(tx, actor, 'membership.left', { organizationId, circle, reason, into });
    const { pending } = await this.steps.openOf(tx, organizationId);
    if (pending) await this.seats.giveUp(tx, actor, pending, reason);
    const next =
      into && (await this.steps.enter(tx, actor, { organizationId, circle: into, founding }, reason));
    if (next && suspended) await this.steps.take(tx, actor, next, 'SUSPENDED', { reason });
    if (circle === 'BOARD') await this.seats.fill(tx, actor);
    return next?.id ?? id;
  }

  /** The membership with the cap locked; as missing when the actor may not know of it. */
  private async locked(tx: Tx, actor: Actor, id: string): Promise<MembershipEntity> {
    await this.seats.lock(tx);
    const membership = await tx.findOneBy(MembershipEntity, { id });
    if (!membership || !maySee(actor, membership)) throw notFound();
    return membership;
  }

  private async note(
    tx: Tx,
    actor: Actor,
    action: string,
    { id: subjectId, organizationId, circle }: MembershipEntity,
    reason: string,
    more: Record<string, unknown> = {},
  ): Promise<void> {
    await this.audit.append(tx, actor, {
      ...{ action, subjectType: 'Membership', subjectId, reason },
      details: { organizationId, circle, ...more },
    });
  }
}

const commands = {
  SUSPENDED: ['suspendMembership', 'membership.suspended'],
  ADMITTED: ['resumeMembership', 'membership.resumed'],
} as const;

const notEndable = (state: MembershipState): string =>
  state === 'APPLIED' || state === 'UNDER_REVIEW' ? 'NOT_DECIDED' : 'ALREADY_ENDED';
