import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { systemActor, type Clock } from '@allmende/kernel';
import { DataSource } from 'typeorm';
import { CLOCK } from '../config/index.js';
import { Listener, UnitOfWork } from '../database/index.js';
import { JobQueue, Loop } from '../queue/index.js';
import { processEventJob } from './event-processor.js';

const actor = systemActor('outbox');
const seconds = 1_000;
const hours = 3_600 * seconds;

const batchSize = 1_000;
/** The announcement by NOTIFY is the rule; this is the net below it. */
const pollEvery = 2 * seconds;
const sweepEvery = 15 * seconds;
/** An event that was enqueued but not processed for so long is enqueued again: its job may be lost. */
const overdueAfter = 60 * seconds;
const cleanEvery = 1 * hours;
const keptFor = 30 * 24 * hours;

/**
 * Carries events from the outbox to the queue, at least once. Any number of processes may run it at the same time.
 * The event's id is the job's id, so an event enqueued twice is one job, and `EventProcessor` makes it happen once.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly report = (error: unknown): void => this.logger.warn(`Outbox: ${String(error)}`);
  private readonly loops = [
    new Loop(pollEvery, () => this.relay(), this.report),
    new Loop(sweepEvery, async () => void (await this.sweep()), this.report),
    new Loop(cleanEvery, () => this.clean(), this.report),
  ];
  private readonly listener: Listener;

  constructor(
    @Inject(DataSource) dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(JobQueue) private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    const { url } = dataSource.options as { url: string };
    this.listener = new Listener(url, 'outbox', () => this.loops[0]!.wake());
  }

  onApplicationBootstrap(): void {
    this.loops.forEach((loop) => loop.wake());
    this.listener.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listener.stop();
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  /** Enqueues everything that waits, batch by batch. */
  async relay(): Promise<void> {
    while ((await this.relayBatch()) === batchSize);
  }

  /** Puts events back that were enqueued but never processed. @returns how many */
  async sweep(): Promise<number> {
    const [, count] = await this.unitOfWork.run(actor, (tx) =>
      tx.query<[unknown[], number]>(
        `update outbox set enqueued_at = null where id in (
           select id from outbox where processed_at is null and enqueued_at < $1 for update skip locked)`,
        [new Date(this.clock.now().getTime() - overdueAfter)],
      ),
    );
    if (count > 0) this.loops[0]!.wake();
    return count;
  }

  /** Deletes processed events whose time is over. */
  async clean(): Promise<void> {
    await this.unitOfWork.run(actor, (tx) =>
      tx.query(`delete from outbox where processed_at < $1`, [
        new Date(this.clock.now().getTime() - keptFor),
      ]),
    );
  }

  /**
   * Claims, enqueues and marks one batch. The rows stay locked while the queue is told: if that fails, or this process
   * dies, they simply wait on. Repeated by the unit of work or after a crash, it adds the same job ids once more.
   */
  private relayBatch(): Promise<number> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `select id from outbox where enqueued_at is null order by occurred_at, id limit $1 for update skip locked`,
        [batchSize],
      );
      if (rows.length === 0) return 0;
      const ids = rows.map(({ id }) => id);
      await this.queue.add(ids.map((id) => ({ kind: processEventJob, id, data: { eventId: id } })));
      await tx.query(`update outbox set enqueued_at = $2 where id = any($1)`, [ids, this.clock.now()]);
      return ids.length;
    });
  }
}
