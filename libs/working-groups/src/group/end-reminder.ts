import { Inject, Injectable } from '@nestjs/common';
import { systemActor, today, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { Sweeper } from '@allmende/platform/queue';

/** Days before the end of a mandate on which the group is reminded of it. */
const daysAhead = 30;

const actor = systemActor('reminder');

/** Tells of the coming end of a group, once for each end that was set: time to report back, or to ask for longer. */
@Injectable()
export class EndReminder extends Sweeper {
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
      const [ending] = await tx.query<[{ id: string; endsOn: string }[], number]>(
        `update working_group set reminded_for = ends_on where id in (
           select id from working_group where ended_on is null and ends_on <= $1::date + $2::integer
             and reminded_for is distinct from ends_on
           for no key update skip locked)
         returning id, ends_on::text as "endsOn"`,
        [today(this.clock), daysAhead],
      );
      for (const { id, endsOn } of ending)
        await this.outbox.append(tx, actor, 'workingGroup.ending', { workingGroupId: id, endsOn });
    });
  }
}
