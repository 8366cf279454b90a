import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { optionalText, requiredText, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Bodies, type BodyId } from '@allmende/working-groups';
import { freezeNumbers } from '../agenda/agenda-number.js';
import { releaseAgenda } from '../agenda/roll-over.js';
import { MeetingEntity } from './meeting.entity.js';
import { changedMeanwhile, meetingInPast, meetingRunning } from './meeting.faults.js';
import { demandBody, demandOpen, lockMeetingToLead } from './meeting-lock.js';
import {
  announcedOf,
  changesOf,
  checkPlan,
  planned,
  planOf,
  type MeetingPlan,
  type MeetingWish,
} from './meeting.plan.js';

/** A meeting to be planned. */
export interface NewMeeting extends MeetingWish {
  workingGroupId: BodyId;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** The series that it belongs to, and the day of the series that it stands for. */
  series?: { id: string; occursOn: string };
}

const longestReason = 2000;
const longestInvitation = 10_000;

/** Planning meetings, inviting to them, calling them off. Every command locks the row of the meeting first. */
@Injectable()
export class Meetings {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Plans a meeting as a draft, which nobody is told of.
   * @returns its id
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, INVALID_URL, ENDS_BEFORE_START, MEETING_IN_PAST, DEADLINE_IN_PAST,
   *   DEADLINE_AFTER_START, GROUP_ENDED; OperationError NOT_FOUND, FORBIDDEN
   */
  plan(actor: Actor, meeting: NewMeeting): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.bodies.require(tx, actor, 'PRESIDE', meeting.workingGroupId);
      await demandBody(tx, meeting.workingGroupId);
      return this.planIn(tx, actor, meeting);
    });
  }

  /** `plan` as a part of another command, which has asked for the right to lead the body. */
  async planIn(tx: Tx, actor: Actor, { workingGroupId, series, ...wish }: NewMeeting): Promise<string> {
    const now = this.clock.now();
    const plan = planned({ ...emptyPlan, ...wish } as MeetingPlan, wish);
    checkPlan(plan, now);
    const [id, seriesId, occursOn] = [newId(), series?.id ?? null, series?.occursOn ?? null];
    const birth = { state: 'DRAFT' as const, calendarSequence: 0, createdAt: now, updatedAt: now };
    await tx.insert(MeetingEntity, { id, workingGroupId, seriesId, occursOn, ...plan, ...birth });
    await this.append(tx, actor, 'planMeeting', id, { workingGroupId, title: plan.title });
    return id;
  }

  /**
   * Changes what is planned. After the invitation, a change of time, place or title is told to those invited.
   * @throws UserFaults those of `plan`, MEETING_CLOSED, MEETING_RUNNING, CHANGED_MEANWHILE (with the meeting);
   *   OperationError NOT_FOUND, FORBIDDEN
   */
  update(actor: Actor, id: string, version: number, wish: MeetingWish): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await lockMeetingToLead(tx, this.bodies, actor, id);
      demandOpen(meeting);
      if (meeting.version !== version) throw changedMeanwhile().with({ meeting: id });
      const before = planOf(meeting);
      const after = planned(before, wish);
      const changes = changesOf(before, after);
      if (changes.length === 0) return id;
      if (meeting.state === 'RUNNING' && changes.includes('startsAt')) throw meetingRunning('input.startsAt');
      checkPlan(after, this.clock.now(), before);
      const announced = meeting.invitedAt ? announcedOf(changes) : [];
      if (announced.length > 0) meeting.calendarSequence += 1;
      await tx.save(Object.assign(meeting, after, { updatedAt: this.clock.now() }));
      await this.append(tx, actor, 'updateMeeting', id, { changed: changes });
      if (announced.length > 0) await this.tellChange(tx, actor, meeting, announced);
      return id;
    });
  }

  /**
   * Invites the body: freezes the numbers of the agenda. A second time changes nothing.
   * @throws UserFaults MEETING_IN_PAST, MEETING_CLOSED, TOO_LONG, INVALID_TEXT; OperationError NOT_FOUND, FORBIDDEN
   */
  async invite(actor: Actor, id: string, invitationText?: string | null): Promise<string> {
    const text = optionalText('input.invitationText', invitationText, longestInvitation);
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await lockMeetingToLead(tx, this.bodies, actor, id);
      demandOpen(meeting);
      if (meeting.state !== 'DRAFT') return id;
      const now = this.clock.now();
      if (meeting.startsAt <= now) throw new UserFaults(meetingInPast('input.id'));
      const invitation = { state: 'INVITED' as const, invitedAt: now, invitationText: text, updatedAt: now };
      await tx.save(Object.assign(meeting, invitation));
      await freezeNumbers(tx, id);
      await this.append(tx, actor, 'inviteToMeeting', id);
      const { workingGroupId } = meeting;
      await this.outbox.append(tx, actor, 'meeting.invited', { meetingId: id, workingGroupId });
      return id;
    });
  }

  /**
   * Calls a meeting off: what was to be dealt with goes back to the backlog. A second time changes nothing.
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, MEETING_RUNNING, MEETING_CLOSED; OperationError NOT_FOUND, FORBIDDEN
   */
  async cancel(actor: Actor, id: string, reasonGiven: string): Promise<string> {
    const reason = requiredText('input.reason', reasonGiven, longestReason);
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await lockMeetingToLead(tx, this.bodies, actor, id);
      if (meeting.state === 'CANCELLED') return id;
      demandOpen(meeting);
      if (meeting.state === 'RUNNING') throw meetingRunning('input.id');
      const [now, wasInvited] = [this.clock.now(), meeting.state === 'INVITED'];
      await releaseAgenda(tx, meeting, reason, now);
      const end = { state: 'CANCELLED' as const, cancelledAt: now, cancelReason: reason, updatedAt: now };
      if (wasInvited) meeting.calendarSequence += 1;
      await tx.save(Object.assign(meeting, end));
      await this.append(tx, actor, 'cancelMeeting', id, {}, reason);
      const { workingGroupId } = meeting;
      const event = { meetingId: id, workingGroupId, reason, wasInvited };
      await this.outbox.append(tx, actor, 'meeting.cancelled', event);
      return id;
    });
  }

  private tellChange(tx: Tx, actor: Actor, { id, workingGroupId }: MeetingEntity, changed: string[]) {
    return this.outbox.append(tx, actor, 'meeting.changed', { meetingId: id, workingGroupId, changed });
  }

  private append(tx: Tx, actor: Actor, action: string, subjectId: string, details = {}, reason?: string) {
    return this.audit.append(tx, actor, { action, subjectType: 'Meeting', subjectId, details, reason });
  }
}

const emptyPlan = { place: null, onlineUrl: null, visibility: 'NETWORK', proposalsUntil: null } as const;
