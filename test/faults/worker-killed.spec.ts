import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '@allmende/platform/database';
import { prepareQueue, queueConnection } from '@allmende/platform/queue';
import { createTestDatabase, startMailTrap, type MailTrap, type TestDatabase } from '@allmende/testing';
import type { DataSource } from 'typeorm';
import { leaveEvents, makeFollowers } from './notifications-due.js';
import { redisUrl, WorkerProcess } from './worker-process.js';

const [events, followers, kills] = [20, 100, 20];
const due = events * followers;

let database: TestDatabase;
let dataSource: DataSource;
let trap: MailTrap;
let worker: WorkerProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  await prepareQueue(queueConnection(redisUrl, database.url));
  dataSource = await createDataSource(database.url, [], 2).initialize();
  trap = await startMailTrap();
  worker = new WorkerProcess(database.url, trap.url);
}, 60_000);

afterAll(async () => {
  await worker.end('SIGKILL');
  await trap.stop();
  await dataSource.destroy();
  await database.drop();
});

describe(`a worker that is killed again and again (queue on ${redisUrl ? 'Redis' : 'PostgreSQL'})`, () => {
  it('loses no notification and shows none twice', async () => {
    await makeFollowers(dataSource, events, followers);
    await leaveEvents(dataSource);
    for (let count = 1; count <= kills; count += 1) {
      worker.start();
      await momentToKill(count);
      await worker.end('SIGKILL');
    }
    worker.start();
    const all = { deliveries: 2 * due, pairs: 2 * due, sent: 2 * due };
    await until(async () => (await counts()).sent === all.sent, 240_000);
    expect(await counts()).toEqual(all);
    expect(await unreadPerAccount()).toEqual([{ accounts: followers, unread: events }]);
    const ids = trap.messages.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(due);
    expect(worker.errors).toBe('');
    process.stdout.write(`${ids.length} mails for ${due} notifications after ${kills} kills\n`);
  }, 600_000);
});

/** The first kills fall into boot, relay and fan-out; the others into the sending, spread over all of it. */
async function momentToKill(count: number): Promise<void> {
  if (count <= 5) return sleep(Math.random() * 500 + count * 400);
  const enough = trap.messages.length + Math.random() * (due / kills);
  await until(async () => trap.messages.length >= enough, 120_000);
}

async function counts(): Promise<Record<string, number>> {
  const [row] = await dataSource.query<Record<string, number>[]>(
    `select count(*)::int as deliveries, count(distinct (n.event_id, d.account_id, d.channel))::int as pairs,
       count(*) filter (where d.state = 'SENT')::int as sent
     from delivery d join notice n on n.id = d.notice_id`,
  );
  return row!;
}

const unreadPerAccount = (): Promise<unknown[]> =>
  dataSource.query(
    `select count(*)::int as accounts, unread from (
       select count(*)::int as unread from delivery where channel = 'IN_APP' group by account_id) as each group by unread`,
  );

async function until(holds: () => Promise<boolean>, ms: number): Promise<void> {
  for (const end = Date.now() + ms; !(await holds()); await sleep(50)) {
    if (Date.now() > end)
      throw new Error(`Still not so after ${ms} ms: ${JSON.stringify(await counts())} ${worker.errors}`);
  }
}
