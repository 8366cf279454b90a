import { newId, type Cents } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { Funds } from '../fund/fund.service.js';
import { Books, moved } from '../ledger/books.js';
import { operator, type Treasury } from './treasury.js';

/** Funds with money in them, and rounds to give it to, by plain statements: what the commands of other nouns leave behind. */
export class FundStage {
  constructor(private readonly treasury: Treasury) {}

  /** A fund into which one organization has paid so much, in two parts, for 2025 and 2026. */
  async fund(cents: Cents, name = 'Infrastruktur-Fonds'): Promise<string> {
    const fundId = await this.treasury.get(Funds).create(operator, { name, summary: 'Wofür er da ist.' });
    if (cents > 0n) await this.payIn(fundId, cents);
    return fundId;
  }

  /** A year's round of contributions, funded, called and paid. @returns the pledge that paid */
  async payIn(fundId: string, cents: Cents): Promise<string> {
    const roundId = await this.round({ fundId }, { fiscalYears: [2025, 2026] });
    const years = [
      { fiscalYear: 2025, amount: cents / 3n },
      { fiscalYear: 2026, amount: cents - cents / 3n },
    ];
    const pledgeId = await this.pledge(roundId, this.treasury.demo.dortmund, cents, years);
    const amounts = years.map((year) => ({ pledgeId, ...year }));
    const books = this.treasury.get(Books);
    await this.treasury.get(UnitOfWork).run(operator, async (tx) => {
      await books.commit(tx, operator, roundId, 'Zusage', amounts);
      await tx.query(`update funding_round set state = 'FUNDED', evaluated_at = now() where id = $1`, [
        roundId,
      ]);
      await books.book(tx, operator, { kind: 'CALL', roundId, text: 'Mittelabruf' }, [
        ...moved(amounts, 'COMMITMENTS', 'COMMITTED'),
        ...moved(amounts, 'RECEIVABLE', 'CONTRIBUTED'),
      ]);
      await books.book(
        tx,
        operator,
        { kind: 'PAYMENT', roundId, text: 'Zahlungseingang' },
        moved(amounts, 'BANK', 'RECEIVABLE'),
      );
    });
    return pledgeId;
  }

  async project(categories: readonly string[] = [], visibility = 'PUBLIC'): Promise<string> {
    const id = newId();
    await this.treasury.write(
      `insert into project (id, slug, name, descriptions, categories, platforms, lifecycle, visibility, services, used_by,
         created_at, updated_at)
       values ($1, $2, $2, '{}', $3, '{}', 'ADOPTED', $4, '[]', '{}', now(), now())`,
      [id, `p-${id}`, [...categories], visibility],
    );
    return id;
  }

  /** An open round of a project, or of a fund's contributions, with a target of 1,000.00 € unless told otherwise. */
  async round(
    of: { projectId: string } | { fundId: string },
    {
      fiscalYears = [2026],
      target = 100_000n,
      cap = target * 1000n,
      open = true,
    }: { fiscalYears?: number[]; target?: Cents; cap?: Cents; open?: boolean } = {},
  ): Promise<string> {
    const id = newId();
    const projectId = 'projectId' in of ? of.projectId : null;
    const fundId = 'fundId' in of ? of.fundId : null;
    await this.treasury.write(
      `insert into funding_round (id, project_id, fund_id, title, summary, purpose, state, minimum_cents, target_cents,
         cap_cents, over_target, closes_at, fiscal_years, eligible, created_at, updated_at)
       values ($1, $2, $3, 'Runde', 'Wofür.', $4, 'DRAFT', 0, $5, $6, 'KEEP', '2026-12-01T12:00:00Z', $7, 'MEMBERS',
         now(), now())`,
      [
        ...[id, projectId, fundId, fundId ? 'CONTRIBUTION' : 'DEVELOPMENT'],
        ...[target.toString(), cap.toString(), fiscalYears],
      ],
    );
    if (open)
      await this.treasury.write(`update funding_round set state = 'OPEN', opened_at = now() where id = $1`, [
        id,
      ]);
    return id;
  }

  /** What meetings told this room of. */
  async decision(roundId: string, adopted = true): Promise<string> {
    const id = newId();
    await this.treasury.write(
      `insert into funding_decision (id, round_id, number, adopted, recorded_at) values ($1, $2, 'B-2026-014', $3, now())`,
      [id, roundId, adopted],
    );
    return id;
  }

  private async pledge(
    roundId: string,
    organizationId: string,
    cents: Cents,
    years: readonly { fiscalYear: number; amount: Cents }[],
  ): Promise<string> {
    const id = newId();
    const { accountId } = await this.treasury.person('TREASURER', organizationId);
    await this.treasury.get(UnitOfWork).run(operator, async (tx) => {
      await tx.query(
        `insert into pledge (id, round_id, organization_id, kind, amount_cents, declared_cents, state, created_at, updated_at)
         values ($1, $2, $3, 'MONEY', $4, $4, 'DECLARED', now(), now())`,
        [id, roundId, organizationId, cents.toString()],
      );
      for (const { fiscalYear, amount } of years)
        await tx.query(
          `insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) values ($1, $2, $3, $4)`,
          [newId(), id, fiscalYear, amount.toString()],
        );
      await tx.query(
        `update pledge set state = 'APPROVED', approval = 'ADMINISTRATION', approval_note = 'Haushalt', approved_by = $2,
           updated_at = now() where id = $1`,
        [id, accountId],
      );
    });
    return id;
  }
}
