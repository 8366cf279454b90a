import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, Cents } from '@allmende/kernel';
import { notFound, render, sql } from '@allmende/platform/graphql';
import { insiderOf, mayBook } from '../access.js';
import { notTheTreasurer } from './ledger.faults.js';
import type { LedgerKind } from './ledger.kinds.js';
import { statementRowsSql } from './statement.sql.js';

/** What one booking did to one pledge in one fiscal year. Changes may be negative. */
export interface StatementLine {
  organizationId: string;
  organizationName: string;
  fiscalYear: number;
  entryNumber: number;
  /** `YYYY-MM-DD` */
  bookedOn: string;
  kind: LedgerKind;
  text: string;
  roundId: string;
  roundTitle: string;
  /** Of the pledge, `Z-000042`. */
  reference: string;
  amount: Cents;
  committed: Cents;
  called: Cents;
  paid: Cents;
  spent: Cents;
  paidAfter: Cents;
  availableAfter: Cents;
}

/** Statements for documents and exports; the same rows as `Organization.statement`. */
@Injectable()
export class Statements {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /**
   * Rows of an organization for a year, in the order of booking. For its own people, and who keeps the books.
   * @throws OperationError NOT_FOUND
   */
  async of(actor: Actor, organizationId: string, fiscalYear: number): Promise<StatementLine[]> {
    if (!mayBook(actor) && !insiderOf(actor).includes(organizationId)) throw notFound();
    return this.lines(
      sql`p.organization_id = ${organizationId}::uuid and l.fiscal_year = ${fiscalYear}::int`,
    );
  }

  /**
   * Rows of all organizations for a year (null: all years), by name of the organization.
   * @throws OperationError FORBIDDEN
   */
  async all(actor: Actor, fiscalYear: number | null): Promise<StatementLine[]> {
    if (!mayBook(actor)) throw notTheTreasurer();
    return this.lines(
      sql`p.organization_id is not null and (${fiscalYear}::int is null or l.fiscal_year = ${fiscalYear}::int)`,
    );
  }

  private async lines(condition: Parameters<typeof statementRowsSql>[0]): Promise<StatementLine[]> {
    const { text, values } = render(sql`
      select s.organization_id as "organizationId", o.name as "organizationName", s.fiscal_year as "fiscalYear",
        s.number::int as "entryNumber", s.booked_on::text as "bookedOn", s.kind, s.text, s.round_id as "roundId",
        s.round_title as "roundTitle", s.reference, s.amount, s.committed, s.called, s.paid, s.spent,
        s.paid_after as "paidAfter", s.available_after as "availableAfter"
      from (${statementRowsSql(condition)}) s join organization o on o.id = s.organization_id
      order by o.name, o.id, s.fiscal_year, s.number, s.reference`);
    const rows = await this.dataSource.query<Record<string, unknown>[]>(text, values);
    return rows.map((row) => ({ ...row, ...centsOf(row) }) as unknown as StatementLine);
  }
}

const centsFields = [
  'amount',
  'committed',
  'called',
  'paid',
  'spent',
  'paidAfter',
  'availableAfter',
] as const;

/** A bigint comes from the database as text. */
const centsOf = (row: Record<string, unknown>) =>
  Object.fromEntries(centsFields.map((name) => [name, BigInt(row[name] as string)]));
