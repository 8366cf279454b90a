import { jest } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource, type Logger } from 'typeorm';
import { AuditApiModule, AuditModule, auditReadModels } from '@allmende/audit';
import { newId, systemActor, toNodeId, type Role } from '@allmende/kernel';
import { ConfigModule, loadConfig } from '@allmende/platform/config';
import { DatabaseModule, UnitOfWork } from '@allmende/platform/database';
import { GraphqlModule, TokenDoor } from '@allmende/platform/graphql';
import { OutboxModule } from '@allmende/platform/outbox';
import { createTestDatabase, FakeClock } from '@allmende/testing';
import {
  Accounts,
  Grants,
  IdentityApiModule,
  identityEntities,
  IdentityHttp,
  identityReadModels,
} from '../index.js';
import { Browser } from './browser.js';

// On a busy machine a server takes longer to start than the five seconds that jest allows.
jest.setTimeout(60_000);

export const password = 'allmende-demo';
const system = systemActor('test');

/** The room on a real Fastify, with both GraphQL doors, a database of its own and a clock that stands still. */
export class IdentityServer {
  readonly statements: string[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    private readonly url: string,
    readonly clock: FakeClock,
    private readonly dropDatabase: () => Promise<void>,
  ) {
    const nothing = (): void => {};
    const logger: Logger = {
      logQuery: (query) => void this.statements.push(query),
      logQueryError: nothing,
      logQuerySlow: nothing,
      logSchemaBuild: nothing,
      logMigration: nothing,
      log: nothing,
    };
    Object.assign(this.db, { logger });
  }

  static async start(publicUrl = 'http://localhost:3000'): Promise<IdentityServer> {
    const database = await createTestDatabase();
    const clock = new FakeClock();
    const config = loadConfig({ PUBLIC_URL: publicUrl, ALLMENDE_SECRET: 'a secret of thirty-two letters!!' });
    const root = {
      module: class {},
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot(database.url, identityEntities),
        AuditModule,
        AuditApiModule,
        OutboxModule,
        GraphqlModule.forRoot([...auditReadModels, ...identityReadModels]),
        IdentityApiModule,
      ],
    };
    const app = await NestFactory.create<NestFastifyApplication>(
      root,
      new FastifyAdapter({ trustProxy: true }),
      {
        logger: ['fatal'],
        abortOnError: false,
      },
    );
    await app.get(IdentityHttp).register(app.getHttpAdapter().getInstance());
    await app.init();
    await app.get(TokenDoor).open();
    await app.listen(0, '127.0.0.1');
    return new IdentityServer(app, await app.getUrl(), clock, database.drop);
  }

  get db(): DataSource {
    return this.app.get(DataSource);
  }

  browser(address = '192.0.2.1'): Browser {
    return new Browser(this.url, address);
  }

  /** A browser in which the account is signed in already. */
  async signedIn(email: string): Promise<Browser> {
    const browser = this.browser();
    const { status } = await browser.signIn(email);
    if (status !== 204) throw new Error(`sign-in of ${email} answered ${status}`);
    return browser;
  }

  async account(email: string, ...grants: { role: Role; organizationId: string | null }[]): Promise<string> {
    const displayName = `Person ${email}`;
    const accountId = await this.app.get(Accounts).create(system, { email, displayName, password });
    for (const grant of grants) await this.app.get(Grants).grant(system, { accountId, ...grant });
    return accountId;
  }

  async organization(name: string): Promise<{ id: string; nodeId: string }> {
    const id = newId();
    await this.write(
      `insert into organization (id, kind, name, created_at, updated_at) values ($1, 'PARTNER', $2, now(), now())`,
      [id, name],
    );
    return { id, nodeId: toNodeId('Organization', id) };
  }

  async disable(accountId: string): Promise<void> {
    await this.write(`update account set state = 'DISABLED' where id = $1`, [accountId]);
  }

  async write(statement: string, values: unknown[] = []): Promise<void> {
    await this.app.get(UnitOfWork).run(system, (tx) => tx.query(statement, values));
  }

  async count(table: string): Promise<number> {
    const [row] = await this.db.query<{ n: number }[]>(`select count(*)::int as n from ${table}`);
    return row!.n;
  }

  /** The statements that `work` sends by TypeORM; reads of GraphQL go past it. */
  async statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    this.statements.length = 0;
    await work();
    return [...this.statements];
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }
}
