import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, systemClock } from '@allmende/kernel';
import { createDataSource, UnitOfWork } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { prepareQueue, queueConnection } from '@allmende/platform/queue';
import { createTestDatabase, startMailTrap, type MailTrap, type TestDatabase } from '@allmende/testing';
import type { DataSource } from 'typeorm';

const worker = fileURLToPath(new URL('../../apps/worker/dist/main.js', import.meta.url));
const redisUrl = process.env['REDIS_URL'] || null;
const [events, followers, kills] = [20, 100, 20];
const due = events * followers;
const seed = systemActor('test');

let database: TestDatabase;
let dataSource: DataSource;
let trap: MailTrap;
let running: ChildProcess | undefined;
let errors = '';

beforeAll(async () => {
  if (!existsSync(worker)) throw new Error(`Build first (npx tsc -b): there is no ${worker}`);
  database = await createTestDatabase();
  await prepareQueue(queueConnection(redisUrl, database.url));
  dataSource = await createDataSource(database.url, [], 2).initialize();
  trap = await startMailTrap();
}, 60_000);

afterAll(async () => {
  await kill();
  await trap.stop();
  await dataSource.destroy();
  await database.drop();
});

describe(`a worker that is killed again and again (queue on ${redisUrl ? 'Redis' : 'PostgreSQL'})`, () => {
  it('loses no notification and shows none twice', async () => {
    await makeFollowers();
    await leaveEvents();
    for (let count = 1; count <= kills; count += 1) {
      start();
      await momentToKill(count);
      await kill();
    }
    start();
    await until(
      async () => (await counts()).pending === 0 && (await counts()).deliveries === 2 * due,
      240_000,
    );
    expect(errors).toBe('');
    expect(await counts()).toEqual({ deliveries: 2 * due, pairs: 2 * due, sent: 2 * due, pending: 0 });
    expect(await unreadPerAccount()).toEqual([{ accounts: followers, unread: events }]);
    const ids = trap.messages.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(due);
    process.stdout.write(`${ids.length} mails for ${due} notifications after ${kills} kills\n`);
  }, 600_000);
});

function start(): void {
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    SMTP_URL: trap.url,
    PUBLIC_URL: 'https://allmende.example.org',
    ALLMENDE_SECRET: 's'.repeat(32),
    ALLMENDE_HOME: mkdtempSync(join(tmpdir(), 'allmende-faults-')),
    WORKER_HEALTH_PORT: '0',
    LOG_LEVEL: 'error',
    ...(redisUrl && { REDIS_URL: redisUrl }),
  };
  running = spawn(process.execPath, [worker], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  running.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
}

async function kill(): Promise<void> {
  if (!running || running.exitCode !== null || running.signalCode !== null) return;
  running.kill('SIGKILL');
  await once(running, 'exit');
}

/** The first kills fall into boot, relay and fan-out; the others into the sending, spread over all of it. */
async function momentToKill(count: number): Promise<void> {
  if (count <= 5) return sleep(Math.random() * 500 + count * 400);
  const enough = trap.messages.length + Math.random() * (due / kills);
  await until(async () => trap.messages.length >= enough, 120_000);
}

async function makeFollowers(): Promise<void> {
  await inUnitOfWork(
    `insert into account (id, email, display_name, created_at, updated_at)
     select uuidv7(), 'person-' || n || '@example.org', 'Person ' || n, now(), now() from generate_series(1, $1::integer) n`,
    [followers],
  );
  await inUnitOfWork(
    `insert into project (id, slug, name, created_at, updated_at)
     select uuidv7(), 'project-' || n, 'Project ' || n, now(), now() from generate_series(1, $1::integer) n`,
    [events],
  );
  await inUnitOfWork(
    `insert into follow (id, account_id, project_id, created_at)
     select uuidv7(), account.id, project.id, now() from account cross join project`,
    [],
  );
}

/** One change for each project. */
async function leaveEvents(): Promise<void> {
  const outbox = new Outbox(systemClock);
  const projects = await dataSource.query<{ id: string }[]>(`select id from project`);
  await new UnitOfWork(dataSource).run(seed, async (tx) => {
    for (const { id } of projects)
      await outbox.append(tx, seed, 'project.changed', { projectId: id, changed: [newId()] });
  });
}

const inUnitOfWork = (statement: string, parameters: unknown[]): Promise<void> =>
  new UnitOfWork(dataSource).run(seed, async (tx) => void (await tx.query(statement, parameters)));

async function counts(): Promise<Record<string, number>> {
  const [row] = await dataSource.query<Record<string, number>[]>(
    `select count(*)::int as deliveries, count(distinct (n.event_id, d.account_id, d.channel))::int as pairs,
       count(*) filter (where d.state = 'SENT')::int as sent, count(*) filter (where d.state <> 'SENT')::int as pending
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
      throw new Error(`Still not so after ${ms} ms: ${JSON.stringify(await counts())} ${errors}`);
  }
}
