import { newId, type Cents } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { Books } from '../ledger/books.js';
import { operator, type Treasury } from './treasury.js';

/** Who gives: exactly one of them. */
export type Giver = { organizationId: string } | { fundId: string } | { programmeId: string };

/** Amounts by fiscal year. */
export type Years = Readonly<Record<number, Cents>>;

/** Makes funded rounds with binding pledges by plain statements: what the commands of rounds and pledges leave behind. */
export class BooksStage {
  /** @param approverId the account by which pledges are binding */
  constructor(
    private readonly treasury: Treasury,
    private readonly approverId: string,
  ) {}

  async project(): Promise<string> {
    const id = newId();
    await this.treasury.write(
      `insert into project (id, slug, name, created_at, updated_at) values ($1, $2, 'OPSI', now(), now())`,
      [id, `opsi-${id}`],
    );
    return id;
  }

  async fund(): Promise<string> {
    const id = newId();
    await this.treasury.write(
      `insert into fund (id, slug, name, summary, created_at, updated_at)
       values ($1, $2, 'Infrastruktur-Fonds', 'Wofür er da ist.', now(), now())`,
      [id, `fonds-${id}`],
    );
    return id;
  }

  async programme(): Promise<string> {
    const id = newId();
    await this.treasury.write(
      `insert into funding_programme (id, slug, name, funder, summary, quota_percent, created_at, updated_at)
       values ($1, $2, 'Förderung', 'Land', 'Wofür.', 80, now(), now())`,
      [id, `programm-${id}`],
    );
    return id;
  }

  /** An open round of a project, or of a fund's contributions. */
  async round(
    of: { projectId: string } | { fundId: string },
    fiscalYears: readonly number[] = [2027],
  ): Promise<string> {
    const id = newId();
    const fundId = 'fundId' in of ? of.fundId : null;
    await this.treasury.write(
      `insert into funding_round (id, project_id, fund_id, title, summary, purpose, state, minimum_cents, target_cents,
         cap_cents, over_target, closes_at, fiscal_years, eligible, created_at, updated_at)
       values ($1, $2, $3, 'OPSI 2027', 'Wofür.', $4, 'DRAFT', 0, 100000000000, 100000000000, 'KEEP', $5, $6, 'MEMBERS',
         now(), now())`,
      [
        id,
        'projectId' in of ? of.projectId : null,
        fundId,
        fundId ? 'CONTRIBUTION' : 'DEVELOPMENT',
        '2026-12-01T12:00:00Z',
        [...fiscalYears],
      ],
    );
    await this.treasury.write(`update funding_round set state = 'OPEN', opened_at = now() where id = $1`, [
      id,
    ]);
    return id;
  }

  /** A binding pledge of an open round, with its commitment in the books. */
  async pledge(roundId: string, giver: Giver, years: Years): Promise<string> {
    const id = newId();
    const amounts = Object.entries(years).map(([year, amount]) => ({
      pledgeId: id,
      fiscalYear: Number(year),
      amount,
    }));
    const total = amounts.reduce((sum, { amount }) => sum + amount, 0n);
    const columns = { organization_id: null, fund_id: null, programme_id: null, ...columnOf(giver) };
    const decisionId = 'fundId' in giver ? await this.decision(roundId) : null;
    await this.treasury.write(
      `with p as (insert into pledge (id, round_id, organization_id, fund_id, programme_id, kind, amount_cents,
           declared_cents, state, created_at, updated_at)
         values ($1, $2, $3, $4, $5, 'MONEY', $6, $6, 'DECLARED', now(), now()) returning id)
       insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents)
       select gen_random_uuid(), p.id, y.year, y.amount from p, unnest($7::int[], $8::bigint[]) as y (year, amount)`,
      [
        id,
        roundId,
        columns.organization_id,
        columns.fund_id,
        columns.programme_id,
        total.toString(),
        amounts.map((one) => one.fiscalYear),
        amounts.map((one) => one.amount.toString()),
      ],
    );
    await this.approve(id, giver, decisionId);
    await this.treasury
      .get(UnitOfWork)
      .run(operator, (tx) => this.treasury.get(Books).commit(tx, operator, roundId, 'Zusage', amounts));
    return id;
  }

  /** The deadline has passed, and the minimum was reached. */
  async close(roundId: string): Promise<void> {
    await this.treasury.write(
      `update funding_round set state = 'FUNDED', evaluated_at = now() where id = $1`,
      [roundId],
    );
  }

  private async approve(id: string, giver: Giver, decisionId: string | null): Promise<void> {
    const approval =
      'fundId' in giver ? 'BOARD_DECISION' : 'programmeId' in giver ? 'GRANT_NOTICE' : 'ADMINISTRATION';
    await this.treasury.write(
      `update pledge set state = 'APPROVED', approval = $2, approval_note = $3, decision_id = $4, approved_by = $5,
         updated_at = now() where id = $1`,
      [id, approval, decisionId ? null : 'Zuständigkeit der Verwaltung', decisionId, this.approverId],
    );
  }

  private async decision(roundId: string): Promise<string> {
    const id = newId();
    await this.treasury.write(
      `insert into funding_decision (id, round_id, number, adopted, recorded_at, used_for, used_at)
       values ($1, $2, '2026-007', true, now(), 'ALLOCATION', now())`,
      [id, roundId],
    );
    return id;
  }
}

const columnOf = (giver: Giver) =>
  'organizationId' in giver
    ? { organization_id: giver.organizationId }
    : 'fundId' in giver
      ? { fund_id: giver.fundId }
      : { programme_id: giver.programmeId };
