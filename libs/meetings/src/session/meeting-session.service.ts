import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { canMove, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { Bodies } from '@allmende/working-groups';
import { AgendaItemEntity } from '../agenda/agenda-item.entity.js';
import type { MeetingEntity } from '../meeting/meeting.entity.js';
import { meetingMachine } from '../meeting/meeting.machine.js';
import { SessionAgenda } from './session-agenda.service.js';
import { ballotsOpen, notInvited, wrongState } from './session.faults.js';
import { lockMeeting } from './session-lock.js';

/** Why items that nobody got to are postponed when the session closes; the sponsor reads it. */
export const notReached = 'In der Sitzung nicht mehr aufgerufen.';

/** Opens and closes the session of a meeting. */
@Injectable()
export class MeetingSession {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(SessionAgenda) private readonly agenda: SessionAgenda,
  ) {}

  /**
   * Opens the session; a second time changes nothing.
   * @returns the meeting's id
   * @throws UserFaults MEETING_NOT_INVITED, MEETING_CLOSED; FORBIDDEN, NOT_FOUND
   */
  start(actor: Actor, meetingId: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await lockMeeting(tx, this.bodies, actor, meetingId);
      if (meeting.state === 'RUNNING') return meetingId;
      if (meeting.state === 'DRAFT') throw notInvited('input.id');
      if (!canMove(meetingMachine, meeting.state, 'RUNNING')) throw wrongState(meeting.state, 'input.id');
      const now = this.clock.now();
      await tx.save(Object.assign(meeting, { state: 'RUNNING' as const, startedAt: now, updatedAt: now }));
      await this.tell(tx, actor, meeting, 'startMeeting', 'meeting.started');
      return meetingId;
    });
  }

  /**
   * Closes the session for good; a second time changes nothing. What was called up is handled, what nobody got to is
   * postponed and goes on in the backlog.
   * @returns the meeting's id
   * @throws UserFaults BALLOT_OPEN, MEETING_NOT_RUNNING, MEETING_CLOSED; FORBIDDEN, NOT_FOUND
   */
  close(actor: Actor, meetingId: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await lockMeeting(tx, this.bodies, actor, meetingId);
      if (meeting.state === 'CLOSED') return meetingId;
      if (!canMove(meetingMachine, meeting.state, 'CLOSED')) throw wrongState(meeting.state, 'input.id');
      await demandClosedBallots(tx, meetingId);
      await this.settleAgenda(tx, actor, meeting);
      const now = this.clock.now();
      Object.assign(meeting, {
        state: 'CLOSED' as const,
        closedAt: now,
        updatedAt: now,
        currentItemId: null,
      });
      await tx.save(meeting);
      await this.tell(tx, actor, meeting, 'closeMeeting', 'meeting.closed');
      return meetingId;
    });
  }

  private async settleAgenda(tx: Tx, actor: Actor, meeting: MeetingEntity): Promise<void> {
    await this.agenda.finishCurrent(tx, meeting);
    const items = await tx.findBy(AgendaItemEntity, { meetingId: meeting.id });
    const calledUp = new Set<string>();
    for (const item of items.filter(({ openedAt }) => openedAt)) {
      // What stands above an item that was dealt with is its heading, and done with it.
      for (let id: string | null = item.id; id !== null && !calledUp.has(id);) {
        calledUp.add(id);
        id = items.find((one) => one.id === id)?.parentId ?? null;
      }
    }
    for (const item of items.filter(({ state }) => state === 'PLACED')) {
      if (calledUp.has(item.id)) await this.agenda.handle(tx, item);
      else await this.agenda.postponeOne(tx, actor, item, notReached);
    }
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    { id, workingGroupId }: MeetingEntity,
    action: string,
    event: 'meeting.started' | 'meeting.closed',
  ): Promise<void> {
    await this.audit.append(tx, actor, { action, subjectType: 'Meeting', subjectId: id });
    await this.outbox.append(tx, actor, event, { meetingId: id, workingGroupId });
  }
}

/** @throws UserFaults BALLOT_OPEN, which names them */
async function demandClosedBallots(tx: Tx, meetingId: string): Promise<void> {
  const open = await tx.query<{ question: string }[]>(
    `select left(question, 120) as question from ballot where meeting_id = $1 and state = 'OPEN' order by opened_at`,
    [meetingId],
  );
  if (open.length > 0) throw ballotsOpen(open.map(({ question }) => question));
}
