// One event to 10,000 people: how long until everybody has it in the app, and until every mail is out?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId, systemActor, systemClock } from '@allmende/kernel';
import { createDataSource, migrate, UnitOfWork } from '@allmende/platform/database';
import { startEmbeddedPostgres } from '@allmende/platform/embedded-postgres';
import { Outbox } from '@allmende/platform/outbox';
import { prepareQueue, queueConnection } from '@allmende/platform/queue';
import { SMTPServer } from 'smtp-server';
import type { DataSource } from 'typeorm';

const people = 10_000;
const rounds = 3;
const seed = systemActor('bench');
const worker = fileURLToPath(new URL('../apps/worker/dist/main.js', import.meta.url));

/** Measures the queue on PostgreSQL, and on Redis when REDIS_URL is set. */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'allmende-bench-'));
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    const redis = process.env['REDIS_URL'];
    for (const redisUrl of [null, ...(redis ? [redis] : [])]) await measure(server.url, redisUrl);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(serverUrl: string, redisUrl: string | null): Promise<void> {
  const url = await newDatabase(serverUrl);
  await migrate(url);
  await prepareQueue(queueConnection(redisUrl, url));
  const dataSource = await createDataSource(url, [], 2).initialize();
  const smtp = await startSink();
  const child = spawn(process.execPath, [worker], {
    env: {
      DATABASE_URL: url,
      SMTP_URL: smtp.url,
      ALLMENDE_SECRET: 's'.repeat(32),
      WORKER_HEALTH_PORT: '0',
      LOG_LEVEL: 'error',
      ...(redisUrl && { REDIS_URL: redisUrl }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await makeFollowers(dataSource);
    // The first event also waits for the process to boot: it is not counted.
    await tellAll(dataSource);
    for (let round = 1; round <= rounds; round += 1) {
      const { written, sent } = await tellAll(dataSource);
      const rate = Math.round(people / (sent / 1000));
      process.stdout.write(
        `${redisUrl ? 'Redis' : 'PostgreSQL'}: in the app of ${people} people after ${written} ms; mails out after ${sent} ms (${rate}/s)\n`,
      );
    }
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
    await dataSource.destroy();
    smtp.server.close();
  }
}

async function newDatabase(serverUrl: string): Promise<string> {
  const url = new URL(serverUrl);
  const admin = await createDataSource(serverUrl, [], 1).initialize();
  const name = `bench_${newId().replaceAll('-', '')}`;
  await admin.query(`create database ${name}`);
  await admin.destroy();
  url.pathname = `/${name}`;
  return url.href;
}

/** Takes every mail and forgets it. */
async function startSink(): Promise<{ server: SMTPServer; url: string }> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, answer) => void stream.resume().on('end', () => answer()),
  });
  server.on('error', () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

const projectId = newId();

async function makeFollowers(dataSource: DataSource): Promise<void> {
  await new UnitOfWork(dataSource).run(seed, async (tx) => {
    await tx.query(
      `insert into project (id, slug, name, created_at, updated_at) values ($1, 'bench', 'Bench', now(), now())`,
      [projectId],
    );
    await tx.query(
      `with people as (
         insert into account (id, email, display_name, created_at, updated_at)
         select uuidv7(), 'person-' || n || '@example.org', 'Person ' || n, now(), now() from generate_series(1, $2::integer) n
         returning id)
       insert into follow (id, account_id, project_id, created_at) select uuidv7(), id, $1, now() from people`,
      [projectId, people],
    );
  });
  await dataSource.query('vacuum analyze');
}

/** Leaves one event and waits until everybody was told. Answers milliseconds from the commit on. */
async function tellAll(dataSource: DataSource): Promise<{ written: number; sent: number }> {
  const outbox = new Outbox(systemClock);
  const eventId = await new UnitOfWork(dataSource).run(seed, (tx) =>
    outbox.append(tx, seed, 'project.changed', { projectId, changed: ['name'] }),
  );
  const begin = performance.now();
  const after = async (condition: string): Promise<number> => {
    for (;;) {
      const found = await dataSource.query<unknown[]>(
        `select from notice n where n.event_id = $1 and ${condition}`,
        [eventId],
      );
      if (found.length > 0) return Math.round(performance.now() - begin);
      await sleep(10);
    }
  };
  const written = await after('true');
  const sent = await after(
    `not exists (select from delivery d where d.notice_id = n.id and d.state = 'PENDING')`,
  );
  return { written, sent };
}
