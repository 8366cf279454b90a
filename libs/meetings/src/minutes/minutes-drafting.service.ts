import { Inject, Injectable } from '@nestjs/common';
import { accountIdOf, newId, type Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { Bodies } from '@allmende/working-groups';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { seesMeeting } from '../meeting/meeting-lock.js';
import { MinutesDesk } from './minutes-desk.js';
import { MinutesSectionEntity } from './minutes-section.entity.js';
import { draftSections } from './minutes.draft.js';
import { MinutesEntity } from './minutes.entity.js';
import { factsOf } from './minutes.facts.js';
import { meetingNotClosed } from './minutes.faults.js';

/** Makes the first text of minutes from what the session left behind. */
@Injectable()
export class MinutesDrafting {
  constructor(
    @Inject(MinutesDesk) private readonly desk: MinutesDesk,
    @Inject(Bodies) private readonly bodies: Bodies,
  ) {}

  /**
   * Drafts the minutes of a closed session; asked again, answers those that are there and changes nothing.
   * @returns id of the minutes
   * @throws UserFaults MEETING_NOT_CLOSED
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  draft(actor: Actor, meetingId: string): Promise<string> {
    return this.desk.run(actor, async (tx) => {
      const meeting = await this.locked(tx, actor, meetingId);
      if (meeting.state !== 'CLOSED') throw meetingNotClosed();
      const there = await tx.findOneBy(MinutesEntity, { meetingId });
      return there ? there.id : this.make(tx, actor, meeting);
    });
  }

  private async locked(tx: Tx, actor: Actor, id: string): Promise<MeetingEntity> {
    const found = await tx.findOneBy(MeetingEntity, { id });
    if (!found || !(await seesMeeting(tx, actor, id))) throw notFound();
    await this.bodies.require(tx, actor, 'PRESIDE', found.workingGroupId);
    return tx.findOneOrFail(MeetingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async make(tx: Tx, actor: Actor, meeting: MeetingEntity): Promise<string> {
    const now = this.desk.now();
    const voices = await this.bodies.voices(tx, meeting.workingGroupId);
    const sections = draftSections(await factsOf(tx, meeting, voices));
    const id = newId();
    await tx.insert(MinutesEntity, {
      ...{ id, meetingId: meeting.id, state: 'DRAFT', createdAt: now, updatedAt: now },
    });
    await tx.insert(
      MinutesSectionEntity,
      sections.map((section, position) => ({
        ...{ ...section, id: newId(), minutesId: id, position },
        ...{ editedBy: accountIdOf(actor), editedAt: now },
      })),
    );
    await this.desk.record(tx, actor, {
      action: 'draftMinutes',
      subjectType: 'Minutes',
      subjectId: id,
      details: { meetingId: meeting.id, sections: sections.length },
    });
    return id;
  }
}
