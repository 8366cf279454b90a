import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
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
import { anonymous, newId, systemActor, type Actor, type Role } from '@allmende/kernel';
import { FundingApiModule, fundingEntities, fundingReadModels } from '@allmende/funding';
import { MeetingsApiModule, meetingsEntities, meetingsReadModels } from '@allmende/meetings';
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
import { Authenticator, GraphqlModule, type Sender } from '@allmende/platform/graphql';
import { OutboxModule } from '@allmende/platform/outbox';
import { ProjectsApiModule, projectsEntities, projectsReadModels } from '@allmende/projects';
import { createTestDatabase, FakeClock } from '@allmende/testing';
import {
  WorkingGroupsApiModule,
  workingGroupsEntities,
  workingGroupsReadModels,
} from '@allmende/working-groups';
import { OpenDataModule } from '../open-data.module.js';

/** Milliseconds that the start may take on a busy machine. */
export const startup = 60_000;

/** May do everything. */
export const operator = systemActor('test');

/** A person by session. */
export type Person = Extract<Actor, { kind: 'account' }>;

/** An answer, as far as it is looked at. */
export interface Fetched {
  status: number;
  headers: Record<string, string>;
  text: string;
}

const entities = [
  ...identityEntities,
  ...organizationsEntities,
  ...projectsEntities,
  ...workingGroupsEntities,
  ...meetingsEntities,
  ...fundingEntities,
];

const readModels = [
  ...auditReadModels,
  ...identityReadModels,
  ...organizationsReadModels,
  ...projectsReadModels,
  ...workingGroupsReadModels,
  ...meetingsReadModels,
  ...fundingReadModels,
];

/** The rooms with this one's HTTP face on a database of their own; who asks is said by a header instead of a login. */
export class OpenHouse {
  readonly db = this.app.get(DataSource);
  private readonly people = new Map<string, Person>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FakeClock,
    readonly demo: DemoOrganizations,
    private readonly baseUrl: string,
    private readonly dropDatabase: () => Promise<void>,
  ) {
    const authenticator = app.get(Authenticator);
    authenticator.bySession = async ({ headers }: Sender) =>
      this.people.get(String(headers['x-person'])) ?? anonymous(authenticator.localeOf({ headers }));
  }

  /** The clock stands at noon of 2026-11-21; the demo organizations are there, nothing else is. */
  static async start(): Promise<OpenHouse> {
    const database = await createTestDatabase();
    const clock = new FakeClock('2026-11-21T12:00:00Z');
    const env = {
      PUBLIC_URL: 'https://allmende.example.org',
      ALLMENDE_SECRET: 'a secret of thirty-two letters!!',
    };
    const imports = [
      ConfigModule.forRoot(loadConfig(env), clock),
      DatabaseModule.forRoot(database.url, entities),
      ...[AuditModule, AuditApiModule, OutboxModule, GraphqlModule.forRoot(readModels)],
      ...[IdentityApiModule, OrganizationsApiModule, ProjectsApiModule],
      ...[WorkingGroupsApiModule, MeetingsApiModule, FundingApiModule, OpenDataModule],
    ];
    const app = await NestFactory.create<NestFastifyApplication>(
      { module: OpenHouseModule, imports },
      new FastifyAdapter(),
      { logger: ['error', 'fatal'], abortOnError: false },
    );
    await app.listen(0, '127.0.0.1');
    const services = {
      organizations: app.get(Organizations),
      memberships: app.get(Memberships),
      associations: app.get(Associations),
      councilDecisions: app.get(CouncilDecisions),
      registerImport: app.get(RegisterImport),
    };
    const demo = await seedOrganizations(services, operator);
    return new OpenHouse(app, clock, demo, await app.getUrl(), database.drop);
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

  /** A real account with a real role; `organizationId` null only for a MODERATOR. */
  async person(role: Role, organizationId: string | null = null): Promise<Person> {
    const displayName = `Person ${newId()}`;
    const account = { email: `${newId()}@example.org`, displayName, locale: 'de' as const };
    const accountId = await this.get(Accounts).create(operator, {
      ...account,
      password: 'lang genug für alle',
    });
    await this.get(Grants).grant(operator, { accountId, role, organizationId });
    const person = await this.get(Grants).actorOfAccount(accountId, newId(), 'de');
    this.people.set(accountId, person as Person);
    return person as Person;
  }

  /** Fetches a path over HTTP as a person, or as a stranger. */
  async fetch(
    path: string,
    person: Person | null = null,
    headers: Record<string, string> = {},
  ): Promise<Fetched> {
    const who: Record<string, string> = person ? { 'x-person': person.accountId } : {};
    const answer = await fetch(this.baseUrl + path, { headers: { ...headers, ...who } });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  }

  /** The same for a file that is no text. */
  async download(
    path: string,
    person: Person | null = null,
    headers: Record<string, string> = {},
  ): Promise<Omit<Fetched, 'text'> & { bytes: Uint8Array }> {
    const who: Record<string, string> = person ? { 'x-person': person.accountId } : {};
    const answer = await fetch(this.baseUrl + path, { headers: { ...headers, ...who } });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: Object.fromEntries(answer.headers), bytes };
  }

  /** The data of an answer that has no errors. */
  async data<Data>(
    actor: Actor,
    source: string,
    variableValues: Record<string, unknown> = {},
  ): Promise<Data> {
    const { schema } = this.app.get(GraphQLSchemaHost);
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { actor } });
    if (errors?.[0]) throw errors[0];
    return data as Data;
  }
}

@Module({})
class OpenHouseModule {}
