import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { z } from 'zod';
import { loadConfig } from '../config/index.js';
import { prepareQueue, queueConnection, type QueueConnection } from './backend.js';
import { JobHandlers } from './job-handlers.js';
import { jobKind } from './job-kind.js';
import { JobQueue } from './job-queue.js';
import { JobWorkers } from './job-workers.js';

jest.setTimeout(60_000);

// Jobs fail here on purpose.
Logger.overrideLogger(false);

const common = { data: z.object({ id: z.int() }), concurrency: 1, attempts: 1 };
const kept = jobKind({ ...common, name: 'kept', whenFailed: 'keep' });
const dropped = jobKind({ ...common, name: 'dropped', whenFailed: 'drop' });
const kinds = [kept, dropped];

let database: TestDatabase;
let connection: QueueConnection;
let queue: JobQueue;
let workers: JobWorkers | undefined;

beforeEach(async () => {
  database = await createTestDatabase();
  connection = queueConnection(loadConfig().redisUrl, database.url);
  await prepareQueue(connection);
  await prepareQueue(connection);
  queue = new JobQueue(connection, kinds);
});
afterEach(async () => {
  await workers?.beforeApplicationShutdown();
  workers = undefined;
  await queue.close();
  await database.drop();
});

/** Works on both kinds with the same function. */
function work(run: (id: number) => Promise<void>): void {
  const handlers = new JobHandlers();
  for (const kind of kinds) handlers.handle(kind, ({ id }) => run(id));
  workers = new JobWorkers(connection, kinds, handlers);
  workers.onApplicationBootstrap();
}

async function until(holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  for (const end = Date.now() + ms; !(await holds()); await sleep(10)) {
    if (Date.now() > end) throw new Error(`Still not so after ${ms} ms`);
  }
}

describe(`the queue on ${loadConfig().redisUrl ? 'Redis' : 'PostgreSQL'}`, () => {
  it('holds a job once while it is known by its id, and takes it anew when it is done', async () => {
    const request = { kind: kept, id: 'a', data: { id: 1 } };
    const seen: number[] = [];
    await queue.add([request, request]);
    await queue.add([request]);
    work(async (id) => void seen.push(id));
    await until(() => seen.length === 1);
    await sleep(200);
    expect(seen).toEqual([1]);
    await queue.add([request]);
    await until(() => seen.length === 2);
  });

  it('shows operators what failed for good, and runs it again when they say so', async () => {
    let broken = true;
    const seen: number[] = [];
    work(async (id) => {
      if (broken) throw new Error(`Broken ${id}`);
      seen.push(id);
    });
    const requests = [1, 2].map((id) => ({ kind: kept, id: `job-${id}`, data: { id } }));
    await queue.add([...requests, { kind: dropped, id: 'gone', data: { id: 3 } }]);
    await until(async () => (await queue.failed()).length === 2);
    expect(
      (await queue.failed()).map(({ id, reason, attempts }) => ({ id, reason, attempts })).sort(byId),
    ).toEqual([
      { id: 'job-1', reason: 'Broken 1', attempts: 1 },
      { id: 'job-2', reason: 'Broken 2', attempts: 1 },
    ]);
    broken = false;
    expect(await queue.retryFailed(['job-2'])).toBe(1);
    await until(() => seen.length === 1);
    expect(await queue.retryFailed()).toBe(1);
    await until(() => seen.length === 2);
    expect(await queue.failed()).toEqual([]);
  });

  it('takes a dropped job with the same id again after it failed', async () => {
    const seen: number[] = [];
    work(async (id) => {
      seen.push(id);
      throw new Error('Always');
    });
    await queue.add([{ kind: dropped, id: 'x', data: { id: 1 } }]);
    await until(() => seen.length === 1);
    await sleep(200);
    await queue.add([{ kind: dropped, id: 'x', data: { id: 1 } }]);
    await until(() => seen.length === 2);
  });

  it('waits for a running job when it is stopped', async () => {
    let [begun, done] = [false, false];
    work(async () => {
      begun = true;
      await sleep(300);
      done = true;
    });
    await queue.add([{ kind: kept, id: 'slow', data: { id: 1 } }]);
    await until(() => begun);
    await workers!.beforeApplicationShutdown();
    workers = undefined;
    expect(done).toBe(true);
  });
});

const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
