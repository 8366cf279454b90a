import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { Sweeper } from '@allmende/platform/queue';

/** Days before the deadline on which those who may propose are reminded of it. */
const daysAhead = 3;

const actor = systemActor('reminder');

/** Tells that proposals for a session close soon, once for each deadline that was set. A draft tells nobody. */
@Injectable()
export class ProposalsReminder extends Sweeper {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async sweep(): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      // The column is for this alone: no new version, or an edit that somebody has begun would be refused.
      const [closing] = await tx.query<[{ id: string; workingGroupId: string | null }[], number]>(
        `update meeting set proposals_reminded_at = $1 where id in (
           select id from meeting where state = 'INVITED' and proposals_until > $1
             and proposals_until <= $1::timestamptz + $2::interval
             and coalesce(proposals_reminded_at < proposals_until - $2::interval, true)
           for no key update skip locked)
         returning id, working_group_id as "workingGroupId"`,
        [this.clock.now(), `${daysAhead} days`],
      );
      for (const { id: meetingId, workingGroupId } of closing)
        await this.outbox.append(tx, actor, 'meeting.proposalsClosing', { meetingId, workingGroupId });
    });
  }
}
