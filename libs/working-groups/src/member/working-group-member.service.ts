import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, newId, today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Bodies } from '../body/bodies.js';
import { lockGroup, refuseEnded } from '../group/group-lock.js';
import type { WorkingGroupEntity } from '../group/working-group.entity.js';
import { notYourGroup } from '../group/working-group.policy.js';
import {
  alreadyMember,
  chairNeeded,
  membershipEnded,
  noRole,
  resting,
} from './working-group-member.faults.js';
import { WorkingGroupMemberEntity, type MemberRole } from './working-group-member.entity.js';

/** Who works in a group, for whom and as what. */
export interface Seat {
  accountId: string;
  organizationId: string;
  role: MemberRole;
}

/** Who works in which group. The row of the group is the lock of its members: there is always exactly one chair. */
@Injectable()
export class WorkingGroupMembers {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Bodies) private readonly bodies: Bodies,
  ) {}

  /**
   * Adds a person from today on; the same again changes nothing. As CHAIR she follows the one who leads now.
   * @returns id of the membership
   * @throws UserFaults NO_ROLE, ALREADY_MEMBER, GROUP_ENDED; NOT_FOUND, FORBIDDEN
   */
  add(actor: Actor, groupId: string, seat: Seat): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const group = await this.lockLed(tx, actor, groupId);
      const { accountId, organizationId } = seat;
      const known = await tx.findOneBy(WorkingGroupMemberEntity, {
        ...{ workingGroupId: groupId, accountId, until: IsNull() },
      });
      if (!known) return this.joinIn(tx, actor, group, seat, today(this.clock));
      if (known.organizationId !== organizationId) throw alreadyMember(known.id);
      if (seat.role === 'CHAIR') await this.appointIn(tx, actor, known);
      return known.id;
    });
  }

  /** Adds a person as part of another command, which has locked the group. @param path of her input */
  async joinIn(
    tx: Tx,
    actor: Actor,
    { id: workingGroupId }: WorkingGroupEntity,
    { accountId, organizationId, role }: Seat,
    since: string,
    path = 'input',
  ): Promise<string> {
    if (!(await holdsRole(tx, accountId, organizationId))) throw noRole(path);
    const id = newId();
    if (role === 'CHAIR') await this.dismissChair(tx, workingGroupId);
    await tx.insert(WorkingGroupMemberEntity, {
      ...{ id, workingGroupId, accountId, organizationId, role },
      ...{ since, until: null, createdAt: this.clock.now() },
    });
    const seat = { accountId, organizationId, role };
    await this.note(tx, actor, 'addWorkingGroupMember', workingGroupId, { ...seat, since });
    await this.outbox.append(tx, actor, 'workingGroup.joined', { workingGroupId, ...seat });
    return id;
  }

  /**
   * Ends a membership today; the same again changes nothing. By the person herself, the chair or a moderator.
   * @throws UserFaults CHAIR_NEEDED while she leads the group, GROUP_ENDED; NOT_FOUND, FORBIDDEN
   */
  end(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { group, member } = await this.lockMember(tx, id);
      const { accountId, organizationId, workingGroupId } = member;
      const herself = actor.kind === 'account' && accountIdOf(actor) === accountId;
      if (!herself) await this.requireLead(tx, actor, workingGroupId);
      if (member.until !== null) return;
      refuseEnded(group);
      if (member.role === 'CHAIR') throw chairNeeded(id);
      const until = today(this.clock);
      await tx.update(WorkingGroupMemberEntity, { id }, { until });
      await this.note(tx, actor, 'endWorkingGroupMembership', workingGroupId, {
        accountId,
        organizationId,
        until,
      });
      await this.outbox.append(tx, actor, 'workingGroup.left', { workingGroupId, accountId, organizationId });
    });
  }

  /**
   * Makes a member the chair; who led the group stays a member. The same again changes nothing.
   * @returns id of the group
   * @throws UserFaults MEMBERSHIP_ENDED, NO_ROLE while her membership rests, GROUP_ENDED; NOT_FOUND, FORBIDDEN
   */
  appointChair(actor: Actor, id: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { group, member } = await this.lockMember(tx, id);
      await this.requireLead(tx, actor, group.id);
      refuseEnded(group);
      if (member.until !== null) throw membershipEnded();
      await this.appointIn(tx, actor, member);
      return group.id;
    });
  }

  private async appointIn(tx: Tx, actor: Actor, member: WorkingGroupMemberEntity): Promise<void> {
    if (member.role === 'CHAIR') return;
    const { id, workingGroupId, accountId, organizationId } = member;
    if (!(await holdsRole(tx, accountId, organizationId))) throw resting();
    const previous = await this.dismissChair(tx, workingGroupId);
    await tx.update(WorkingGroupMemberEntity, { id }, { role: 'CHAIR' });
    const who = { accountId, organizationId };
    await this.note(tx, actor, 'appointChair', workingGroupId, { ...who, previousAccountId: previous });
    await this.outbox.append(tx, actor, 'workingGroup.chairAppointed', { workingGroupId, ...who });
  }

  /** Makes the chair an ordinary member. @returns her account, or null when there was none */
  private async dismissChair(tx: Tx, workingGroupId: string): Promise<string | null> {
    const chair = await tx.findOneBy(WorkingGroupMemberEntity, {
      ...{ workingGroupId, role: 'CHAIR' as const, until: IsNull() },
    });
    if (chair) await tx.update(WorkingGroupMemberEntity, { id: chair.id }, { role: 'MEMBER' });
    return chair?.accountId ?? null;
  }

  private async lockLed(tx: Tx, actor: Actor, groupId: string): Promise<WorkingGroupEntity> {
    const group = await lockGroup(tx, groupId);
    await this.requireLead(tx, actor, groupId);
    refuseEnded(group);
    return group;
  }

  /** The membership as it is once nobody else changes the group. */
  private async lockMember(tx: Tx, id: string) {
    const found = await tx.findOneBy(WorkingGroupMemberEntity, { id });
    if (!found) throw notFound();
    const group = await lockGroup(tx, found.workingGroupId);
    return { group, member: await tx.findOneByOrFail(WorkingGroupMemberEntity, { id }) };
  }

  /** Groups are public, so whoever may not lead one is told so. */
  private async requireLead(tx: Tx, actor: Actor, groupId: string): Promise<void> {
    if (!(await this.bodies.may(tx, actor, 'PRESIDE', groupId))) throw notYourGroup();
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string, details: Record<string, unknown>) {
    return this.audit.append(tx, actor, { action, subjectType: 'WorkingGroup', subjectId, details });
  }
}

/** The person can sign in and has a role for the organization that counts today. */
async function holdsRole(tx: Tx, accountId: string, organizationId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select from current_role_grant g join account a on a.id = g.account_id
     where g.account_id = $1 and g.organization_id = $2 and a.state = 'ACTIVE' limit 1`,
    [accountId, organizationId],
  );
  return rows.length > 0;
}
