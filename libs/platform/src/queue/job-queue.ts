import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { openQueue, type QueueConnection } from './backend.js';
import type { JobKind, JobRequest } from './job-kind.js';

/** A job that failed for good and waits for an operator. */
export interface FailedJob {
  kind: string;
  id: string;
  reason: string;
  attempts: number;
  failedAt: Date;
}

const bulkSize = 1000;
const listed = 1000;

/**
 * The sending side of the queue. The queue is a hint that there is work; what is due stands in PostgreSQL,
 * so a job that gets lost here is found again by the sweepers.
 */
export class JobQueue implements OnApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private readonly queues: ReadonlyMap<string, Queue>;

  constructor(
    connection: QueueConnection,
    readonly kinds: readonly JobKind[],
  ) {
    this.queues = new Map(kinds.map((kind) => [kind.name, openQueue(connection, kind)]));
    for (const [name, queue] of this.queues) {
      queue.on('error', (error) => this.logger.warn(`Queue ${name}: ${error.message}`));
    }
  }

  /** Enqueues jobs of any kinds. @throws Error when the queue can't be reached */
  async add(requests: readonly JobRequest[]): Promise<void> {
    for (const [name, queue] of this.queues) {
      const jobs = requests.filter(({ kind }) => kind.name === name);
      for (let from = 0; from < jobs.length; from += bulkSize) {
        const bulk = jobs.slice(from, from + bulkSize);
        await queue.addBulk(bulk.map(({ id, data }) => ({ name, data, opts: { jobId: id } })));
      }
    }
  }

  /** Jobs that failed for good, newest first; at most 1000 of each kind. */
  async failed(): Promise<FailedJob[]> {
    const found: FailedJob[] = [];
    for (const [kind, queue] of this.queues) {
      for (const job of await queue.getFailed(0, listed - 1)) {
        found.push({
          kind,
          id: job.id ?? '',
          reason: job.failedReason ?? '',
          attempts: job.attemptsMade,
          failedAt: new Date(job.finishedOn ?? job.timestamp),
        });
      }
    }
    return found.sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime());
  }

  /** Lets failed jobs run again, all of them or those with the given ids. @returns how many */
  async retryFailed(ids?: readonly string[]): Promise<number> {
    let count = 0;
    for (const queue of this.queues.values()) {
      for (const job of await queue.getFailed(0, listed - 1)) {
        if (ids && !ids.includes(job.id ?? '')) continue;
        await job.retry('failed');
        count += 1;
      }
    }
    return count;
  }

  /** @throws Error when the queue does not answer */
  async ping(): Promise<void> {
    for (const queue of this.queues.values()) await queue.getJobCounts('waiting');
  }

  async close(): Promise<void> {
    for (const queue of this.queues.values()) await queue.close();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}
