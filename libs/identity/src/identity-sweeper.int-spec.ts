import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AuditModule } from '@allmende/audit';
import { systemActor } from '@allmende/kernel';
import { ConfigModule, loadConfig } from '@allmende/platform/config';
import { DatabaseModule, UnitOfWork } from '@allmende/platform/database';
import { OutboxModule } from '@allmende/platform/outbox';
import { createTestDatabase, FakeClock } from '@allmende/testing';
import { IdentitySweeper } from './identity-sweeper.js';
import { identityEntities } from './identity.module.js';
import { IdentityWorkerModule } from './worker.js';

const [hour, day] = [3_600_000, 24 * 3_600_000];
const clock = new FakeClock('2026-11-21T12:00:00Z');

/** A worker on the database. Its start sweeps. */
const startWorker = (url: string): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(
    {
      module: class {},
      imports: [
        ConfigModule.forRoot(loadConfig({ ALLMENDE_SECRET: 'a secret of thirty-two letters!!' }), clock),
        DatabaseModule.forRoot(url, identityEntities),
        AuditModule,
        OutboxModule,
        IdentityWorkerModule,
      ],
    },
    { logger: ['error', 'fatal'] },
  );

describe('the worker of this room', () => {
  let worker: INestApplicationContext;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    worker = await startWorker(database.url);
    await worker.get(UnitOfWork).run(systemActor('test'), async (tx) => {
      const organization = `insert into organization (id, kind, name, created_at, updated_at)
        values (uuidv7(), 'PARTNER', 'ZenDiS', $1, $1) returning id`;
      const account = `insert into account (id, email, display_name, created_at, updated_at)
        values (uuidv7(), 'kim@example.org', 'Kim', $1, $1) returning id`;
      const rows = [
        `with o as (${organization})
         insert into invitation (id, organization_id, role, email, locale, invited_by, created_at, expires_at)
         select uuidv7(), o.id, 'COORDINATOR', 'neu@example.org', 'de', 'system:test', $1, $1::timestamptz + interval '14 days' from o`,
        `with a as (${account})
         insert into session (id, token_hash, account_id, created_at, last_seen_at, expires_at)
         select uuidv7(), sha256('x'), a.id, $1, $1, $1::timestamptz + interval '8 hours' from a`,
        `insert into password_reset (id, email, requested_at, expires_at)
         values (uuidv7(), 'kim@example.org', $1, $1::timestamptz + interval '1 hour')`,
        `insert into sign_in_failure (id, key_hash, failed_at) values (uuidv7(), sha256('y'), $1)`,
      ];
      for (const row of rows) await tx.query(row, [clock.now()]);
    });
  });
  afterAll(async () => {
    await worker.close();
    await drop();
  });

  /** What is left when the worker swept that long after all of it began. */
  const leftAfter = async (ms: number): Promise<string[]> => {
    clock.set(new Date(Date.parse('2026-11-21T12:00:00Z') + ms));
    await worker.get(IdentitySweeper).sweep();
    const rows = await worker.get(DataSource).query<{ name: string }[]>(
      `select 'invitation' as name from invitation union all select 'session' from session
       union all select 'reset' from password_reset union all select 'failure' from sign_in_failure order by name`,
    );
    return rows.map(({ name }) => name);
  };

  it('deletes each thing when its time is over, and not a moment sooner, though nobody asks for anything', async () => {
    const all = ['failure', 'invitation', 'reset', 'session'];
    expect(await leftAfter(hour - 1)).toEqual(all);
    expect(await leftAfter(hour)).toEqual(['failure', 'invitation', 'session']);
    expect(await leftAfter(8 * hour - 1)).toEqual(['failure', 'invitation', 'session']);
    expect(await leftAfter(8 * hour)).toEqual(['failure', 'invitation']);
    expect(await leftAfter(day - 1)).toEqual(['failure', 'invitation']);
    expect(await leftAfter(day)).toEqual(['invitation']);
    expect(await leftAfter((14 + 90) * day - 1)).toEqual(['invitation']);
    expect(await leftAfter((14 + 90) * day)).toEqual([]);
  });
});
