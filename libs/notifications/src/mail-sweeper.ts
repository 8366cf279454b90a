import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { JobQueue, Sweeper } from '@allmende/platform/queue';
import { DataSource } from 'typeorm';
import { mailJobs, type MailBatch } from './mail-job.js';

const sweepEveryMs = 5_000;
const batchesAtOnce = 1_000;

/**
 * Enqueues the batches in which mails are due: retries whose pause is over, mails of a process that died, jobs that the
 * queue lost. A batch that is in the queue already is not added again.
 */
@Injectable()
export class MailSweeper extends Sweeper {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(JobQueue) private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(sweepEveryMs);
  }

  async sweep(): Promise<void> {
    const batches = await this.dataSource.query<MailBatch[]>(
      `select notice_id as "noticeId", batch from delivery
       where channel = 'EMAIL' and state = 'PENDING' and batch is not null and due_at <= $1
         and (claimed_until is null or claimed_until <= $1)
       group by notice_id, batch order by min(due_at) limit $2`,
      [this.clock.now(), batchesAtOnce],
    );
    await this.queue.add(mailJobs(batches));
  }
}
