import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { systemActor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { JobQueue, Loop } from '@allmende/platform/queue';
import { DataSource } from 'typeorm';
import { mailJobs, type MailBatch } from './mail-job.js';

const sweepEveryMs = 5_000;
const forgetEveryMs = 3_600_000;
/** For so long operators can see what became of a letter; then its address, which belongs to no account, is deleted. */
const lettersKeptMs = 30 * 24 * 3_600_000;
const batchesAtOnce = 1_000;
const actor = systemActor('mail');

/**
 * Enqueues the batches in which mails are due: retries whose pause is over, mails of a process that died, jobs that the
 * queue lost. A batch that is in the queue already is not added again. Forgets the addresses of letters in time.
 */
@Injectable()
export class MailSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MailSweeper.name);
  private readonly report = (error: unknown): void => this.logger.warn(`Mail: ${String(error)}`);
  private readonly loops = [
    new Loop(sweepEveryMs, () => this.sweep(), this.report),
    new Loop(forgetEveryMs, () => this.forget(), this.report),
  ];

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(JobQueue) private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.loops.forEach((loop) => loop.wake());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
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

  /** Deletes letters that were sent, or failed for good, long enough ago. */
  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - lettersKeptMs);
    await this.unitOfWork.run(actor, (tx) =>
      tx.query(
        `delete from delivery where address is not null and state <> 'PENDING'
           and coalesce(sent_at, failed_at) < $1`,
        [before],
      ),
    );
  }
}
