import { setTimeout as sleep } from 'node:timers/promises';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { EventName, EventPayload } from '@allmende/events';
import {
  newId,
  systemActor,
  systemClock,
  type Actor,
  type Clock,
  type Grant,
  type Locale,
  type Role,
} from '@allmende/kernel';
import { AuditModule } from '@allmende/audit';
import { ConfigModule, loadConfig } from '@allmende/platform/config';
import { DatabaseModule, UnitOfWork } from '@allmende/platform/database';
import { Outbox, OutboxModule } from '@allmende/platform/outbox';
import { OutboxRelayModule, processEventJob } from '@allmende/platform/outbox-relay';
import { prepareQueue, queueConnection, QueueModule } from '@allmende/platform/queue';
import { createTestDatabase, startMailTrap, type MailTrap } from '@allmende/testing';
import { DataSource } from 'typeorm';
import { mailJob } from '../mail-job.js';
import { NotificationsModule } from '../notifications.module.js';
import { NotificationsWorkerModule } from '../notifications-worker.module.js';

export const seed = systemActor('test');

interface WorldOptions {
  clock?: Clock;
  /** Instead of the trap's. */
  smtpUrl?: string;
}

@Module({})
class WorldModule {}

/** The worker's parts on a real database, queue (Redis when REDIS_URL is set) and mail server, and people to tell. */
export class World {
  private constructor(
    readonly app: INestApplicationContext,
    readonly dataSource: DataSource,
    readonly trap: MailTrap,
    /** Connection string of the database. */
    readonly url: string,
    private readonly end: () => Promise<void>,
  ) {}

  static async start({ clock = systemClock, smtpUrl }: WorldOptions = {}): Promise<World> {
    const database = await createTestDatabase();
    const trap = await startMailTrap();
    const env = { PUBLIC_URL: 'https://allmende.example.org', ALLMENDE_SECRET: 's'.repeat(32) };
    // The queue is the one that the environment of the test run chooses.
    const config = { ...loadConfig(env), redisUrl: loadConfig().redisUrl };
    const connection = queueConnection(config.redisUrl, database.url);
    await prepareQueue(connection);
    const app = await NestFactory.createApplicationContext(
      {
        module: WorldModule,
        imports: [
          ConfigModule.forRoot(config, clock),
          DatabaseModule.forRoot(database.url, []),
          AuditModule,
          OutboxModule,
          QueueModule.forRoot(connection, [processEventJob, mailJob]),
          OutboxRelayModule,
          NotificationsModule,
          NotificationsWorkerModule.forRoot(config, smtpUrl ?? trap.url),
        ],
      },
      { logger: false, abortOnError: false },
    );
    return new World(app, app.get(DataSource), trap, database.url, async () => {
      await app.close();
      await trap.stop();
      await database.drop();
    });
  }

  stop(): Promise<void> {
    return this.end();
  }

  /** Runs statements as a unit of work. */
  write(statement: string, parameters: unknown[] = []): Promise<void> {
    return this.app.get(UnitOfWork).run(seed, async (tx) => void (await tx.query(statement, parameters)));
  }

