import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { graphql } from 'graphql';
import { DataSource } from 'typeorm';
import { AuditModule, auditReadModels, AuditApiModule } from '@allmende/audit';
import { Accounts, IdentityApiModule, identityEntities, identityReadModels } from '@allmende/identity';
import { newId, systemActor, toNodeId, type Actor, type Role, type TokenScope } from '@allmende/kernel';
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
import { createTestDatabase, FakeClock } from '@allmende/testing';
import {
  Participations,
  ProjectImports,
  ProjectsApiModule,
  projectsEntities,
  projectsReadModels,
  ProjectService,
} from '../index.js';

/** Milliseconds that the start may take on a busy machine. */
export const startup = 60_000;

export const operator = systemActor('test');

/** This room with those below it on a database of its own; queries run as any actor, past the doors. */
export class CatalogueApp {
  readonly imports = this.app.get(ProjectImports);
  readonly projects = this.app.get(ProjectService);
  readonly participations = this.app.get(Participations);
  readonly db = this.app.get(DataSource);

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FakeClock,
    readonly demo: DemoOrganizations,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  /** The clock stands at noon of 2026-11-21; the demo organizations are there, projects are not. */
  static async start(): Promise<CatalogueApp> {
    const database = await createTestDatabase();
    const clock = new FakeClock('2026-11-21T12:00:00Z');
    const entities = [...identityEntities, ...organizationsEntities, ...projectsEntities];
    const reads = [
      ...auditReadModels,
      ...identityReadModels,
      ...organizationsReadModels,
      ...projectsReadModels,
    ];
    const root = {
      module: class {},
      imports: [
        ConfigModule.forRoot(loadConfig({ ALLMENDE_SECRET: 'a secret of thirty-two letters!!' }), clock),
        DatabaseModule.forRoot(database.url, entities),
        AuditModule,
        AuditApiModule,
        OutboxModule,
        GraphqlModule.forRoot(reads),
        IdentityApiModule,
        OrganizationsApiModule,
        ProjectsApiModule,
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
    return new CatalogueApp(app, clock, await seedOrganizations(services, operator), database.drop);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }

  /** Statements in the name of the operator, for what no command does. */
  write(statement: string, values: unknown[] = []): Promise<unknown> {
    return this.app.get(UnitOfWork).run(operator, (tx) => tx.query(statement, values));
  }

  /** A real account, for what looks at accounts. */
  async account(email: string): Promise<string> {
    return this.app
      .get(Accounts)
      .create(operator, { email, displayName: email, locale: 'de', password: 'lang genug für alle' });
  }

  /** A project by hand in the name of the operator. @returns its id */
  project(name: string, more: Partial<Parameters<ProjectService['create']>[1]> = {}): Promise<string> {
    return this.projects.create(operator, { name, shortDescription: 'Ein Versuch', ...more });
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

  /** Names and payloads of the events about a project, oldest first. */
  events(projectId: string): Promise<{ name: string; payload: Record<string, unknown> }[]> {
    return this.db.query(`select name, payload from outbox where payload ->> 'projectId' = $1 order by id`, [
      projectId,
    ]);
  }
}

/** Somebody with a role for an organization, or a moderator. */
export const person = (role: Role, organizationId: string | null = null, accountId = newId()): Actor => ({
  kind: 'account',
  accountId,
  sessionId: newId(),
  locale: 'de',
  grants: [{ role, organizationId }],
});

/** Somebody who is signed in but belongs to nobody. */
export const stranger = (): Actor => ({
  kind: 'account',
  accountId: newId(),
  sessionId: newId(),
  locale: 'de',
  grants: [],
});

export const token = (organizationId: string, ...scopes: TokenScope[]): Actor => ({
  kind: 'token',
  tokenId: newId(),
  accountId: newId(),
  organizationId,
  scopes,
  locale: 'en',
  grants: [{ role: 'COORDINATOR', organizationId }],
});

export const publicId = (
  type: 'Project' | 'Participation' | 'Organization' | 'ProjectImport',
  id: string,
): string => toNodeId(type, id);
