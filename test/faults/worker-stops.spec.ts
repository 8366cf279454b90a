import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '@allmende/platform/database';
import { prepareQueue, queueConnection } from '@allmende/platform/queue';
import { createTestDatabase, startMailTrap, type MailTrap, type TestDatabase } from '@allmende/testing';
import type { DataSource } from 'typeorm';
import { leaveEvents, makeFollowers } from './notifications-due.js';
import { redisUrl, WorkerProcess } from './worker-process.js';

let database: TestDatabase;
let dataSource: DataSource;
let trap: MailTrap;
let worker: WorkerProcess;
let health: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await prepareQueue(queueConnection(redisUrl, database.url));
  dataSource = await createDataSource(database.url, [], 2).initialize();
  trap = await startMailTrap();
  const port = await freePort();
  health = `http://127.0.0.1:${port}/health`;
  worker = new WorkerProcess(database.url, trap.url, { WORKER_HEALTH_PORT: String(port) });
}, 60_000);

afterAll(async () => {
  await worker.end('SIGKILL');
  await trap.stop();
  await dataSource.destroy();
  await database.drop();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const statusOf = (path: string): Promise<number | null> =>
  fetch(`${health}${path}`).then(
    ({ status }) => status,
    () => null,
  );

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await sleep(20)) {
    if (Date.now() > end) throw new Error(`Still not so after a minute ${worker.errors}`);
  }
}

const mails = async (): Promise<Record<string, number>> => {
  const [row] = await dataSource.query<Record<string, number>[]>(
    `select count(*) filter (where state = 'SENT')::int as sent, count(*) filter (where claimed_until is not null)::int as claimed,
       count(*)::int as "all" from delivery where channel = 'EMAIL'`,
  );
  return row!;
};

describe('a worker that is asked to stop', () => {
  it('says that it is ready, finishes the mails at hand, records them, and leaves the rest to the next one', async () => {
    await makeFollowers(dataSource, 10, 100);
    worker.start();
    await until(async () => (await statusOf('/ready')) === 200);
    expect(await statusOf('/live')).toBe(200);
    expect(await statusOf('/other')).toBe(404);
    await leaveEvents(dataSource);
    await until(async () => trap.messages.length > 50);
    const asked = Date.now();
    await worker.end('SIGTERM');
    expect(Date.now() - asked).toBeLessThan(10_000);
    const { sent, claimed } = await mails();
    expect({ sent, claimed }).toEqual({ sent: trap.messages.length, claimed: 0 });
    expect(sent).toBeLessThan(1_000);

    worker.start();
    await until(async () => (await mails())['sent'] === 1_000);
    // Nothing was sent twice: an orderly end is no crash.
    expect(trap.messages).toHaveLength(1_000);
    expect(worker.errors).toBe('');
  }, 120_000);
});
