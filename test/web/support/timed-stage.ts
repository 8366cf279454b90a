import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { Accounts, Grants } from '@allmende/identity';
import { systemActor, type Role } from '@allmende/kernel';
import { DemoClock } from '@allmende/meetings';
import { loadConfig } from '@allmende/platform/config';
import { prepareQueue, queueConnection } from '@allmende/platform/queue';
import { createTestDatabase, startMailTrap, type MailTrap, type TestDatabase } from '@allmende/testing';
import { createApi } from '../../../apps/api/src/create-api.js';
import { seedDemo } from '../../../apps/cli/src/demo/seed.js';
import { withServicesOn } from '../../../apps/cli/src/services.js';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { launchBrowser } from './browser.js';
import { password, settled } from './stage.js';

const operator = systemActor('test');

/** API and worker in this process with demo data, a browser in front of them, and a time that can be moved on for all. */
export class TimedStage {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();
  /** What the browser complained about that a page should not cause. */
  readonly complaints: string[] = [];

  private constructor(
    readonly url: string,
    readonly mails: MailTrap,
    readonly worker: INestApplicationContext,
    private readonly clock: DemoClock,
    private readonly api: NestFastifyApplication,
    private readonly browser: Browser,
    private readonly database: TestDatabase,
    private readonly home: string,
  ) {}

  static async start(): Promise<TimedStage> {
    const home = mkdtempSync(join(tmpdir(), 'allmende-timed-'));
    const database = await createTestDatabase();
    const mails = await startMailTrap();
    const clock = new DemoClock();
    const config = loadConfig({
      ALLMENDE_HOME: home,
      ALLMENDE_SECRET: 'a secret of thirty-two letters!!',
      DATABASE_URL: database.url,
      REDIS_URL: process.env['REDIS_URL'],
      LOG_LEVEL: 'error',
    });
    await withServicesOn(config, database.url, (services) => seedDemo(services, clock), clock);
    await prepareQueue(queueConnection(config.redisUrl, database.url));
    const api = await createApi(config, clock);
    await api.listen(0, '127.0.0.1');
    const worker = await NestFactory.createApplicationContext(
      WorkerModule.forRoot(config, database.url, mails.url, clock),
      { logger: ['error', 'fatal'], abortOnError: false },
    );
    const url = `http://localhost:${new URL(await api.getUrl()).port}`;
    return new TimedStage(url, mails, worker, clock, api, await launchBrowser(), database, home);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.worker.close();
    await this.api.close();
    await this.mails.stop();
    await this.database.drop();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Moves the time on, for the servers and for all pages opened from now on; sessions have run out meanwhile. */
  async moveTo(time: Date): Promise<void> {
    this.clock.set(time);
    for (const context of this.contexts.values()) await (await context).close();
    this.contexts.clear();
  }

  /** The time as everybody has it. */
  now(): Date {
    return this.clock.now();
  }

  /** Makes `<name>@example.org` with a role for the city. */
  async addPerson(name: string, displayName: string, role: Role, city: string): Promise<void> {
    const [organization] = await this.api
      .get(DataSource)
      .query<{ id: string }[]>(`select id from organization where kind = 'MUNICIPALITY' and name = $1`, [
        city,
      ]);
    const organizationId = organization!.id;
    const accountId = await this.api
      .get(Accounts)
      .create(operator, { email: `${name}@example.org`, displayName, password });
    await this.api.get(Grants).grant(operator, { accountId, role, organizationId });
  }

  /** A new page of somebody who is signed in, whose pages share her session, or of a stranger (null). */
  async page(name: string | null): Promise<Page> {
    const context = await (name ? this.contextOf(name) : this.newContext());
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    await page.setViewportSize({ width: 1280, height: 900 });
    return page;
  }

  /** Goes to an address of the app and waits until nothing loads any more. */
  async go(page: Page, path: string): Promise<void> {
    await page.goto(this.url + path);
    await settled(page);
  }

  private contextOf(name: string): Promise<BrowserContext> {
    const context = this.contexts.get(name) ?? this.signIn(name);
    this.contexts.set(name, context);
    return context;
  }

  private async newContext(): Promise<BrowserContext> {
    const context = await this.browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' });
    await context.clock.setSystemTime(this.now());
    return context;
  }

  private async signIn(name: string): Promise<BrowserContext> {
    const context = await this.newContext();
    const data = { email: `${name}@example.org`, password };
    const response = await context.request.post(`${this.url}/auth/login`, { data });
    if (response.status() !== 204) throw new Error(`${name} could not sign in: ${response.status()}`);
    return context;
  }
}
