import { Inject, Injectable } from '@nestjs/common';
import { accountIdOf, newId, type Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { AgendaItemEntity } from '../agenda/agenda-item.entity.js';
import { requiredMarkdown } from '../markdown/index.js';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import type { Visibility } from '../visibility.js';
import { MinutesDesk, type MinutesCase } from './minutes-desk.js';
import { MinutesSectionEntity } from './minutes-section.entity.js';
import { inState, notAnItemForIt } from './minutes.faults.js';
import { refuseOpenObjections, refuseOpenVariants } from './minutes.open.js';
import { whyNotApproved, type ApprovalItem } from './minutes.policy.js';
import { sha256OfMinutes } from './minutes.text.js';

const longestAddendum = 10_000;

export interface NewAddendum {
  /** Markdown. */
  text: string;
  visibility: Visibility;
}

/** From the approval on the text is final: it is published, and corrected by addenda only. */
@Injectable()
export class MinutesApproval {
  constructor(@Inject(MinutesDesk) private readonly desk: MinutesDesk) {}

  /**
   * Approves circulated minutes under an item of a later session of the same body that is running. The session may do
   * so before the time for objections is over. Under the same item again changes nothing.
   * @throws UserFaults MINUTES_DRAFT, MINUTES_APPROVED, MINUTES_PUBLISHED, OPEN_OBJECTIONS, OPEN_VARIANTS, OTHER_BODY,
   *   NOT_A_LATER_MEETING, MEETING_NOT_RUNNING, NOT_AN_APPROVAL_ITEM
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  approve(actor: Actor, id: string, itemId: string): Promise<string> {
    return this.desk.run(actor, async (tx) => {
      const own = await this.desk.forKeeper(tx, actor, id);
      const { minutes, meeting } = own;
      if (minutes.approvedItemId === itemId) return id;
      if (minutes.state !== 'CIRCULATED') throw inState(minutes.state);
      const refusal = whyNotApproved({ id, recorded: meeting }, await this.item(tx, itemId));
      if (refusal) throw refusal;
      await refuseOpenVariants(tx, id);
      await refuseOpenObjections(tx, id);
      const now = this.desk.now();
      Object.assign(minutes, { state: 'APPROVED', approvedAt: now, approvedItemId: itemId, updatedAt: now });
      Object.assign(minutes, await this.hashes(tx, own));
      await tx.save(minutes);
      await tx.query(`update agenda_item set minutes_id = $1 where id = $2 and minutes_id is null`, [
        id,
        itemId,
      ]);
      const { sha256, publicSha256 } = minutes;
      await this.record(tx, actor, 'approveMinutes', own, { agendaItemId: itemId, sha256, publicSha256 });
      await this.desk.tell(tx, actor, 'minutes.approved', own, {});
      return id;
    });
  }

  /**
   * Opens approved minutes to whoever may read the session. Again changes nothing.
   * @throws UserFaults MINUTES_DRAFT, MINUTES_CIRCULATED
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  publish(actor: Actor, id: string): Promise<string> {
    return this.desk.run(actor, async (tx) => {
      const own = await this.desk.forKeeper(tx, actor, id);
      if (own.minutes.state === 'PUBLISHED') return id;
      if (own.minutes.state !== 'APPROVED') throw inState(own.minutes.state);
      const now = this.desk.now();
      await tx.save(Object.assign(own.minutes, { state: 'PUBLISHED', publishedAt: now, updatedAt: now }));
      await this.record(tx, actor, 'publishMinutes', own, {});
      await this.desk.tell(tx, actor, 'minutes.published', own, {});
      return id;
    });
  }

  /**
   * Adds a correction; numbers go up from 1. The words of the last one again are that one.
   * @returns id of the addendum
   * @throws UserFaults MINUTES_DRAFT, MINUTES_CIRCULATED, REQUIRED, TOO_LONG, INVALID_TEXT, BAD_LINK, TOO_DEEP
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  amend(actor: Actor, id: string, { text: given, visibility }: NewAddendum): Promise<string> {
    const text = requiredMarkdown('input.text', given, longestAddendum);
    return this.desk.run(actor, async (tx) => {
      const own = await this.desk.forKeeper(tx, actor, id);
      const { state } = own.minutes;
      if (state !== 'APPROVED' && state !== 'PUBLISHED') throw inState(state, 'input.minutesId');
      const [last] = await tx.query<{ id: string; number: number; text: string; visibility: Visibility }[]>(
        `select id, number, text, visibility from minutes_addendum where minutes_id = $1 order by number desc limit 1`,
        [id],
      );
      if (last?.text === text && last.visibility === visibility) return last.id;
      const addendum = { id: newId(), number: (last?.number ?? 0) + 1, text, visibility };
      await this.append(tx, actor, own, addendum);
      return addendum.id;
    });
  }

  private async append(
    tx: Tx,
    actor: Actor,
    own: MinutesCase,
    { id, number, text, visibility }: NewAddendum & { id: string; number: number },
  ): Promise<void> {
    const now = this.desk.now();
    await tx.query(
      `insert into minutes_addendum (id, minutes_id, number, text, visibility, written_by, written_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, own.minutes.id, number, text, visibility, accountIdOf(actor), now],
    );
    await tx.save(Object.assign(own.minutes, { updatedAt: now }));
    await this.record(tx, actor, 'addMinutesAddendum', own, { addendumId: id, number, visibility });
    await this.desk.tell(tx, actor, 'minutes.amended', own, { addendumId: id });
  }

  /** The item with its session, which stays as it is until the approval is committed. */
  private async item(tx: Tx, id: string): Promise<ApprovalItem> {
    const found = await tx.findOneBy(AgendaItemEntity, { id });
    if (!found?.meetingId) throw notAnItemForIt();
    const session = await tx.findOneOrFail(MeetingEntity, {
      where: { id: found.meetingId },
      lock: { mode: 'pessimistic_write' },
    });
    return { session, item: await tx.findOneByOrFail(AgendaItemEntity, { id }) };
  }

  private async hashes(tx: Tx, { minutes, meeting }: MinutesCase) {
    const sections = await tx.find(MinutesSectionEntity, {
      where: { minutesId: minutes.id },
      order: { position: 'asc' },
    });
    const open = sections.filter(({ visibility }) => visibility === 'PUBLIC');
    return {
      sha256: sha256OfMinutes(meeting.id, sections),
      publicSha256: sha256OfMinutes(meeting.id, open),
    };
  }

  private record(tx: Tx, actor: Actor, action: string, { minutes }: MinutesCase, details: object) {
    return this.desk.record(tx, actor, {
      action,
      subjectType: 'Minutes',
      subjectId: minutes.id,
      details: { ...details },
    });
  }
}
