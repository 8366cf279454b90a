import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, canMove, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, render, sql } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Bodies, type BodyId } from '@allmende/working-groups';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { changedMeanwhile } from '../meeting/meeting.faults.js';
import { demandBody, demandOpen, seesMeeting } from '../meeting/meeting-lock.js';
import { columns } from '../meeting/meeting.sql.js';
import {
  checkContent,
  contentChanges,
  contentWith,
  emptyContent,
  type ContentWish,
} from './agenda-item.content.js';
import { AgendaItemEntity } from './agenda-item.entity.js';
import { notWaiting, notYourProposal, otherBody, proposalsClosed } from './agenda-item.faults.js';
import { agendaItemMachine } from './agenda-item.machine.js';
import { editable, speaksForSponsor } from './agenda-item.sql.js';
import { lockItem } from './agenda-lock.js';
import { demandSponsor, type Sponsor } from './sponsor.js';

/** A proposal for a body, be it for one of its meetings or for any. */
export interface NewProposal extends ContentWish, Sponsor {
  workingGroupId: BodyId;
  /** The session that it is meant for. */
  meetingId: string | null;
}

/** What sponsors do with their proposals. What becomes of them is up to `ProposalDesk`. */
@Injectable()
export class Proposals {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a proposal onto the backlog of a body.
   * @returns its id
   * @throws UserFaults PROPOSALS_CLOSED, OTHER_BODY, MEETING_CLOSED, ONE_SPONSOR, REPORTS_GO_TO_BOARD, GROUP_ENDED, REQUIRED,
   *   TOO_LONG, INVALID_TEXT, OUT_OF_RANGE, NO_SUCH_PROJECT; OperationError FORBIDDEN, NOT_FOUND
   */
  propose(actor: Actor, { workingGroupId, meetingId, ...wish }: NewProposal): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { sponsorOrganizationId, sponsorWorkingGroupId } = wish;
      const sponsor = { sponsorOrganizationId, sponsorWorkingGroupId };
      await demandSponsor(tx, this.bodies, actor, workingGroupId, sponsor);
      await demandBody(tx, workingGroupId);
      if (meetingId) await this.demandInTime(tx, actor, workingGroupId, meetingId);
      const content = contentWith(emptyContent, wish);
      await checkContent(tx, content);
      const [id, now] = [newId(), this.clock.now()];
      await tx.insert(AgendaItemEntity, {
        ...{ id, workingGroupId, ...content, ...sponsor, state: 'PROPOSED', wishedMeetingId: meetingId },
        ...{ proposedBy: accountIdOf(actor), proposedAt: now, createdAt: now, updatedAt: now },
      });
      await this.append(tx, actor, 'proposeItem', id, { workingGroupId, ...sponsor });
      const event = { agendaItemId: id, sponsorOrganizationId, workingGroupId };
      await this.outbox.append(tx, actor, 'proposal.made', event);
      return id;
    });
  }

  /**
   * Changes a proposal that waits: its sponsor, or who leads the body.
   * @throws UserFaults ALREADY_DECIDED, CHANGED_MEANWHILE (both with the item), those of the content; OperationError NOT_FOUND,
   *   FORBIDDEN
   */
  update(actor: Actor, id: string, version: number, wish: ContentWish): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { item } = await lockItem(tx, actor, id);
      if (!isWaiting(item)) throw notWaiting(item.state).with({ agendaItem: id });
      if (!(await holds(tx, id, editable(columns('i'), actor)))) throw notYourProposal();
      if (item.version !== version) throw changedMeanwhile().with({ agendaItem: id });
      const content = contentWith(item, wish);
      const changed = contentChanges(item, content);
      if (changed.length === 0) return id;
      await checkContent(tx, content);
      await tx.save(Object.assign(item, content, { updatedAt: this.clock.now() }));
      await this.append(tx, actor, 'updateProposal', id, { changed });
      return id;
    });
  }

  /**
   * Takes a proposal back that waits. A second time changes nothing.
   * @throws UserFaults ALREADY_DECIDED (with the item); OperationError NOT_FOUND, FORBIDDEN
   */
  withdraw(actor: Actor, id: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { item } = await lockItem(tx, actor, id);
      if (!(await holds(tx, id, speaksForSponsor(columns('i'), actor)))) throw notYourProposal();
      if (item.state === 'WITHDRAWN') return id;
      if (!isWaiting(item) || !canMove(agendaItemMachine, item.state, 'WITHDRAWN'))
        throw notWaiting(item.state).with({ agendaItem: id });
      const now = this.clock.now();
      await tx.save(Object.assign(item, { state: 'WITHDRAWN' as const, decidedAt: now, updatedAt: now }));
      await this.append(tx, actor, 'withdrawProposal', id);
      return id;
    });
  }

  /** The deadline itself is late; who leads the body is not held by it. */
  private async demandInTime(tx: Tx, actor: Actor, body: BodyId, meetingId: string): Promise<void> {
    const meeting = await tx.findOneBy(MeetingEntity, { id: meetingId });
    if (!meeting || !(await seesMeeting(tx, actor, meetingId))) throw notFound();
    if (meeting.workingGroupId !== body) throw otherBody('input.meetingId');
    demandOpen(meeting, 'input.meetingId');
    if (await this.bodies.may(tx, actor, 'PRESIDE', body)) return;
    const until = meeting.proposalsUntil ?? meeting.startsAt;
    if (meeting.state === 'RUNNING' || this.clock.now() >= until) throw proposalsClosed();
  }

  private append(tx: Tx, actor: Actor, action: string, subjectId: string, details = {}) {
    return this.audit.append(tx, actor, { action, subjectType: 'AgendaItem', subjectId, details });
  }
}

const isWaiting = ({ state }: AgendaItemEntity): boolean => state === 'PROPOSED' || state === 'DEFERRED';

/** True when the condition over the item (alias `i`) holds. */
async function holds(tx: Tx, id: string, condition: ReturnType<typeof editable>): Promise<boolean> {
  const { text, values } = render(sql`select from agenda_item i where i.id = ${id} and ${condition}`);
  return (await tx.query<unknown[]>(text, values)).length > 0;
}
