import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AuditModule } from '@allmende/audit';
import { Accounts, identityEntities } from '@allmende/identity';
import { anonymous, newId, systemActor, type Actor, type Role } from '@allmende/kernel';
import { ConfigModule, loadConfig, SignedLinks } from '@allmende/platform/config';
import { DatabaseModule, UnitOfWork } from '@allmende/platform/database';
import { UserFaults } from '@allmende/platform/graphql';
import { OutboxModule } from '@allmende/platform/outbox';
import { createTestDatabase, FakeClock } from '@allmende/testing';
import {
  Admissions,
  Applicants,
  ApplicationDesk,
  Applying,
  MembershipKeeping,
  Memberships,
  organizationsEntities,
  OrganizationsModule,
  RegisterImport,
  Organizations,
  type ApplicationForm,
} from '../index.js';

export const operator = systemActor('test');

/** Somebody with a role for an organization, or a moderator. */
export const person = (role: Role, organizationId: string | null = null, accountId = newId()): Actor => ({
  kind: 'account',
  accountId,
  sessionId: newId(),
  locale: 'de',
  grants: [{ role, organizationId }],
});

export interface ToldEvent {
  name: string;
  payload: Record<string, unknown>;
}

/** The services of the room as they are wired in the house, on a database of their own; no GraphQL. */
export class ApplyBench {
  readonly applying = this.context.get(Applying);
  readonly applicants = this.context.get(Applicants);
  readonly desk = this.context.get(ApplicationDesk);
  readonly admissions = this.context.get(Admissions);
  readonly memberships = this.context.get(Memberships);
  readonly keeping = this.context.get(MembershipKeeping);
  readonly links = this.context.get(SignedLinks);
  readonly unitOfWork = this.context.get(UnitOfWork);
  readonly db = this.context.get(DataSource);
  private places = 0;

  private constructor(
    private readonly context: INestApplicationContext,
    readonly clock: FakeClock,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  /** The clock stands at noon of 2026-11-21. */
  static async start(): Promise<ApplyBench> {
    const database = await createTestDatabase();
    const clock = new FakeClock('2026-11-21T12:00:00Z');
    const root = {
      module: class {},
      imports: [
        ConfigModule.forRoot(loadConfig({ ALLMENDE_SECRET: 'a secret of thirty-two letters!!' }), clock),
        DatabaseModule.forRoot(database.url, [...identityEntities, ...organizationsEntities]),
        AuditModule,
        OutboxModule,
        OrganizationsModule,
      ],
    };
    const context = await NestFactory.createApplicationContext(root, { logger: ['error', 'fatal'] });
    return new ApplyBench(context, clock, database.drop);
  }

  /** Any other service of the room. */
  get<Service>(type: Type<Service>): Service {
    return this.context.get(type);
  }

  async stop(): Promise<void> {
    await this.context.close();
    await this.dropDatabase();
  }

  /** A new town. @returns its id */
  async town(population = 30_000): Promise<string> {
    this.places += 1;
    const officialKey = `09${String(100_000 + this.places)}`;
    const name = `Ort ${this.places}`;
    const record = {
      ...{ kind: 'MUNICIPALITY' as const, officialKey, name, officialName: `${name}, Stadt`, population },
      regionalKey: `${officialKey.slice(0, 5)}0000${officialKey.slice(5)}`,
      ...{ areaHectares: 1, postalCode: '99001', asOf: '2023-11-30' },
    };
    await this.context.get(RegisterImport).importRecords(operator, [record], 'test');
    return (await this.context.get(Organizations).byOfficialKey(officialKey))!.id;
  }

  /** A new partner organization. @returns its id */
  partner(): Promise<string> {
    return this.context.get(Organizations).create(operator, { kind: 'PARTNER', name: `Verein ${newId()}` });
  }

  /** A complete form with an address of its own. */
  form(organizationId: string, more: Partial<ApplicationForm> = {}): ApplicationForm {
    return {
      ...{ organizationId, circle: 'NETWORK', motivation: 'Wir möchten mitmachen.', consent: true },
      ...{ contactName: 'Mika Muster', contactEmail: `${newId()}@example.org` },
      ...more,
    };
  }

  /** Applies as a stranger. @returns id of the application, whose address is not confirmed yet */
  async applied(organizationId: string, more: Partial<ApplicationForm> = {}): Promise<string> {
    const form = this.form(organizationId, more);
    await this.applying.apply(anonymous(), form);
    const [row] = await this.db.query<{ id: string }[]>(
      `select id from application where contact_email = $1 order by id desc limit 1`,
      [form.contactEmail],
    );
    return row!.id;
  }

  /** An application on the moderators' desk. @returns its id */
  async submitted(organizationId: string, more: Partial<ApplicationForm> = {}): Promise<string> {
    const id = await this.applied(organizationId, more);
    await this.applying.confirm(anonymous(), this.links.sign('application-address', id));
    return id;
  }

  /** A real account with a role for the organization, and its holder. */
  async colleague(
    organizationId: string,
    role: Role = 'COORDINATOR',
  ): Promise<{ actor: Actor; email: string }> {
    const email = `${newId()}@example.org`;
    const grant = { role, organizationId };
    const account = { email, displayName: 'Rike Rathaus', password: 'lang genug für alle', grant };
    return {
      actor: person(role, organizationId, await this.context.get(Accounts).create(operator, account)),
      email,
    };
  }

  /** Where the application stands for the holder of its link. */
  status(id: string) {
    return this.applicants.statusByToken(this.links.sign('application', id));
  }

  /** Events about an organization, oldest first. */
  events(organizationId: string): Promise<ToldEvent[]> {
    return this.db.query(
      `select name, payload from outbox where payload ->> 'organizationId' = $1 order by id`,
      [organizationId],
    );
  }

  /** Number of rows. */
  async count(table: string, condition: string, values: unknown[] = []): Promise<number> {
    const [row] = await this.db.query<[{ n: number }]>(
      `select count(*)::int as n from ${table} where ${condition}`,
      values,
    );
    return row.n;
  }

  /** Code and place of the faults (or the code of the error) with which a command was refused; null when it went through. */
  async refusal(command: Promise<unknown>): Promise<string | null> {
    try {
      await command;
      return null;
    } catch (error) {
      if (error instanceof UserFaults)
        return error.faults.map(({ code, path }) => `${code} ${path}`).join(', ');
      const { code } = error as { code?: string };
      if (code) return code;
      throw error;
    }
  }
}
