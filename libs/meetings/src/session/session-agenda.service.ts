import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { requiredText } from '@allmende/platform/graphql';
import { Bodies } from '@allmende/working-groups';
import { AgendaItemEntity } from '../agenda/agenda-item.entity.js';
import type { MeetingEntity } from '../meeting/meeting.entity.js';
import { calledUp, ended, isCalledUp } from './called-item.policy.js';
import { continueItem } from './continuation.js';
import { itemNotOnAgenda, notOpen } from './session.faults.js';
import { lockItem } from './session-lock.js';

/** A postponed item, and the proposal that goes on with it. */
export interface Postponed {
  agendaItem: string;
  continuation: string | null;
}

/** Leads through the agenda of a running session: one item at a time is called up. */
@Injectable()
export class SessionAgenda {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Bodies) private readonly bodies: Bodies,
  ) {}

  /**
   * Calls an item up, also a second time after it was handled; the one before it is finished.
   * @returns its id
   * @throws UserFaults ITEM_STATE, MEETING_NOT_RUNNING, MEETING_CLOSED; FORBIDDEN, NOT_FOUND
   */
  open(actor: Actor, itemId: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting, item } = await lockItem(tx, this.bodies, actor, itemId);
      if (meeting.currentItemId === itemId) return itemId;
      if (item.state !== 'PLACED' && item.state !== 'HANDLED') throw itemNotOnAgenda(item.state);
      await this.finishCurrent(tx, meeting);
      const now = this.clock.now();
      await tx.save(Object.assign(item, calledUp(now), { state: 'PLACED' as const, updatedAt: now }));
      await this.setCurrent(tx, meeting, itemId);
      await this.note(tx, actor, 'openAgendaItem', itemId);
      return itemId;
    });
  }

  /**
   * Finishes the item that is called up; a second time changes nothing.
   * @returns its id
   * @throws UserFaults ITEM_NOT_OPEN, MEETING_NOT_RUNNING, MEETING_CLOSED; FORBIDDEN, NOT_FOUND
   */
  finish(actor: Actor, itemId: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting, item } = await lockItem(tx, this.bodies, actor, itemId);
      if (item.state === 'HANDLED') return itemId;
      if (meeting.currentItemId !== itemId) throw notOpen();
      await this.finishCurrent(tx, meeting);
      await this.setCurrent(tx, meeting, null);
      await this.note(tx, actor, 'finishAgendaItem', itemId);
      return itemId;
    });
  }

  /**
   * Postpones an item with all under it that is not handled yet; each goes on as a new proposal of the body.
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, ITEM_STATE, MEETING_NOT_RUNNING, MEETING_CLOSED; FORBIDDEN, NOT_FOUND
   */
  postpone(actor: Actor, itemId: string, givenReason: string): Promise<Postponed> {
    const reason = requiredText('input.reason', givenReason, 2_000);
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting, item } = await lockItem(tx, this.bodies, actor, itemId);
      if (item.state !== 'PLACED') throw itemNotOnAgenda(item.state);
      for (const below of await this.openBelow(tx, item)) {
        if (below.id === meeting.currentItemId) await this.setCurrent(tx, meeting, null);
        await this.postponeOne(tx, actor, below, reason);
      }
      if (meeting.currentItemId === itemId) await this.setCurrent(tx, meeting, null);
      return { agendaItem: itemId, continuation: await this.postponeOne(tx, actor, item, reason) };
    });
  }

  /** Finishes what is called up in the meeting, as part of another command. */
  async finishCurrent(tx: Tx, { currentItemId }: MeetingEntity): Promise<void> {
    const item = currentItemId && (await tx.findOneBy(AgendaItemEntity, { id: currentItemId }));
    if (item) await this.handle(tx, item);
  }

  /** Marks an item as handled and adds up its time, as part of another command. */
  async handle(tx: Tx, item: AgendaItemEntity): Promise<void> {
    const now = this.clock.now();
    await tx.save(Object.assign(item, ended(item, now), { state: 'HANDLED' as const, updatedAt: now }));
  }

  /** Postpones one item, as part of another command. @returns the proposal that goes on with it; null for standing items */
  async postponeOne(tx: Tx, actor: Actor, item: AgendaItemEntity, reason: string): Promise<string | null> {
    const now = this.clock.now();
    const time = isCalledUp(item) ? ended(item, now) : {};
    const step = { state: 'POSTPONED' as const, stateReason: reason, decidedAt: now, updatedAt: now };
    await tx.save(Object.assign(item, time, step));
    // What comes with every session needs no proposal.
    const continuation = item.standing === null ? await continueItem(tx, item, newId(), now) : null;
    await this.note(tx, actor, 'postponeAgendaItem', item.id, reason);
    return continuation;
  }

  private async setCurrent(tx: Tx, meeting: MeetingEntity, itemId: string | null): Promise<void> {
    await tx.save(Object.assign(meeting, { currentItemId: itemId, updatedAt: this.clock.now() }));
  }

  /** What is placed under an item, at any depth; the deepest first. */
  private async openBelow(tx: Tx, { id, meetingId }: AgendaItemEntity): Promise<AgendaItemEntity[]> {
    const all = await tx.findBy(AgendaItemEntity, { meetingId: meetingId! });
    const below = (parent: string): AgendaItemEntity[] =>
      all.filter(({ parentId }) => parentId === parent).flatMap((child) => [...below(child.id), child]);
    return below(id).filter(({ state }) => state === 'PLACED');
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string, reason?: string): Promise<unknown> {
    return this.audit.append(tx, actor, { action, subjectType: 'AgendaItem', subjectId, reason });
  }
}
