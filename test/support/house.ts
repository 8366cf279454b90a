import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { ApiTokens } from '@allmende/identity';
import { systemActor, type TokenScope } from '@allmende/kernel';
import { loadConfig, type Config } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { createTestDatabase, FakeClock, type TestDatabase } from '@allmende/testing';
import { createApi } from '../../apps/api/src/create-api.js';
import { Caller } from './caller.js';
import { buildWorld, type World } from './world.js';
import { password, personOf, type PersonName } from './people.js';

// On a busy machine a server takes longer to start than the five seconds that jest allows.
jest.setTimeout(60_000);

const operator = systemActor('test');

/** The whole API on a database of its own, in this process, with a small known world and a clock that stands still. */
export class House {
  private readonly signedIn = new Map<PersonName, Promise<Caller>>();
  private readonly neighbours: NestFastifyApplication[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly clock: FakeClock,
    readonly world: World,
    private readonly database: TestDatabase,
    private readonly config: Config,
  ) {}

  /** @param env settings besides those that a house needs anyway */
  static async start(env: Record<string, string> = {}): Promise<House> {
    const database = await createTestDatabase();
    const clock = new FakeClock('2026-11-21T12:00:00Z');
    const config = loadConfig({
      DATABASE_URL: database.url,
      ALLMENDE_SECRET: 'a secret of thirty-two letters!!',
      LOG_LEVEL: 'error',
      ...env,
    });
    const app = await createApi(config, clock);
    const world = await buildWorld(app);
    await app.listen(0, '127.0.0.1');
    return new House(app, await app.getUrl(), clock, world, database, config);
  }

  /** Another API on the same database. @returns its address */
  async neighbour(): Promise<string> {
    const app = await createApi(this.config, this.clock);
    this.neighbours.push(app);
    await app.listen(0, '127.0.0.1');
    return app.getUrl();
  }

  async stop(): Promise<void> {
    for (const app of [this.app, ...this.neighbours]) await app.close();
    await this.database.drop();
  }

  /** Somebody without an account, at the door for browsers. */
  visitor(headers?: Record<string, string>): Caller {
    return new Caller(this.url, '/graphql', { headers });
  }

  /** A program at the door for machines, with the given token or with none. */
  machine(token?: string, headers?: Record<string, string>): Caller {
    return new Caller(this.url, '/api/graphql', { token, headers });
  }

  /** The person signed in by browser; always the same session. */
  person(name: PersonName): Promise<Caller> {
    const known = this.signedIn.get(name) ?? this.signIn(name);
    this.signedIn.set(name, known);
    return known;
  }

  /** Signs a person in by browser, in a session of its own. */
  async signIn(name: PersonName, headers: Record<string, string> = {}): Promise<Caller> {
    const caller = this.visitor(headers);
    const body = JSON.stringify({ email: this.world.people[name].email, password });
    const { status } = await caller.fetch('/auth/login', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    if (status !== 204) throw new Error(`The sign-in of ${name} was answered with ${status}.`);
    return caller;
  }

  /** A program with a new token that the person made for her organization. */
  async machineOf(name: PersonName, ...scopes: TokenScope[]): Promise<Caller> {
    return this.machine(await this.tokenOf(name, ...scopes));
  }

  /** A new token of a person for her organization; it lives until the end of 2026-12-31. */
  async tokenOf(name: PersonName, ...scopes: TokenScope[]): Promise<string> {
    const { organizationId } = this.world.people[name];
    if (!organizationId) throw new Error(`${name} acts for no organization.`);
    const actor = await personOf(this.app, this.world.people[name].accountId);
    const wish = { name: `Token von ${name}`, organizationId, scopes, expiresOn: '2026-12-31' };
    return (await this.app.get(ApiTokens).create(actor, wish)).token;
  }

  /** A statement that reads. */
  rows<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return this.app.get(DataSource).query<Row[]>(statement, values);
  }

  /** Number of rows in a table, or of those that meet a condition. */
  async count(table: string, condition = 'true', values: unknown[] = []): Promise<number> {
    const [row] = await this.rows<{ n: number }>(
      `select count(*)::int as n from ${table} where ${condition}`,
      values,
    );
    return row!.n;
  }

  /** A statement that writes, for what no command does. */
  async write(statement: string, values: unknown[] = []): Promise<void> {
    await this.app.get(UnitOfWork).run(operator, (tx) => tx.query(statement, values));
  }
}
