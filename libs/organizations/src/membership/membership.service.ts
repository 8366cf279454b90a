import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { actorLabel, canMove, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, violatedConstraint, type Tx } from '@allmende/platform/database';
import { fault, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { MembershipEntity, MembershipStepEntity, type MembershipCircle } from './membership.entity.js';
import {
  currentMembershipStates,
  membershipTransitions,
  type MembershipState,
} from './membership.machine.js';
import { OrganizationEntity } from '../directory/organization.entity.js';
import { whyNotKeeper } from '../directory/organization.policy.js';
import { today } from '../today.js';

/** An admission that was decided already, e.g. of the founders. */
export interface Admission {
  organizationId: string;
  circle: MembershipCircle;
  /** Day from which the membership counts; not in the future. */
  admittedOn: string;
  reason: string;
  founding?: boolean;
}

/** Memberships in the network; the way in and the seats of the board come on top of this. */
@Injectable()
export class Memberships {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes an organization in at once, through all steps of the way.
   * @returns id of the membership
   * @throws UserFaults NO_SUCH_ORGANIZATION, NOBODY_LIVES_THERE, ALREADY_MEMBER, DATE_IN_FUTURE; FORBIDDEN for all but
   *   moderators
   */
  async admit(actor: Actor, admission: Admission): Promise<string> {
    const refusal = whyNotKeeper(actor);
    if (refusal) throw refusal;
    if (admission.admittedOn > today(this.clock)) throw dateInFuture();
    try {
      return await this.unitOfWork.run(actor, (tx) => this.admitIn(tx, actor, admission));
    } catch (error) {
      throw violatedConstraint(error) === 'membership_one_open' ? alreadyMember() : error;
    }
  }

  /** The membership that counts today (ADMITTED or SUSPENDED), or null. */
  async currentOf(organizationId: string): Promise<Pick<MembershipEntity, 'id' | 'circle' | 'state'> | null> {
    const found = await this.dataSource
      .getRepository(MembershipEntity)
      .find({ where: { organizationId }, select: { id: true, circle: true, state: true } });
    return found.find(({ state }) => currentMembershipStates.includes(state)) ?? null;
  }

  private async admitIn(tx: Tx, actor: Actor, admission: Admission): Promise<string> {
    const { organizationId, circle, admittedOn, reason, founding = false } = admission;
    await checkApplicant(tx, organizationId);
    const now = this.clock.now();
    const membership = tx.create(MembershipEntity, {
      id: newId(),
      organizationId,
      circle,
      state: 'APPLIED',
      founding,
      appliedOn: admittedOn,
      createdAt: now,
      updatedAt: now,
    });
    await tx.insert(MembershipEntity, membership);
    await this.note(tx, actor, membership, admittedOn, null);
    await this.move(tx, actor, membership, 'UNDER_REVIEW', admittedOn, null);
    await this.move(tx, actor, membership, 'ADMITTED', admittedOn, reason);
    await this.outbox.append(tx, actor, 'membership.admitted', { organizationId, circle });
    await this.audit.append(tx, actor, {
      action: 'admitMember',
      subjectType: 'Membership',
      subjectId: membership.id,
      reason,
      details: { organizationId, circle, admittedOn, founding },
    });
    return membership.id;
  }

  /** Takes one step of the machine; it counts from `effectiveOn`. */
  private async move(
    tx: Tx,
    actor: Actor,
    membership: MembershipEntity,
    state: MembershipState,
    effectiveOn: string,
    reason: string | null,
  ): Promise<void> {
    if (!canMove(membershipTransitions, membership.state, state)) {
      throw new Error(`A membership does not go from ${membership.state} to ${state}`);
    }
    membership.state = state;
    if (state === 'ADMITTED') membership.admittedOn ??= effectiveOn;
    if (state === 'LEFT' || state === 'DECLINED') membership.endedOn = effectiveOn;
    membership.updatedAt = this.clock.now();
    await tx.save(membership);
    await this.note(tx, actor, membership, effectiveOn, reason);
  }

  private async note(
    tx: Tx,
    actor: Actor,
    { id: membershipId, state, circle }: MembershipEntity,
    effectiveOn: string,
    reason: string | null,
  ): Promise<void> {
    await tx.insert(MembershipStepEntity, {
      id: newId(),
      membershipId,
      state,
      circle,
      actor: actorLabel(actor),
      reason,
      effectiveOn,
      occurredAt: this.clock.now(),
    });
  }
}

async function checkApplicant(tx: Tx, organizationId: string): Promise<void> {
  const organization = await tx.findOneBy(OrganizationEntity, { id: organizationId });
  if (!organization) {
    throw new UserFaults(
      fault('NO_SUCH_ORGANIZATION', 'input.organizationId', {
        de: 'Diese Organisation gibt es nicht.',
        en: 'There is no such organization.',
      }),
    );
  }
  if (organization.population !== 0) return;
  throw new UserFaults(
    fault('NOBODY_LIVES_THERE', 'input.organizationId', {
      de: `${organization.name} ist ein unbewohntes Gebiet ohne eigene Verwaltung und kann nicht Mitglied werden.`,
      en: `${organization.name} is an uninhabited area without an administration and cannot become a member.`,
    }),
  );
}

const alreadyMember = (): UserFaults =>
  new UserFaults(
    fault('ALREADY_MEMBER', 'input.organizationId', {
      de: 'Die Organisation ist schon Mitglied, oder ihr Antrag läuft noch.',
      en: 'The organization is a member already, or its application is still open.',
    }),
  );

const dateInFuture = (): UserFaults =>
  new UserFaults(
    fault('DATE_IN_FUTURE', 'input.admittedOn', {
      de: 'Der Tag der Aufnahme liegt in der Zukunft.',
      en: 'The day of admission lies in the future.',
    }),
  );
