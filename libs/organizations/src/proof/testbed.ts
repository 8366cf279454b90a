import type { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { RoleSuccession } from '@allmende/identity';
import { newId, systemActor } from '@allmende/kernel';
import { createDataSource, UnitOfWork } from '@allmende/platform/database';
import { UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { createTestDatabase, FakeClock, type TestDatabase } from '@allmende/testing';
import {
  Associations,
  CoordinationOffices,
  CouncilDecisions,
  MembershipKeeping,
  Memberships,
  Organizations,
  organizationsEntities,
  RegisterImport,
  TerritorialChanges,
} from '../index.js';
import { MembershipSteps } from '../membership/membership-steps.js';
import { MembershipSuccession } from '../membership/membership-succession.js';
import { Seats } from '../membership/seats.js';
import { RegisterChanges } from '../territory/register-changes.js';
import { TerritorySuccession } from '../territory/territory-succession.js';

const operator = systemActor('test');

/** The services of this room on a database of their own; the clock stands at noon of 2026-11-21. */
export class Testbed {
  readonly clock = new FakeClock('2026-11-21T12:00:00Z');
  readonly unitOfWork = new UnitOfWork(this.dataSource);
  private readonly audit = new AuditLog(this.clock);
  private readonly outbox = new Outbox(this.clock);
  readonly organizations = new Organizations(this.dataSource, this.unitOfWork, this.audit, this.clock);
  readonly steps = new MembershipSteps(this.clock);
  readonly seats = new Seats(this.steps, this.audit, this.outbox);
  readonly memberships = new Memberships(
    this.dataSource,
    this.unitOfWork,
    this.audit,
    this.outbox,
    this.seats,
    this.steps,
    new MembershipSuccession(this.seats, this.steps, this.audit),
  );
  readonly keeping = new MembershipKeeping(this.unitOfWork, this.audit, this.outbox, this.seats, this.steps);
  readonly associations = new Associations(this.unitOfWork, this.audit, this.outbox);
  readonly councilDecisions = new CouncilDecisions(this.unitOfWork, this.audit, this.clock);
  readonly offices = new CoordinationOffices(
    this.dataSource,
    this.unitOfWork,
    this.audit,
    this.outbox,
    this.clock,
  );
  private readonly succession = new TerritorySuccession(
    this.memberships,
    new RoleSuccession(this.audit),
    this.audit,
    this.outbox,
    this.clock,
  );
  readonly territorialChanges = new TerritorialChanges(
    this.unitOfWork,
    this.succession,
    this.seats,
    this.audit,
    this.clock,
  );
  readonly registerImport = new RegisterImport(
    this.unitOfWork,
    new RegisterChanges(this.succession, this.audit, this.outbox, this.clock),
    this.audit,
    this.clock,
  );

  private constructor(
    readonly dataSource: DataSource,
    private readonly database: TestDatabase,
  ) {}

  /** @param connections how many commands may run at once */
  static async start(connections = 4): Promise<Testbed> {
    const database = await createTestDatabase();
    const dataSource = createDataSource(database.url, organizationsEntities, connections);
    return new Testbed(await dataSource.initialize(), database);
  }

  async stop(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** Enters a body under an invented name. @returns its id */
  body(kind: 'PARTNER' | 'ASSOCIATION' = 'PARTNER'): Promise<string> {
    return this.organizations.create(operator, { kind, name: `Verein ${newId()}` });
  }

  /** Enters a municipality as the register would. @returns its id */
  async municipality(
    officialKey: string,
    population: number,
    officialName = `Ort ${officialKey}, Stadt`,
  ): Promise<string> {
    const name = officialName.split(',')[0]!;
    const regionalKey = `${officialKey.slice(0, 5)}0000${officialKey.slice(5)}`;
    const record = {
      officialKey,
      regionalKey,
      officialName,
      name,
      population,
      areaHectares: 1,
      postalCode: '99001',
    };
    await this.registerImport.importRecords(
      operator,
      [{ ...record, kind: 'MUNICIPALITY', asOf: '2023-11-30' }],
      'test',
    );
    return (await this.organizations.byOfficialKey(officialKey))!.id;
  }

  /** Statements in the name of the operator, for what no command does. */
  async write(statement: string, values: unknown[] = []): Promise<void> {
    await this.unitOfWork.run(operator, (tx) => tx.query(statement, values));
  }

  /** Codes of the faults with which a command was refused; none when it went through. */
  async codes(command: Promise<unknown>): Promise<string[]> {
    try {
      await command;
      return [];
    } catch (error) {
      if (error instanceof UserFaults) return error.faults.map(({ code }) => code);
      throw error;
    }
  }
}
