import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, isModerator, newId, organizationsOf, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { forbidden, notFound, optionalText, type Text } from '@allmende/platform/graphql';
import { Bodies, speaksFor, type BodyId } from '@allmende/working-groups';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { AttendanceEntity, type AttendanceCapacity, type InvitationAnswer } from './attendance.entity.js';
import {
  noSuchPerson,
  notInvited,
  notOfOrganization,
  noVoice,
  organizationNeeded,
  repliesClosed,
  wrongState,
} from './session.faults.js';
import { lockSession } from './session-lock.js';

/** An answer to an invitation; `organizationId` null only for moderators. */
export interface Reply {
  meetingId: string;
  organizationId: string | null;
  answer: InvitationAnswer;
  note?: string | null;
}

/** Somebody comes, or leaves. */
export interface Presence {
  meetingId: string;
  accountId: string;
  organizationId: string | null;
  capacity: AttendanceCapacity;
  present: boolean;
}

/** A mark that is taken back within this time (ms) was a slip of the hand. */
const slip = 60_000;

const notForOthers: Text = {
  de: 'Für diese Organisation dürfen Sie nicht antworten. Bitte wählen Sie eine Ihrer Organisationen.',
  en: 'You may not answer for this organization. Please choose one of yours.',
};

/** Who comes to a meeting, and who came. */
@Injectable()
export class Attendances {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Bodies) private readonly bodies: Bodies,
  ) {}

  /**
   * Answers the invitation for oneself; a later answer takes the place of the one before.
   * @returns the attendance's id
   * @throws UserFaults REQUIRED, MEETING_STARTED, MEETING_CLOSED, TOO_LONG, INVALID_TEXT; FORBIDDEN, NOT_FOUND
   */
  reply(actor: Actor, { meetingId, organizationId, answer, note }: Reply): Promise<string> {
    const answerNote = optionalText('input.note', note, 500);
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.invited(tx, actor, meetingId);
      const capacity = await this.capacityOf(tx, actor, meeting.workingGroupId, organizationId);
      const accountId = accountIdOf(actor);
      if (!accountId) throw notFound();
      const attendance = await this.of(tx, meetingId, accountId);
      Object.assign(attendance, {
        organizationId,
        capacity,
        answer,
        answerNote,
        answeredAt: this.clock.now(),
      });
      await tx.save(AttendanceEntity, attendance);
      await this.note(tx, actor, 'replyToInvitation', attendance.id, { meetingId, answer });
      return attendance.id;
    });
  }

  /**
   * Notes that somebody comes (back) or leaves, for who leads the session; the same again changes nothing.
   * @returns the attendance's id
   * @throws UserFaults NOT_FOUND for an unknown person, REQUIRED, NO_ROLE, NO_VOICE, MEETING_NOT_RUNNING, MEETING_CLOSED;
   * FORBIDDEN, NOT_FOUND
   */
  record(actor: Actor, presence: Presence): Promise<string> {
    const { meetingId, accountId, organizationId, capacity, present } = presence;
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await lockSession(tx, this.bodies, actor, meetingId);
      await this.demandPlace(tx, meeting.workingGroupId, presence);
      const attendance = await this.of(tx, meetingId, accountId);
      Object.assign(attendance, { organizationId, capacity }, this.moved(attendance, present));
      await tx.save(AttendanceEntity, attendance);
      await this.note(tx, actor, 'recordAttendance', attendance.id, { meetingId, present });
      return attendance.id;
    });
  }

  private async invited(tx: Tx, actor: Actor, meetingId: string): Promise<MeetingEntity> {
    const lock = { mode: 'for_no_key_update' } as const;
    const meeting = await tx.findOne(MeetingEntity, { where: { id: meetingId }, lock });
    if (!meeting || !(await this.bodies.may(tx, actor, 'PARTICIPATE', meeting.workingGroupId)))
      throw notFound();
    if (meeting.state === 'INVITED') return meeting;
    if (meeting.state === 'RUNNING') throw repliesClosed();
    if (meeting.state !== 'DRAFT') throw wrongState(meeting.state, 'input.meetingId');
    throw (await this.bodies.may(tx, actor, 'PRESIDE', meeting.workingGroupId))
      ? notInvited('input.meetingId')
      : notFound();
  }

  /** Who speaks for an organization with a voice comes to vote, others listen; who leads the network takes the chair. */
  private async capacityOf(
    tx: Tx,
    actor: Actor,
    body: BodyId,
    organizationId: string | null,
  ): Promise<AttendanceCapacity> {
    if (organizationId === null) {
      if (isModerator(actor)) return 'CHAIR';
      throw organizationNeeded();
    }
    if (!organizationsOf(actor).includes(organizationId)) throw forbidden(notForOthers);
    const speaks = body === null ? speaksFor(actor) : organizationsOf(actor);
    return speaks.includes(organizationId) && (await this.hasVoice(tx, body, organizationId))
      ? 'VOTING'
      : 'GUEST';
  }

  private async demandPlace(tx: Tx, body: BodyId, presence: Presence): Promise<void> {
    const { accountId, organizationId, capacity } = presence;
    const [account] = await tx.query<unknown[]>(`select from account where id = $1 and state = 'ACTIVE'`, [
      accountId,
    ]);
    if (!account) throw noSuchPerson();
    if (organizationId === null) {
      if (capacity === 'VOTING') throw organizationNeeded();
      return;
    }
    const [role] = await tx.query<unknown[]>(
      `select from current_role_grant where account_id = $1 and organization_id = $2 limit 1`,
      [accountId, organizationId],
    );
    if (!role) throw notOfOrganization('input.organizationId');
    if (capacity === 'VOTING' && !(await this.hasVoice(tx, body, organizationId)))
      throw noVoice('input.organizationId');
  }

  private async hasVoice(tx: Tx, body: BodyId, organizationId: string): Promise<boolean> {
    return (await this.bodies.voices(tx, body)).some((voice) => voice.organizationId === organizationId);
  }

  /** The row of a person; both callers hold the meeting's lock, so nobody else makes it. */
  private async of(tx: Tx, meetingId: string, accountId: string): Promise<AttendanceEntity> {
    const nothing = { organizationId: null, answer: null, answerNote: null, answeredAt: null };
    return (
      (await tx.findOneBy(AttendanceEntity, { meetingId, accountId })) ??
      tx.create(AttendanceEntity, {
        ...{ id: newId(), meetingId, accountId, capacity: 'GUEST', arrivedAt: null, leftAt: null },
        ...nothing,
      })
    );
  }

  private moved(
    { arrivedAt, leftAt }: AttendanceEntity,
    present: boolean,
  ): Pick<AttendanceEntity, 'arrivedAt' | 'leftAt'> {
    const now = this.clock.now();
    if (present) return { arrivedAt: arrivedAt ?? now, leftAt: null };
    if (arrivedAt && now.getTime() - arrivedAt.getTime() < slip) return { arrivedAt: null, leftAt: null };
    return { arrivedAt, leftAt: arrivedAt && (leftAt ?? now) };
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string, details: Record<string, unknown>) {
    return this.audit.append(tx, actor, { action, subjectType: 'Attendance', subjectId, details });
  }
}
