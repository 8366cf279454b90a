import { createPostgresBackend, Queue, runMigrations, withBackend, Worker, type Job } from 'bullmq';
import { Client } from 'pg';
import type { JobKind } from './job-kind.js';

/** Where the queue lives: on Redis, or on the PostgreSQL that is there anyway. The code above is the same. */
export type QueueConnection = { redisUrl: string; prefix: string } | { databaseUrl: string };

/**
 * Redis when it is configured, else PostgreSQL. On Redis the keys carry the address of the database whose work is
 * queued: two installations may share a Redis and never take each other's jobs.
 */
export const queueConnection = (redisUrl: string | null, databaseUrl: string): QueueConnection =>
  redisUrl ? { redisUrl, prefix: prefixOf(new URL(databaseUrl)) } : { databaseUrl };

const prefixOf = ({ hostname, port, pathname }: URL): string =>
  ['allmende', hostname, port || '5432', pathname.slice(1) || 'default'].join('-');

const schema = 'bullmq';

/** Every queue and every worker opens a pool of its own; a few connections are enough for each. */
const poolSize = 2;

const postgres = withBackend(createPostgresBackend);

/** Makes or updates the queue's own tables; safe to run twice. Redis needs nothing. */
export async function prepareQueue(connection: QueueConnection): Promise<void> {
  if ('redisUrl' in connection) return;
  const client = new Client({ connectionString: connection.databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    await client.end();
  }
}

/** Opens the sending side of a kind's queue. */
export function openQueue(connection: QueueConnection, { name, attempts, whenFailed }: JobKind): Queue {
  const defaultJobOptions = {
    attempts,
    backoff: { type: 'exponential', delay: 1000 },
    removeOnComplete: true,
    removeOnFail: whenFailed === 'drop',
  };
  if ('redisUrl' in connection) {
    // Without a connection an `add` fails at once; the outbox keeps the work and the relay comes again.
    const redis = { url: connection.redisUrl, enableOfflineQueue: false };
    return new Queue(name, { connection: redis, prefix: connection.prefix, defaultJobOptions });
  }
  const pool = { connectionString: connection.databaseUrl, schema, max: poolSize };
  // One API over both backends, but the types carry the backend.
  return new postgres.Queue(name, { connection: pool, defaultJobOptions }) as unknown as Queue;
}

/** Opens the receiving side of a kind's queue; it begins to work at once. */
export function openWorker(
  connection: QueueConnection,
  { name, concurrency }: JobKind,
  run: (data: unknown) => Promise<void>,
): Worker {
  const processor = (job: Job): Promise<void> => run(job.data);
  const options = {
    concurrency,
    // With the default of 1 a job is lost for good when its worker is killed twice.
    maxStalledCount: 20,
    // A killed worker's jobs are taken over within seconds.
    lockDuration: 10_000,
    stalledInterval: 5_000,
  };
  if ('redisUrl' in connection) {
    const redis = { url: connection.redisUrl, maxRetriesPerRequest: null };
    return new Worker(name, processor, { connection: redis, prefix: connection.prefix, ...options });
  }
  const pool = { connectionString: connection.databaseUrl, schema, max: poolSize };
  return new postgres.Worker(name, processor, { connection: pool, ...options }) as unknown as Worker;
}
