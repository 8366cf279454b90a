import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import type { Actor, Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { textFaults, UserFaults } from '@allmende/platform/graphql';
import { Bodies } from '@allmende/working-groups';
import { notesChanged } from './session.faults.js';
import { lockItem } from './session-lock.js';

const longestNotes = 50_000;

/** Notes on the items of a running session. */
@Injectable()
export class SessionNotes {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Bodies) private readonly bodies: Bodies,
  ) {}

  /**
   * Saves the notes on an item. They have a version of their own, so that who moves the item is not in the way of who
   * writes. The text that is there already may be saved again whatever the version.
   * @param version `notesVersion` of the text that the writer changed
   * @returns the item's id
   * @throws UserFaults CHANGED_MEANWHILE with both texts; INVALID_TEXT, TOO_LONG, MEETING_NOT_RUNNING, MEETING_CLOSED;
   * FORBIDDEN, NOT_FOUND
   */
  save(actor: Actor, itemId: string, notes: string, version: number): Promise<string> {
    const faults = textFaults('input.notes', notes, longestNotes);
    if (faults.length > 0) throw new UserFaults(...faults);
    return this.unitOfWork.run(actor, async (tx) => {
      const { item } = await lockItem(tx, this.bodies, actor, itemId, 'input.itemId');
      const saved = item.notes ?? '';
      if (saved === notes) return itemId;
      if (item.notesVersion !== version)
        throw notesChanged(itemId, { yours: notes, theirs: saved, version: item.notesVersion });
      await tx.query(
        `update agenda_item set notes = $2, notes_version = notes_version + 1, updated_at = $3 where id = $1`,
        [itemId, notes, this.clock.now()],
      );
      await this.audit.append(tx, actor, {
        action: 'saveNotes',
        subjectType: 'AgendaItem',
        subjectId: itemId,
      });
      return itemId;
    });
  }
}