  rows<Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(statement, parameters);
  }

  async account(name: string, locale: Locale = 'de'): Promise<string> {
    const id = newId();
    await this.write(
      `insert into account (id, email, display_name, locale, created_at, updated_at) values ($1, $2, $3, $4, now(), now())`,
      [id, `${name}@example.org`, name, locale],
    );
    return id;
  }

  async organization(name: string): Promise<string> {
    const id = newId();
    await this.write(
      `insert into organization (id, kind, name, created_at, updated_at) values ($1, 'PARTNER', $2, now(), now())`,
      [id, name],
    );
    return id;
  }

  async project(name: string, visibility: 'PUBLIC' | 'NETWORK' = 'PUBLIC'): Promise<string> {
    const id = newId();
    await this.write(
      `insert into project (id, slug, name, visibility, created_at, updated_at) values ($1, $2, $3, $4, now(), now())`,
      [id, `${name.toLowerCase()}-${id.slice(-6)}`, name, visibility],
    );
    return id;
  }

  async moderator(name: string): Promise<string> {
    const id = await this.account(name);
    await this.write(
      `insert into role_grant (id, account_id, role, created_at) values ($1, $2, 'MODERATOR', now())`,
      [newId(), id],
    );
    return id;
  }

  grant(accountId: string, organizationId: string, role: Role = 'COORDINATOR'): Promise<void> {
    return this.write(
      `insert into role_grant (id, account_id, role, organization_id, created_at) values ($1, $2, $3, $4, now())`,
      [newId(), accountId, role, organizationId],
    );
  }

  follow(accountId: string, subject: { projectId?: string; organizationId?: string }): Promise<void> {
    return this.write(
      `insert into follow (id, account_id, project_id, organization_id, created_at) values ($1, $2, $3, $4, now())`,
      [newId(), accountId, subject.projectId ?? null, subject.organizationId ?? null],
    );
  }

  participation(projectId: string, organizationId: string, kind: string): Promise<void> {
    return this.write(
      `insert into participation (id, project_id, organization_id, kind, state, since, created_at, updated_at)
       values ($1, $2, $3, $4, 'OPEN', '2026-01-01', now(), now())`,
      [newId(), projectId, organizationId, kind],
    );
  }

  prefer(accountId: string, topic: string, channel: string, cadence: string): Promise<void> {
    return this.write(`insert into notification_preference values ($1, $2, $3, $4)`, [
      accountId,
      topic,
      channel,
      cadence,
    ]);
  }

  /** Leaves an event as a command would; the running relay carries it on. */
  emit<Name extends EventName>(
    name: Name,
    payload: EventPayload<Name>,
    actor: Actor = seed,
  ): Promise<string> {
    const { app } = this;
    return app.get(UnitOfWork).run(actor, (tx) => app.get(Outbox).append(tx, actor, name, payload));
  }

  /** Leaves an event and waits until it has been told. */
  async tell<Name extends EventName>(
    name: Name,
    payload: EventPayload<Name>,
    actor: Actor = seed,
  ): Promise<string> {
    const id = await this.emit(name, payload, actor);
    await this.processed(id);
    return id;
  }

  /** Waits until the handlers of the event have run. */
  async processed(eventId: string): Promise<void> {
    await until(async () => {
      const [row] = await this.rows<{ done: boolean }>(
        `select processed_at is not null as done from outbox where id = $1`,
        [eventId],
      );
      return row!.done;
    });
  }

  /** What was written for an event, as `name channel topic state`, sorted; a letter has its address for a name. */
  async deliveries(eventId: string): Promise<string[]> {
    const rows = await this.rows<Record<string, string>>(
      `select coalesce(a.display_name, d.address) as name, d.channel, d.topic, d.state
       from delivery d join notice n on n.id = d.notice_id left join account a on a.id = d.account_id
       where n.event_id = $1`,
      [eventId],
    );
    return rows.map(({ name, channel, topic, state }) => `${name} ${channel} ${topic} ${state}`).sort();
  }

  /** Waits until no mail is pending any more. */
  allSent(): Promise<void> {
    return until(
      async () => (await this.rows(`select from delivery where state = 'PENDING' limit 1`)).length === 0,
    );
  }
}

/** A person signed in by browser. */
export const person = (accountId: string, grants: Grant[] = []): Actor => ({
  kind: 'account',
  accountId,
  sessionId: newId(),
  grants,
  locale: 'de',
});

/** Waits until the condition holds. @throws Error after `ms` */
export async function until(holds: () => Promise<boolean>, ms = 15_000): Promise<void> {
  for (const end = Date.now() + ms; !(await holds()); await sleep(20)) {
    if (Date.now() > end) throw new Error(`Still not so after ${ms} ms`);
  }
}
