import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { graphql } from 'graphql';
import { DataSource } from 'typeorm';
import { AuditApiModule, AuditModule, auditReadModels } from '@allmende/audit';
import {
  Accounts,
  Grants,
  IdentityApiModule,
  identityEntities,
  identityReadModels,
} from '@allmende/identity';
import { newId, systemActor, type Actor, type Role } from '@allmende/kernel';
import {
  Associations,
  CouncilDecisions,
  Memberships,
  Organizations,
  OrganizationsApiModule,
  organizationsEntities,
  organizationsReadModels,
  RegisterImport,
  seedOrganizations,
  type DemoOrganizations,
} from '@allmende/organizations';
import { ConfigModule, loadConfig } from '@allmende/platform/config';
import { DatabaseModule, UnitOfWork } from '@allmende/platform/database';
import { GraphqlModule } from '@allmende/platform/graphql';
import { OutboxModule } from '@allmende/platform/outbox';
import { ProjectsApiModule, projectsEntities, projectsReadModels } from '@allmende/projects';
import { createTestDatabase, FakeClock } from '@allmende/testing';
import { FundingApiModule, fundingEntities, fundingReadModels } from '../index.js';

/** Milliseconds that the start may take on a busy machine. */
export const startup = 60_000;

/** May do everything. */
export const operator = systemActor('test');

/** A person by session, as the commands and reads know her. */
export type Person = Extract<Actor, { kind: 'account' }>;

/** This room with those below it on a database of its own; queries run as any actor, past the doors. */
export class Treasury {
  readonly db = this.app.get(DataSource);

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FakeClock,
    readonly demo: DemoOrganizations,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  /** The clock stands at noon of 2026-11-21; the demo organizations are there (seven on the board), nothing else is. */
  static async start(): Promise<Treasury> {
    const database = await createTestDatabase();
    const clock = new FakeClock('2026-11-21T12:00:00Z');
    const root = {
      module: class {},
      imports: [
        ConfigModule.forRoot(loadConfig({ ALLMENDE_SECRET: 'a secret of thirty-two letters!!' }), clock),
        DatabaseModule.forRoot(database.url, [
          ...identityEntities,
          ...organizationsEntities,
          ...projectsEntities,
          ...fundingEntities,
        ]),
        AuditModule,
        AuditApiModule,
        OutboxModule,
        GraphqlModule.forRoot([
          ...auditReadModels,
          ...identityReadModels,
          ...organizationsReadModels,
          ...projectsReadModels,
          ...fundingReadModels,
        ]),
        IdentityApiModule,
        OrganizationsApiModule,
        ProjectsApiModule,
        FundingApiModule,
      ],
    };
    const options = { logger: ['error', 'fatal'] as ('error' | 'fatal')[], abortOnError: false };
    const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), options);
    await app.init();
    const services = {
      organizations: app.get(Organizations),
      memberships: app.get(Memberships),
      associations: app.get(Associations),
      councilDecisions: app.get(CouncilDecisions),
      registerImport: app.get(RegisterImport),
    };
    return new Treasury(app, clock, await seedOrganizations(services, operator), database.drop);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }

  /** A service of any room. */
  get<Service>(type: Type<Service>): Service {
    return this.app.get(type);
  }

  /** Statements in the name of the operator, for what no command does. */
  write(statement: string, values: unknown[] = []): Promise<unknown> {
    return this.app.get(UnitOfWork).run(operator, (tx) => tx.query(statement, values));
  }

  /** A real account with a real role; `organizationId` null only for a MODERATOR or the network's TREASURER. */
  async person(
    role: Role,
    organizationId: string | null = null,
    name = `Person ${newId()}`,
  ): Promise<Person> {
    const accountId = await this.get(Accounts).create(operator, {
      email: `${newId()}@example.org`,
      displayName: name,
      locale: 'de',
      password: 'lang genug für alle',
    });
    await this.get(Grants).grant(operator, { accountId, role, organizationId });
    return this.get(Grants).actorOfAccount(accountId, newId(), 'de') as Promise<Person>;
  }

  ask(actor: Actor, source: string, variableValues: Record<string, unknown> = {}) {
    const { schema } = this.app.get(GraphQLSchemaHost);
    return graphql({ schema, source, variableValues, contextValue: { actor } });
  }

  /** The data of an answer that has no errors. */
  async data<Data>(actor: Actor, source: string, variableValues?: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.ask(actor, source, variableValues);
    if (errors?.[0]) throw errors[0];
    return data as Data;
  }

  /** Names and payloads of the events in the outbox, oldest first. */
  events(name?: string): Promise<{ name: string; payload: Record<string, unknown> }[]> {
    return this.db.query(`select name, payload from outbox where $1::text is null or name = $1 order by id`, [
      name ?? null,
    ]);
  }
}
