import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { actorLabel, canMove, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { today } from '../today.js';
import { MembershipEntity, MembershipStepEntity, type MembershipCircle } from './membership.entity.js';
import {
  currentMembershipStates,
  endedMembershipStates,
  membershipTransitions,
  pendingMembershipStates,
  type MembershipState,
} from './membership.machine.js';

export interface Beginning {
  organizationId: string;
  circle: MembershipCircle;
  founding?: boolean;
  /** Day from which it counts; today when left out. */
  on?: string;
}

export interface StepDetails {
  reason: string | null;
  /** Day from which the step counts; today when left out. */
  on?: string;
}

/**
 * The one place that writes memberships and their steps. It asks nobody for permission and locks nothing: every caller
 * has locked the cap before (`Seats.lock`), so that memberships change one by one.
 */
@Injectable()
export class MembershipSteps {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** The day from which a step counts that is taken now. To be asked after the lock: it may be past midnight then. */
  today(): string {
    return today(this.clock);
  }

  /** The membership that counts for an organization, and the one that it asks for. */
  async openOf(
    tx: Tx,
    organizationId: string,
  ): Promise<{ current: MembershipEntity | null; pending: MembershipEntity | null }> {
    const state = In([...currentMembershipStates, ...pendingMembershipStates]);
    const open = await tx.findBy(MembershipEntity, { organizationId, state });
    const among = (states: readonly MembershipState[]) =>
      open.find((one) => states.includes(one.state)) ?? null;
    return { current: among(currentMembershipStates), pending: among(pendingMembershipStates) };
  }

  /** Begins a membership as an application. */
  begin(tx: Tx, actor: Actor, beginning: Beginning): Promise<MembershipEntity> {
    return this.insert(tx, actor, beginning, 'APPLIED', null);
  }

  /** Begins a membership that nobody had to ask for, since it goes on from another one: it counts at once. */
  enter(tx: Tx, actor: Actor, beginning: Beginning, reason: string): Promise<MembershipEntity> {
    return this.insert(tx, actor, beginning, 'ADMITTED', reason);
  }

  /** Takes one step of the machine. Whoever begins to wait comes last. */
  async take(
    tx: Tx,
    actor: Actor,
    membership: MembershipEntity,
    state: MembershipState,
    { reason, on = this.today() }: StepDetails,
  ): Promise<void> {
    if (!canMove(membershipTransitions, membership.state, state)) {
      throw new Error(`A membership does not go from ${membership.state} to ${state}`);
    }
    membership.state = state;
    membership.waitingNumber = state === 'WAITING' ? await nextWaitingNumber(tx) : null;
    if (state === 'ADMITTED') membership.admittedOn ??= on;
    if (endedMembershipStates.includes(state)) membership.endedOn = on;
    membership.updatedAt = this.clock.now();
    await tx.save(membership);
    await this.note(tx, actor, membership, { reason, on });
  }

  /**
   * Admits a membership. One that counted until now ends on the same day, so that the organization is in one circle on
   * each day; when it was suspended, the new one is suspended as well.
   */
  async admit(tx: Tx, actor: Actor, membership: MembershipEntity, details: StepDetails): Promise<void> {
    const { current } = await this.openOf(tx, membership.organizationId);
    const suspended = current?.state === 'SUSPENDED';
    if (current) {
      membership.founding ||= current.founding;
      const reason = `Wechsel in den Kreis ${circleNames[membership.circle]}`;
      await this.take(tx, actor, current, 'LEFT', { ...details, reason });
    }
    await this.take(tx, actor, membership, 'ADMITTED', details);
    if (!suspended) return;
    await this.take(tx, actor, membership, 'SUSPENDED', {
      ...details,
      reason: 'Die Mitgliedschaft ruht weiter',
    });
  }

  /** What is asked for, with its application and its place on the waiting list, is asked for by another one from now on. */
  async handOn(tx: Tx, pending: MembershipEntity, organizationId: string): Promise<void> {
    Object.assign(pending, { organizationId, updatedAt: this.clock.now() });
    await tx.save(pending);
    await tx.query(`update application set organization_id = $1 where membership_id = $2`, [
      organizationId,
      pending.id,
    ]);
  }

  /** The place of a founding member has gone over to this one. */
  async markFounding(tx: Tx, membership: MembershipEntity): Promise<void> {
    Object.assign(membership, { founding: true, updatedAt: this.clock.now() });
    await tx.save(membership);
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    { organizationId, circle, founding = false, on = this.today() }: Beginning,
    state: 'APPLIED' | 'ADMITTED',
    reason: string | null,
  ): Promise<MembershipEntity> {
    const now = this.clock.now();
    const membership = tx.create(MembershipEntity, {
      ...{ id: newId(), organizationId, circle, state, founding, appliedOn: on },
      ...{ admittedOn: state === 'ADMITTED' ? on : null, endedOn: null, waitingNumber: null },
      ...{ createdAt: now, updatedAt: now },
    });
    await tx.insert(MembershipEntity, membership);
    await this.note(tx, actor, membership, { reason, on });
    return membership;
  }

  private async note(
    tx: Tx,
    actor: Actor,
    { id: membershipId, state, circle }: MembershipEntity,
    { reason, on: effectiveOn }: Required<StepDetails>,
  ): Promise<void> {
    const number = 1 + (await tx.countBy(MembershipStepEntity, { membershipId }));
    await tx.insert(MembershipStepEntity, {
      ...{ id: newId(), membershipId, number, state, circle, reason, effectiveOn },
      ...{ actor: actorLabel(actor), occurredAt: this.clock.now() },
    });
  }
}

/** As they stand in reasons that no person wrote. */
const circleNames: Record<MembershipCircle, string> = {
  BOARD: 'Board',
  NETWORK: 'Netzwerk',
  PARTNER: 'Partner',
  OBSERVER: 'Beobachter',
};

async function nextWaitingNumber(tx: Tx): Promise<string> {
  const [row] = await tx.query<[{ number: string }]>(`select nextval('waiting_number') as number`);
  return row.number;
}
