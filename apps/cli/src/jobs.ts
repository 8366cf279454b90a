import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, uuidOf } from '@allmende/kernel';
import { Deliveries, mailJob } from '@allmende/notifications';
import { loadConfig } from '@allmende/platform/config';
import { processEventJob } from '@allmende/platform/outbox-relay';
import { JobQueue, queueConnection } from '@allmende/platform/queue';
import { withCurrentDatabase } from './database.js';
import { withServicesOn } from './services.js';

/** Work that failed for good: an event whose handling failed, or a delivery or letter that did not arrive. */
export interface FailedWork {
  id: string;
  kind: string;
  failedAt: Date;
  /** What it is about, as far as that is known. */
  about: string;
  reason: string;
}

const listed = 1_000;

/** Both stores of failed work as one. */
export interface Jobs {
  /** Newest first; at most a thousand of each kind. */
  failed(): Promise<FailedWork[]>;
  /** Lets work run again, all of it or that with the given ids. @returns how many pieces */
  retry(ids?: readonly string[]): Promise<number>;
}

/** Opens queue and services for the time of `work`. */
export function withJobs<T>(work: (jobs: Jobs) => Promise<T>): Promise<T> {
  const config = loadConfig();
  return withCurrentDatabase(config, (url) =>
    withServicesOn(config, url, async (services) => {
      const queue = new JobQueue(queueConnection(config.redisUrl, url), [processEventJob, mailJob]);
      try {
        return await work(jobsOf(services, queue));
      } finally {
        await queue.close();
      }
    }),
  );
}

const deliveryOf = (id: string): string | null => uuidOf('Delivery', id) ?? uuidOf('Letter', id);

const jobsOf = (services: INestApplicationContext, queue: JobQueue): Jobs => ({
  failed: async () => {
    const deliveries = await services.get(Deliveries).failed(listed);
    const work = [
      ...(await queue.failed()).map(({ kind, id, reason, failedAt }) => ({
        kind,
        id,
        reason,
        failedAt,
        about: '',
      })),
      ...deliveries.map(({ kind, id, recipient, title, lastError, failedAt }) => {
        return { kind, id, failedAt, about: `${title} (${recipient})`, reason: lastError ?? '' };
      }),
    ];
    return work.sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime());
  },
  retry: async (ids) => {
    const deliveries = ids?.map(deliveryOf).filter((id) => id !== null);
    const jobs = ids?.filter((id) => deliveryOf(id) === null);
    return (
      (await services.get(Deliveries).retry(systemActor('cli'), deliveries)) + (await queue.retryFailed(jobs))
    );
  },
});
