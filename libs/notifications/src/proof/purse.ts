import { newId, type Role } from '@allmende/kernel';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { seed, type World } from './world.js';

interface RoundRow {
  /** Its project; with `fundId` it has none. */
  projectId?: string | null;
  fundId?: string | null;
  eligible?: 'MEMBERS' | 'PROJECT' | 'NAMED';
  /** Organizations of its key. */
  named?: readonly string[];
  /** Stays a draft. */
  draft?: boolean;
}

/** Words that the database wants to see beside each state of a pledge. */
const steps: Record<string, string> = {
  RESERVED: `reservation = 'Haushalt 2027', council_on = '2099-03-01'`,
  APPROVED: `approval = 'ADMINISTRATION', approval_note = 'Verfügung vom 1. März'`,
  WITHDRAWN: `end_cause = 'WITHDRAWN', end_reason = 'Kein Geld.'`,
  LAPSED: `end_cause = 'COUNCIL_DATE_PASSED', end_reason = 'Der Tag ist vorbei.'`,
};

/** Rounds, pledges and books, as rows that the database's own rules let pass. */
export class Purse {
  constructor(private readonly world: World) {}

  /** Another person with a role for the organization. */
  async colleague(organization: string, name: string, role: Role): Promise<string> {
    const id = await this.world.account(name);
    await this.world.grant(id, organization, role);
    return id;
  }

  /** Who keeps the books of the network. */
  async treasurer(name: string): Promise<string> {
    const id = await this.world.account(name);
    await this.world.write(
      `insert into role_grant (id, account_id, role, created_at) values ($1, $2, 'TREASURER', now())`,
      [newId(), id],
    );
    return id;
  }

  async fund(name: string): Promise<string> {
    const id = newId();
    await this.world.write(
      `insert into fund (id, slug, name, summary, created_at, updated_at) values ($1, $2, $3, 'Für alle.', now(), now())`,
      [id, `fonds-${id.slice(-6)}`, name],
    );
    return id;
  }

  /** A round of 1,000 to 5,000 € that is open for long. */
  round(row: RoundRow): Promise<string> {
    const { projectId = null, fundId = null, eligible = 'MEMBERS', named = [], draft = false } = row;
    const id = newId();
    return this.inOne(async (tx) => {
      await tx.query(
        `insert into funding_round (id, project_id, fund_id, title, summary, purpose, state, minimum_cents, target_cents,
           cap_cents, over_target, closes_at, fiscal_years, eligible, created_at, updated_at)
         values ($1, $2, $3, 'Runde', 'Wofür', case when $3::uuid is null then 'DEVELOPMENT' else 'CONTRIBUTION' end, 'DRAFT',
           100000, 500000, 500000, 'REFUSE', '2099-12-05T13:30Z', '{2099}', $4, now(), now())`,
        [id, projectId, fundId, eligible],
      );
      await tx.query(
        `insert into funding_participant (id, round_id, organization_id)
         select uuidv7(), $1, o from unnest($2::uuid[]) o`,
        [id, named],
      );
      if (!draft)
        await tx.query(`update funding_round set state = 'OPEN', opened_at = now() where id = $1`, [id]);
      return id;
    });
  }

  /** A pledge of 1,000 € that has come to this state. `members`: for whom an association pledges. */
  pledge(
    round: string,
    organization: string,
    state = 'DECLARED',
    members: readonly string[] = [],
  ): Promise<string> {
    const id = newId();
    return this.inOne(async (tx) => {
      await tx.query(
        `insert into pledge (id, round_id, organization_id, kind, amount_cents, declared_cents, state, created_at, updated_at)
         values ($1, $2, $3, 'MONEY', 100000, 100000, 'DECLARED', now(), now())`,
        [id, round, organization],
      );
      await tx.query(
        `insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) values ($1, $2, 2099, 100000)`,
        [newId(), id],
      );
      await tx.query(`insert into pledge_member select $1, m from unnest($2::uuid[]) m`, [id, members]);
      if (state !== 'DECLARED')
        await tx.query(`update pledge set state = $2, ${steps[state]!} where id = $1`, [id, state]);
      return id;
    });
  }

  /** The round reaches its minimum. */
  funded(round: string): Promise<void> {
    return this.world.write(`update funding_round set state = 'FUNDED', evaluated_at = now() where id = $1`, [
      round,
    ]);
  }

  settled(round: string): Promise<void> {
    return this.world.write(`update funding_round set state = 'SETTLED', settled_at = now() where id = $1`, [
      round,
    ]);
  }

  /** All of the pledge is called in, and so much of it is paid. */
  called(round: string, pledge: string, paidCents = 0): Promise<void> {
    return this.inOne(async (tx) => {
      await tx.query(`update pledge set state = 'CALLED' where id = $1`, [pledge]);
      await book(tx, { round, pledge, kind: 'CALL', debit: 'RECEIVABLE', credit: 'CONTRIBUTED' }, 100_000);
      if (paidCents > 0)
        await book(tx, { round, pledge, kind: 'PAYMENT', debit: 'BANK', credit: 'RECEIVABLE' }, paidCents);
    });
  }

  async spend(round: string, recordedBy: string): Promise<string> {
    const id = newId();
    await this.world.write(
      `insert into spend (id, round_id, purpose, payee, spent_on, amount_cents, state, recorded_by, created_at, updated_at)
       values ($1, $2, 'Abschlag', 'Beispiel GmbH', '2099-04-15', 40000, 'PROPOSED', $3, now(), now())`,
      [id, round, recordedBy],
    );
    return id;
  }

  async programme(applicantKinds: readonly string[]): Promise<string> {
    const id = newId();
    await this.world.write(
      `insert into funding_programme (id, slug, name, funder, summary, quota_percent, deadline_on, applicant_kinds,
         created_at, updated_at)
       values ($1, $2, 'Programm', 'Land Muster', 'Für wen', 80, '2099-01-31', $3, now(), now())`,
      [id, `programm-${id.slice(-6)}`, applicantKinds],
    );
    return id;
  }

  private inOne<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.world.app.get(UnitOfWork).run(seed, work);
  }
}

interface Booking {
  round: string;
  pledge: string;
  kind: string;
  debit: string;
  credit: string;
}

async function book(tx: Tx, { round, pledge, kind, debit, credit }: Booking, cents: number): Promise<void> {
  const entry = newId();
  await tx.query(
    `insert into ledger_entry (id, round_id, kind, booked_on, text, actor, created_at)
     values ($1, $2, $3, '2099-03-31', 'Buchung', 'system:test', now())`,
    [entry, round, kind],
  );
  await tx.query(
    `insert into ledger_line (id, entry_id, position, account, pledge_id, fiscal_year, debit_cents, credit_cents)
     values (uuidv7(), $1, 1, $3, $2, 2099, $5, 0), (uuidv7(), $1, 2, $4, $2, 2099, 0, $5)`,
    [entry, pledge, debit, credit, cents],
  );
}
