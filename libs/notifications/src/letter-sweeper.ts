import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { Sweeper } from '@allmende/platform/queue';

/** Days in which operators can see what became of a letter. */
const keptDays = 30;
const actor = systemActor('mail');

/**
 * Deletes letters, whose addresses belong to no account: those that were sent, or failed for good, long enough ago, and
 * those about an application that is gone, because an applicant's address is kept no longer than what she wrote. What is
 * pending still is deleted with its next try. The text of a letter goes when its last letter and its event are gone.
 */
@Injectable()
export class LetterSweeper extends Sweeper {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async sweep(): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.query(
        `delete from delivery d using notice n
         where n.id = d.notice_id and d.address is not null and d.state <> 'PENDING' and (
           coalesce(d.sent_at, d.failed_at) < $1::timestamptz - make_interval(days => $2)
           or n.link_purpose in ('application-address', 'application')
             and not exists (select from application where id = n.link_id))`,
        [this.clock.now(), keptDays],
      );
      await tx.query(forgetTexts, [this.clock.now(), keptDays]);
    });
  }
}

/**
 * What strangers can have written as often as they like (a new password for nobody's address) must not stay. While its
 * event is there, the notice keeps the letter from being written twice.
 */
const forgetTexts = `
  delete from notice n
  where n.link_purpose is not null and n.created_at < $1::timestamptz - make_interval(days => $2)
    and not exists (select from delivery where notice_id = n.id)
    and not exists (select from outbox where id = n.event_id)`;
