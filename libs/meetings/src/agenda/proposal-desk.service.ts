import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { canMove, type Actor, type Clock } from '@allmende/kernel';
import type { EventPayload } from '@allmende/events';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { requiredText } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Bodies } from '@allmende/working-groups';
import type { MeetingEntity } from '../meeting/meeting.entity.js';
import { demandOpen } from '../meeting/meeting-lock.js';
import type { AgendaItemEntity } from './agenda-item.entity.js';
import { cannotPlace, notWaiting, otherBody } from './agenda-item.faults.js';
import { agendaItemMachine, type AgendaItemState } from './agenda-item.machine.js';
import { lockItems } from './agenda-lock.js';
import { placeOnAgenda, spotOf, takeOffAgenda, type WantedPlace } from './agenda-places.js';
import { copyAttachments } from './roll-over.js';
import { tellLateItem } from './tell-late-item.js';

type Decided = EventPayload<'proposal.decided'>['outcome'];
type Settled = 'DEFERRED' | 'DECLINED' | 'MERGED';

const longestReason = 2000;
const actions = { DEFERRED: 'deferProposal', DECLINED: 'declineProposal', MERGED: 'mergeProposal' } as const;

/** What those who lead a body make of its proposals. Each step is told to the sponsor. */
@Injectable()
export class ProposalDesk {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a proposal onto the agenda of a meeting: last at the top unless a place is said. After the invitation it is late
   * and gets a number like `3a`. A second time changes nothing.
   * @throws UserFaults OTHER_BODY, ALREADY_DECIDED (with the item), MEETING_CLOSED, ONE_PLACE, TOO_DEEP, NOT_ON_THIS_AGENDA,
   *   CHANGED_MEANWHILE; OperationError NOT_FOUND, FORBIDDEN
   */
  async accept(actor: Actor, id: string, meetingId: string, place: WantedPlace): Promise<string> {
    const spot = spotOf(place);
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, meetings } = await lockItems(tx, actor, [id], [meetingId]);
      const [item, meeting] = [items.get(id)!, meetings.get(meetingId)!];
      await this.bodies.require(tx, actor, 'PRESIDE', item.workingGroupId);
      if (meeting.workingGroupId !== item.workingGroupId) throw otherBody('input.meetingId');
      if (item.meetingId === meetingId && item.state === 'PLACED') return id;
      demandOpen(meeting, 'input.meetingId');
      if (item.meetingId !== null || !canMove(agendaItemMachine, item.state, 'PLACED'))
        throw notWaiting(item.state).with({ agendaItem: id });
      const seat = await placeOnAgenda(tx, meeting, id, spot);
      const now = this.clock.now();
      const step = { state: 'PLACED' as const, stateReason: null, decidedAt: now, updatedAt: now };
      await tx.save(Object.assign(item, seat, step));
      await this.append(tx, actor, 'acceptProposal', id, { meetingId, number: seat.number });
      await this.tell(tx, actor, item, 'ACCEPTED', { meetingId });
      await tellLateItem(tx, this.outbox, actor, meeting);
      return id;
    });
  }

  /**
   * Lets a proposal go on in another of the same body; its attachments hang there, too.
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, ITEM_INTO_ITSELF, OTHER_BODY, ALREADY_DECIDED, MEETING_CLOSED,
   *   NUMBERS_FROZEN, HAS_SUBITEMS, CHANGED_MEANWHILE; OperationError NOT_FOUND, FORBIDDEN
   */
  async merge(actor: Actor, id: string, intoId: string, reasonGiven: string): Promise<string> {
    const reason = requiredText('input.reason', reasonGiven, longestReason);
    if (id === intoId) throw cannotPlace('ITSELF', 'input.intoId');
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, meetings } = await lockItems(tx, actor, [id, intoId]);
      const [item, into] = [items.get(id)!, items.get(intoId)!];
      await this.bodies.require(tx, actor, 'PRESIDE', item.workingGroupId);
      if (into.workingGroupId !== item.workingGroupId) throw otherBody('input.intoId');
      if (item.state === 'MERGED' && item.mergedIntoId === intoId) return id;
      const open: AgendaItemState[] = ['PROPOSED', 'DEFERRED', 'PLACED'];
      if (!open.includes(into.state)) throw notWaiting(into.state).with({ agendaItem: id });
      if (into.meetingId) demandOpen(meetings.get(into.meetingId)!, 'input.intoId');
      await copyAttachments(tx, id, intoId);
      item.mergedIntoId = intoId;
      await this.settle(tx, actor, item, meetings, 'MERGED', reason);
      return id;
    });
  }

  /**
   * Puts a proposal back for a later meeting.
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, ALREADY_DECIDED, MEETING_CLOSED, NUMBERS_FROZEN, HAS_SUBITEMS,
   *   CHANGED_MEANWHILE; OperationError NOT_FOUND, FORBIDDEN
   */
  defer(actor: Actor, id: string, reason: string): Promise<string> {
    return this.decide(actor, id, 'DEFERRED', reason);
  }

  /** Declines a proposal. @throws as `defer` */
  decline(actor: Actor, id: string, reason: string): Promise<string> {
    return this.decide(actor, id, 'DECLINED', reason);
  }

  private async decide(
    actor: Actor,
    id: string,
    state: 'DEFERRED' | 'DECLINED',
    reasonGiven: string,
  ): Promise<string> {
    const reason = requiredText('input.reason', reasonGiven, longestReason);
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, meetings } = await lockItems(tx, actor, [id]);
      const item = items.get(id)!;
      await this.bodies.require(tx, actor, 'PRESIDE', item.workingGroupId);
      if (item.state !== state) await this.settle(tx, actor, item, meetings, state, reason);
      return id;
    });
  }

  /** A proposal that stands on a draft's agenda already leaves it. */
  private async settle(
    tx: Tx,
    actor: Actor,
    item: AgendaItemEntity,
    meetings: Map<string, MeetingEntity>,
    state: Settled,
    reason: string,
  ): Promise<void> {
    if (!canMove(agendaItemMachine, item.state, state))
      throw notWaiting(item.state).with({ agendaItem: item.id });
    if (item.meetingId !== null) {
      const meeting = meetings.get(item.meetingId)!;
      demandOpen(meeting);
      Object.assign(item, await takeOffAgenda(tx, meeting, item.id));
    }
    const now = this.clock.now();
    await tx.save(Object.assign(item, { state, stateReason: reason, decidedAt: now, updatedAt: now }));
    await this.append(tx, actor, actions[state], item.id, { mergedIntoId: item.mergedIntoId }, reason);
    await this.tell(tx, actor, item, state, { mergedIntoId: item.mergedIntoId, reason });
  }

  private tell(
    tx: Tx,
    actor: Actor,
    { id: agendaItemId, sponsorOrganizationId, workingGroupId }: AgendaItemEntity,
    outcome: Decided,
    more: Partial<EventPayload<'proposal.decided'>>,
  ) {
    const proposal = { agendaItemId, sponsorOrganizationId, workingGroupId };
    const nothing = { meetingId: null, mergedIntoId: null, reason: null };
    return this.outbox.append(tx, actor, 'proposal.decided', { ...proposal, outcome, ...nothing, ...more });
  }

  private append(tx: Tx, actor: Actor, action: string, subjectId: string, details = {}, reason?: string) {
    return this.audit.append(tx, actor, { action, subjectType: 'AgendaItem', subjectId, details, reason });
  }
}
