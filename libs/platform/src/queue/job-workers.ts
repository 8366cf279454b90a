import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Worker } from 'bullmq';
import { openWorker, type QueueConnection } from './backend.js';
import type { JobHandlers } from './job-handlers.js';
import type { JobKind } from './job-kind.js';

/** The receiving side of the queue: one BullMQ worker for each kind, so that slow mail never holds up the inbox. */
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobWorkers.name);
  private readonly stopping = new AbortController();
  private workers: Worker[] = [];

  constructor(
    private readonly connection: QueueConnection,
    private readonly kinds: readonly JobKind[],
    private readonly handlers: JobHandlers,
  ) {}

  /** @throws Error when a kind does not have exactly one handler: the process must not start */
  onApplicationBootstrap(): void {
    const handlers = this.handlers.check(this.kinds);
    this.workers = this.kinds.map((kind) => {
      const run = handlers.get(kind.name)!;
      const worker = openWorker(this.connection, kind, (data) =>
        run(data, { stopping: this.stopping.signal }),
      );
      worker.on('error', (error) => this.logger.warn(`Worker ${kind.name}: ${error.message}`));
      worker.on('failed', (job, error) => this.logger.error(`Job ${kind.name} ${job?.id}: ${error.message}`));
      return worker;
    });
  }

  /** Takes no further job and waits for those that run. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
