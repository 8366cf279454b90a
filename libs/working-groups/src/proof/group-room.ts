import type { Type } from '@nestjs/common';
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
import { GraphqlModule, UserFaults } from '@allmende/platform/graphql';
import { OutboxModule } from '@allmende/platform/outbox';
import { createTestDatabase, FakeClock } from '@allmende/testing';
import {
  WorkingGroupMembers,
  WorkingGroups,
  WorkingGroupsApiModule,
  workingGroupsEntities,
  workingGroupsReadModels,
  type NewWorkingGroup,
} from '../index.js';

/** Milliseconds that the start may take on a busy machine. */
export const startup = 60_000;

/** May do everything. */
export const operator = systemActor('test');

/** A person by session, as the commands and reads know her. */
export type Person = Extract<Actor, { kind: 'account' }>;

/** This room with those below it on a database of its own; queries run as any actor, past the doors. */
export class GroupRoom {
  readonly db = this.app.get(DataSource);
  readonly groups = this.app.get(WorkingGroups);
  readonly members = this.app.get(WorkingGroupMembers);

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FakeClock,
    readonly demo: DemoOrganizations,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  /** The clock stands at noon of 2026-11-21; the demo organizations are there, nothing else is. */
  static async start(): Promise<GroupRoom> {
    const database = await createTestDatabase();
    const clock = new FakeClock('2026-11-21T12:00:00Z');
    const root = {
      module: class {},
      imports: [
        ConfigModule.forRoot(loadConfig({ ALLMENDE_SECRET: 'a secret of thirty-two letters!!' }), clock),
        DatabaseModule.forRoot(database.url, [
          ...identityEntities,
          ...organizationsEntities,
          ...workingGroupsEntities,
        ]),
        AuditModule,
        AuditApiModule,
        OutboxModule,
        GraphqlModule.forRoot([
          ...auditReadModels,
          ...identityReadModels,
          ...organizationsReadModels,
          ...workingGroupsReadModels,
        ]),
        IdentityApiModule,
        OrganizationsApiModule,
        WorkingGroupsApiModule,
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
    return new GroupRoom(app, clock, await seedOrganizations(services, operator), database.drop);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }

  get<Service>(type: Type<Service>): Service {
    return this.app.get(type);
  }

  /** Statements in the name of the operator, for what no command does. */
  write(statement: string, values: unknown[] = []): Promise<unknown> {
    return this.app.get(UnitOfWork).run(operator, (tx) => tx.query(statement, values));
  }

  /** A real account with a real role; `organizationId` null only for a MODERATOR. */
  async person(role: Role, organizationId: string | null = null, displayName = 'Person'): Promise<Person> {
    const account = { email: `${newId()}@example.org`, displayName, password: 'lang genug für alle' };
    const accountId = await this.get(Accounts).create(operator, account);
    await this.get(Grants).grant(operator, { accountId, role, organizationId });
    return this.get(Grants).actorOfAccount(accountId, newId(), 'de') as Promise<Person>;
  }

  /** A group that Solingen leads, with a name of its own. */
  async group(given: Partial<NewWorkingGroup> = {}): Promise<{ id: string; chair: Person }> {
    const chair = await this.person('COORDINATOR', this.demo.solingen, 'Leitung');
    const id = await this.groups.create(operator, {
      ...{ name: `Gruppe ${newId()}`, mandate: 'Ein Auftrag', foundedOn: '2026-03-01' },
      chair: { accountId: chair.accountId, organizationId: this.demo.solingen },
      ...given,
    });
    return { id, chair };
  }

  /** Somebody who works in the group for an organization. */
  async member(
    group: string,
    organizationId: string,
    displayName?: string,
  ): Promise<{ id: string; person: Person }> {
    const person = await this.person('VIEWER', organizationId, displayName);
    const seat = { accountId: person.accountId, organizationId, role: 'MEMBER' as const };
    return { id: await this.members.add(operator, group, seat), person };
  }

  /** Who leads the group, by what the table says. */
  async chairs(group: string): Promise<string[]> {
    const rows = await this.db.query<{ account_id: string }[]>(
      `select account_id from working_group_member where working_group_id = $1 and role = 'CHAIR' and until is null`,
      [group],
    );
    return rows.map((row) => row.account_id);
  }

  /** Events about the group, oldest first, without its id. */
  async events(group: string): Promise<[name: string, payload: Record<string, unknown>][]> {
    const rows = await this.db.query<{ name: string; payload: Record<string, unknown> }[]>(
      `select name, payload - 'workingGroupId' as payload from outbox where payload ->> 'workingGroupId' = $1 order by id`,
      [group],
    );
    return rows.map(({ name, payload }) => [name, payload]);
  }

  /** Commands that the audit log knows of the group, oldest first. */
  async audited(group: string): Promise<string[]> {
    const rows = await this.db.query<{ action: string }[]>(
      `select action from audit_entry where subject_id = $1 order by id`,
      [group],
    );
    return rows.map(({ action }) => action);
  }

  /** Codes of what the caller can mend, with their places; none when it went through. */
  async codes(command: Promise<unknown>): Promise<string[]> {
    try {
      await command;
      return [];
    } catch (error) {
      if (!(error instanceof UserFaults)) throw error;
      return error.faults.map(({ code, path }) => `${code} ${path}`);
    }
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
}
