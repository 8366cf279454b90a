import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DomainEvent } from '@allmende/events';
import { newId, systemActor } from '@allmende/kernel';
import { createTestDatabase, FakeClock, type TestDatabase } from '@allmende/testing';
import { DataSource } from 'typeorm';
import { ConfigModule, loadConfig } from '../config/index.js';
import { DatabaseModule, UnitOfWork, type Tx } from '../database/index.js';
import { prepareQueue, queueConnection, QueueModule } from '../queue/index.js';
import { EventHandlers } from './event-handlers.js';
import { processEventJob } from './event-processor.js';
import { Outbox, OutboxModule } from '../outbox/index.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxRelayModule } from './outbox-relay.module.js';

jest.setTimeout(60_000);

const actor = systemActor('test');
const minute = 60_000;

@Module({})
class RelayTestModule {}

let database: TestDatabase;
let clock: FakeClock;
let app: INestApplicationContext;
let heard: DomainEvent[];
let whenHeard: (tx: Tx, event: DomainEvent) => Promise<void>;

beforeEach(async () => {
  database = await createTestDatabase();
  clock = new FakeClock();
  heard = [];
  whenHeard = async (_tx, event) => void heard.push(event);
  const { redisUrl } = loadConfig();
  const connection = queueConnection(redisUrl, database.url);
  await prepareQueue(connection);
  const imports = [
    ConfigModule.forRoot(loadConfig({}), clock),
    DatabaseModule.forRoot(database.url, []),
    OutboxModule,
    QueueModule.forRoot(connection, [processEventJob]),
    OutboxRelayModule,
  ];
  const module = { module: RelayTestModule, imports };
  app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  app.get(EventHandlers).on('project.added', async (tx, event) => {
    await whenHeard(tx, event);
    return [];
  });
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const emit = (then: () => void = () => {}): Promise<string> =>
  app.get(UnitOfWork).run(actor, async (tx) => {
    const id = await app.get(Outbox).append(tx, actor, 'project.added', { projectId: newId() });
    then();
    return id;
  });

interface Row {
  id: string;
  enqueued: boolean;
  processed: boolean;
}
const rows = (): Promise<Row[]> =>
  app
    .get(DataSource)
    .query(
      `select id, enqueued_at is not null as enqueued, processed_at is not null as processed from outbox`,
    );

const change = (statement: string, parameters: unknown[] = []): Promise<void> =>
  app.get(UnitOfWork).run(actor, async (tx) => void (await tx.query(statement, parameters)));

async function until(holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  for (const end = Date.now() + ms; !(await holds()); await sleep(10)) {
    if (Date.now() > end) throw new Error(`Still not so after ${ms} ms`);
  }
}

describe('the relay of the outbox', () => {
  it('tells an event to its handlers once, with all that was written', async () => {
    const id = await emit();
    await until(async () => (await rows()).every(({ processed }) => processed));
    expect(heard).toMatchObject([
      { id, name: 'project.added', actor: 'system:test', occurredAt: clock.now() },
    ]);
  });

  it('is woken by the commit and does not wait for the next poll', async () => {
    await until(async () => (await listeners()) > 0);
    const begin = Date.now();
    await emit();
    await until(() => heard.length === 1);
    expect(Date.now() - begin).toBeLessThan(1_500);
  });

  it('never tells an event whose transaction failed', async () => {
    await expect(
      emit(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await emit();
    await until(() => heard.length > 0);
    expect(heard).toHaveLength(1);
  });

  it('tells again what was enqueued long ago but never processed, as after a loss of the queue', async () => {
    const id = newId();
    await change(
      `insert into outbox (id, name, payload, occurred_at, actor, enqueued_at) values ($1, 'project.added', $2, $3, 'system:test', $3)`,
      [id, JSON.stringify({ projectId: newId() }), clock.now()],
    );
    expect(await app.get(OutboxRelay).sweep()).toBe(0);
    clock.advance(2 * minute);
    expect(await app.get(OutboxRelay).sweep()).toBe(1);
    await until(() => heard.length === 1);
    expect(heard[0]!.id).toBe(id);
  });

  it('undoes what handlers wrote when one of them fails, and tries again', async () => {
    let tries = 0;
    whenHeard = async (tx, event) => {
      await tx.query(`update outbox set actor = actor || '!' where id = $1`, [event.id]);
      tries += 1;
      if (tries === 1) throw new Error('Not now');
      heard.push(event);
    };
    await emit();
    await until(async () => (await rows()).every(({ processed }) => processed));
    const [row] = await app.get(DataSource).query<{ actor: string }[]>(`select actor from outbox`);
    expect({ tries, actor: row!.actor }).toEqual({ tries: 2, actor: 'system:test!' });
  });

  it('deletes processed events after thirty days, and no others', async () => {
    await emit();
    await until(async () => (await rows()).every(({ processed }) => processed));
    await app.get(OutboxRelay).clean();
    expect(await rows()).toHaveLength(1);
    clock.advance(31 * 24 * 60 * minute);
    await app.get(OutboxRelay).clean();
    expect(await rows()).toHaveLength(0);
  });
});

const listeners = async (): Promise<number> => {
  const found = await app
    .get(DataSource)
    .query<unknown[]>(
      `select from pg_stat_activity where query ilike 'listen "outbox"%' and datname = current_database()`,
    );
  return found.length;
};
