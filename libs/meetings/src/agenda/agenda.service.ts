import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { Bodies } from '@allmende/working-groups';
import type { MeetingEntity } from '../meeting/meeting.entity.js';
import { changedMeanwhile } from '../meeting/meeting.faults.js';
import { demandOpen, lockMeetingToLead } from '../meeting/meeting-lock.js';
import {
  checkContent,
  contentChanges,
  contentWith,
  emptyContent,
  type ContentWish,
} from './agenda-item.content.js';
import { AgendaItemEntity, type StandingItem } from './agenda-item.entity.js';
import { notWaiting, onePlace } from './agenda-item.faults.js';
import { lockItem, type Locked } from './agenda-lock.js';
import { moveOnAgenda, placeOnAgenda, spotOf, takeOffAgenda, type WantedPlace } from './agenda-places.js';
import { demandSponsor, type Sponsor } from './sponsor.js';
import { tellLateItem } from './tell-late-item.js';

/** An item that who leads the body puts onto an agenda herself. */
export interface NewItem extends ContentWish, Sponsor {
  meetingId: string;
  standing: StandingItem | null;
}

/** The agenda of a meeting, kept by who leads its body. The row of the meeting is locked first. */
@Injectable()
export class Agenda {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds an item: last at the top unless a place is said. After the invitation it is late and gets a number like `3a`.
   * @returns its id
   * @throws UserFaults MEETING_CLOSED, ONE_PLACE, TOO_DEEP, NOT_ON_THIS_AGENDA, ONE_SPONSOR, REPORTS_GO_TO_BOARD, REQUIRED,
   *   TOO_LONG, INVALID_TEXT, OUT_OF_RANGE, NO_SUCH_PROJECT; OperationError NOT_FOUND, FORBIDDEN
   */
  async add(actor: Actor, { meetingId, standing, ...wish }: NewItem, place: WantedPlace): Promise<string> {
    const spot = spotOf(place);
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await lockMeetingToLead(tx, this.bodies, actor, meetingId);
      demandOpen(meeting, 'input.meetingId');
      const { workingGroupId } = meeting;
      const { sponsorOrganizationId, sponsorWorkingGroupId } = wish;
      const sponsor = { sponsorOrganizationId, sponsorWorkingGroupId };
      await demandSponsor(tx, this.bodies, actor, workingGroupId, sponsor);
      const content = contentWith({ ...emptyContent, visibility: meeting.visibility }, wish);
      await checkContent(tx, content);
      const [id, now] = [newId(), this.clock.now()];
      const seat = await placeOnAgenda(tx, meeting, id, spot);
      await tx.insert(AgendaItemEntity, {
        ...{ id, workingGroupId, standing, state: 'PLACED', ...content, ...sponsor, ...seat },
        ...{
          proposedBy: accountIdOf(actor),
          proposedAt: now,
          decidedAt: now,
          createdAt: now,
          updatedAt: now,
        },
      });
      await this.append(tx, actor, 'addAgendaItem', id, { meetingId, number: seat.number });
      await tellLateItem(tx, this.outbox, actor, meeting);
      return id;
    });
  }

  /**
   * Changes an item on an agenda. After the invitation a new title or wording is told to those invited.
   * @throws UserFaults MEETING_CLOSED, CHANGED_MEANWHILE (with the item), those of the content; OperationError NOT_FOUND, FORBIDDEN
   */
  update(actor: Actor, id: string, version: number, wish: ContentWish): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { item, meeting } = await this.lockPlaced(tx, actor, id);
      if (item.version !== version) throw changedMeanwhile().with({ agendaItem: id });
      const content = contentWith(item, wish);
      const changed = contentChanges(item, content);
      if (changed.length === 0) return id;
      await checkContent(tx, content);
      await tx.save(Object.assign(item, content, { updatedAt: this.clock.now() }));
      await this.append(tx, actor, 'updateAgendaItem', id, { changed });
      if (changed.includes('title') || changed.includes('motion'))
        await tellLateItem(tx, this.outbox, actor, meeting);
      return id;
    });
  }

  /**
   * Moves an item before, after or under another of the same agenda. After the invitation this changes the order of
   * treatment; numbers stay.
   * @returns id of the meeting
   * @throws UserFaults ITEM_INTO_ITSELF, TOO_DEEP, NOT_ON_THIS_AGENDA, ONE_PLACE, MEETING_CLOSED; OperationError NOT_FOUND, FORBIDDEN
   */
  async move(actor: Actor, id: string, place: WantedPlace): Promise<string> {
    const spot = spotOf(place);
    if ('into' in spot && spot.into === null) throw onePlace();
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting } = await this.lockPlaced(tx, actor, id);
      await moveOnAgenda(tx, meeting.id, id, spot);
      await this.append(tx, actor, 'moveAgendaItem', id, { ...place });
      return meeting.id;
    });
  }

  /**
   * Takes an item off the agenda before the invitation: a proposal goes back to the backlog, a standing item is gone. A second
   * time changes nothing.
   * @throws UserFaults NUMBERS_FROZEN, HAS_SUBITEMS, MEETING_CLOSED; OperationError NOT_FOUND, FORBIDDEN
   */
  remove(actor: Actor, id: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { item, meeting } = await lockItem(tx, actor, id);
      await this.bodies.require(tx, actor, 'PRESIDE', item.workingGroupId);
      if (!meeting) return id;
      demandOpen(meeting);
      const [freed, now] = [await takeOffAgenda(tx, meeting, id), this.clock.now()];
      const state = item.standing ? ('WITHDRAWN' as const) : ('PROPOSED' as const);
      await tx.save(Object.assign(item, freed, { state, decidedAt: null, updatedAt: now }));
      await this.append(tx, actor, 'removeAgendaItem', id, { meetingId: meeting.id });
      return id;
    });
  }

  /** An item on an agenda that is not closed, for who leads the body. */
  private async lockPlaced(tx: Tx, actor: Actor, id: string): Promise<Locked & { meeting: MeetingEntity }> {
    const { item, meeting } = await lockItem(tx, actor, id);
    await this.bodies.require(tx, actor, 'PRESIDE', item.workingGroupId);
    if (!meeting) throw notWaiting(item.state).with({ agendaItem: id });
    demandOpen(meeting);
    return { item, meeting };
  }

  private append(tx: Tx, actor: Actor, action: string, subjectId: string, details = {}) {
    return this.audit.append(tx, actor, { action, subjectType: 'AgendaItem', subjectId, details });
  }
}
