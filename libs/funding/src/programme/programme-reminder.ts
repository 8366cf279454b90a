import { Inject, Injectable } from '@nestjs/common';
import { systemActor, today, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { Sweeper } from '@allmende/platform/queue';

/** Days before a deadline on which is told of it; whoever wakes late tells the nearest one only. */
const daysAhead = [28, 7];

const actor = systemActor('reminder');

/** Tells of the deadlines of programmes, once for each of `daysAhead` and each deadline, however many workers there are. */
@Injectable()
export class ProgrammeReminder extends Sweeper {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async sweep(): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      // `reminded_for` is the day from which on the last reminder was due. No new version: an edit begun is not refused.
      const [closing] = await tx.query<[{ id: string; deadlineOn: string }[], number]>(
        `update funding_programme p set reminded_for = d.due from (
           select g.id, (select max(g.deadline_on - n) from unnest($2::integer[]) n where g.deadline_on - n <= $1::date) as due
             from funding_programme g where g.closed_on is null and g.deadline_on >= $1::date
             for no key update skip locked) d
         where d.id = p.id and d.due is not null and p.reminded_for is distinct from d.due
         returning p.id, p.deadline_on::text as "deadlineOn"`,
        [today(this.clock), daysAhead],
      );
      for (const { id, deadlineOn } of closing)
        await this.outbox.append(tx, actor, 'fundingProgramme.closing', { programmeId: id, deadlineOn });
    });
  }
}
