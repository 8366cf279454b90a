import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '@allmende/kernel';
import { createDataSource } from '@allmende/platform/database';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { fundingChecks } from '../../apps/cli/src/checks/funding.js';

// A round that is called, paid, spent and reversed in parts, then broken in one place after the other, past all triggers.

let database: TestDatabase;
let db: DataSource;
const ids = Array.from({ length: 16 }, newId);
const [account, other, city, project, fund, programme, round, contributions] = ids as [
  ...[string, string, string, string],
  ...[string, string, string, string],
];
const [pledge, grant, allocation, contribution, spend, decision, participant, lonely] = ids.slice(8) as [
  ...[string, string, string, string],
  ...[string, string, string, string],
];
/** Entries by a name of ours. */
const entries: Record<string, string> = {};

type Line = [account: string, pledge: string, debit: number, credit: number];

async function entry(name: string, kind: string, lines: Line[], more: Record<string, string> = {}) {
  const id = newId();
  entries[name] = id;
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into ledger_entry (id, round_id, kind, booked_on, text, spend_id, reverses_id, actor, created_at)
       values ($1, $2, $3, '2026-11-20', 'Probe', $4, $5, 'test', now())`,
      [id, more.round ?? round, kind, more.spend ?? null, more.reverses ?? null],
    );
    for (const [index, [accountName, pledgeId, debit, credit]] of lines.entries())
      await tx.query(
        `insert into ledger_line (id, entry_id, position, account, pledge_id, fiscal_year, debit_cents, credit_cents)
         values ($1, $2, $3, $4, $5, 2027, $6, $7)`,
        [newId(), id, index + 1, accountName, pledgeId, debit, credit],
      );
  });
}

const pair = (debited: string, credited: string, pledgeId: string, cents: number): Line[] => [
  [debited, pledgeId, cents, 0],
  [credited, pledgeId, 0, cents],
];

const call = (pledgeId: string, cents: number): Line[] => [
  ...pair('COMMITMENTS', 'COMMITTED', pledgeId, cents),
  ...pair('RECEIVABLE', 'CONTRIBUTED', pledgeId, cents),
];

async function newRound(id: string, of: { project?: string; fund?: string }): Promise<void> {
  await db.query(
    `insert into funding_round (id, project_id, fund_id, title, summary, purpose, state, minimum_cents, target_cents, cap_cents,
       over_target, closes_at, fiscal_years, eligible, cost_key, created_at, updated_at)
     values ($1, $2, $3, 'Runde', 'Wofür.', $4, 'DRAFT', 0, 10000, 100000, 'KEEP', '2099-01-01', '{2027}', 'MEMBERS',
       '{"kind":"EQUAL"}', now(), now())`,
    [id, of.project ?? null, of.fund ?? null, of.fund ? 'CONTRIBUTION' : 'DEVELOPMENT'],
  );
  await db.query(
    `insert into funding_participant (id, round_id, organization_id, share_cents) values ($1, $2, $3, 10000)`,
    [of.project ? participant : newId(), id, city],
  );
  await db.query(`update funding_round set state = 'OPEN', opened_at = now() where id = $1`, [id]);
}

/** A binding pledge, with its commitment. */
async function newPledge(id: string, roundId: string, giver: Record<string, string>, cents: number) {
  const [[column, giverId]] = Object.entries(giver) as [[string, string]];
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into pledge (id, round_id, ${column}, kind, amount_cents, declared_cents, state, declared_by, created_at, updated_at)
       values ($1, $2, $3, 'MONEY', $4, $4, 'DECLARED', $5, now(), now())`,
      [id, roundId, giverId, cents, account],
    );
    await tx.query(
      `insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) values ($1, $2, 2027, $3)`,
      [newId(), id, cents],
    );
  });
  const approval = {
    organization_id: 'ADMINISTRATION',
    programme_id: 'GRANT_NOTICE',
    fund_id: 'BOARD_DECISION',
  }[column];
  await db.query(
    `update pledge set state = 'APPROVED', approval = $2, approval_note = $3, decision_id = $4, approved_by = $5 where id = $1`,
    [id, approval, column === 'fund_id' ? null : 'Bescheid', column === 'fund_id' ? decision : null, other],
  );
  await entry(`commitment of ${id}`, 'COMMITMENT', pair('COMMITTED', 'COMMITMENTS', id, cents), {
    round: roundId,
  });
}

const called = (pledgeId: string) =>
  db.query(
    `update pledge_instalment set called_on = '2026-11-20', due_on = '2027-01-31' where pledge_id = $1`,
    [pledgeId],
  );
const stated = (pledgeId: string, ...states: string[]) =>
  states.reduce(
    (before, state) =>
      before.then(() => db.query(`update pledge set state = $2 where id = $1`, [pledgeId, state])),
    Promise.resolve<unknown>(null),
  );

beforeAll(async () => {
  database = await createTestDatabase();
  db = await createDataSource(database.url, [], 1).initialize();
  await db.query(`set app.actor = 'test'`);
  for (const id of [account, other])
    await db.query(
      `insert into account (id, email, display_name, locale, created_at, updated_at)
       values ($1, $2, 'Kassenführung', 'de', now(), now())`,
      [id, `${id}@example.org`],
    );
  await db.query(
    `insert into organization (id, kind, name, created_at, updated_at) values ($1, 'ASSOCIATION', 'Verbund', now(), now())`,
    [city],
  );
  await db.query(
    `insert into project (id, slug, name, created_at, updated_at) values ($1, 'opsi', 'OPSI', now(), now())`,
    [project],
  );
  await db.query(
    `insert into fund (id, slug, name, summary, created_at, updated_at) values ($1, 'fonds', 'Fonds', 'Wofür.', now(), now())`,
    [fund],
  );
  await db.query(
    `insert into funding_programme (id, slug, name, funder, summary, quota_percent, created_at, updated_at)
     values ($1, 'programm', 'Programm', 'Land', 'Wofür.', 20, now(), now())`,
    [programme],
  );
  await fundHistory();
  await roundHistory();
}, 60_000);

/** Contributions of 50 € are paid in. */
async function fundHistory(): Promise<void> {
  await newRound(contributions, { fund });
  await newPledge(contribution, contributions, { organization_id: city }, 5_000);
  await db.query(`update funding_round set state = 'FUNDED', evaluated_at = now() where id = $1`, [
    contributions,
  ]);
  await called(contribution);
  await entry('call of the contribution', 'CALL', call(contribution, 5_000), { round: contributions });
  const paid = pair('BANK', 'RECEIVABLE', contribution, 5_000);
  await entry('contribution', 'PAYMENT', paid, { round: contributions });
  await stated(contribution, 'CALLED', 'PAID');
}

/** 80 € of a city, called and half paid; 20 € of a programme, not called; 10 € of the fund, promised. */
async function roundHistory(): Promise<void> {
  await newRound(round, { project });
  await db.query(
    `insert into funding_decision (id, round_id, number, adopted, recorded_at, used_for, used_at)
     values ($1, $2, '2026-007', true, now(), 'ALLOCATION', now())`,
    [decision, round],
  );
  await newPledge(pledge, round, { organization_id: city }, 8_000);
  await newPledge(grant, round, { programme_id: programme }, 2_000);
  await newPledge(allocation, round, { fund_id: fund }, 1_000);
  await db.query(`update funding_round set state = 'FUNDED', evaluated_at = now() where id = $1`, [round]);
  await called(pledge);
  await entry('call', 'CALL', call(pledge, 8_000));
  await stated(pledge, 'CALLED');
  const payment = pair('BANK', 'RECEIVABLE', pledge, 4_000);
  await entry('wrong payment', 'PAYMENT', payment);
  await entry('reversal', 'REVERSAL', pair('RECEIVABLE', 'BANK', pledge, 4_000), {
    reverses: entries['wrong payment']!,
  });
  await entry('payment', 'PAYMENT', payment);
  await db.query(
    `insert into spend (id, round_id, purpose, payee, spent_on, amount_cents, state, recorded_by, created_at, updated_at)
     values ($1, $2, 'Arbeit', 'Firma', '2026-11-20', 3000, 'PROPOSED', $3, now(), now())`,
    [spend, round, account],
  );
  await db.query(`update spend set state = 'BOOKED', approved_by = $2 where id = $1`, [spend, other]);
  await entry('spending', 'SPENDING', pair('SPENT', 'BANK', pledge, 3_000), { spend });
  await db.query(
    `insert into money_request (owner, key, operation, body_hash, answer, created_at)
     values ($1, 'a-key-of-ours', 'recordSpend', 'x', $2, now())`,
    [account, spend],
  );
}

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** The second word of each row: the id that it names. */
async function found(query: (sql: string) => Promise<{ row: string }[]>): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name, sql } of fundingChecks) {
    const rows = await query(sql);
    if (rows.length > 0) all[name] = rows.map(({ row }) => row.split(' ')[1]!.replace(',', ''));
  }
  return all;
}

/** Checks that have found something. */
const seen = new Set<string>();

/** What the checks say after a statement that no trigger has seen; nothing of it stays. */
async function after(statement: string, values: unknown[] = []): Promise<Record<string, string[]>> {
  const runner = db.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`set local session_replication_role = replica`);
    await runner.query(statement, values);
    const broken = await found((sql) => runner.query(sql) as Promise<{ row: string }[]>);
    for (const name of Object.keys(broken)) seen.add(name);
    return broken;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

it('the checks of funding find nothing in sound data', async () => {
  expect(await found((sql) => db.query(sql))).toEqual({});
});

describe('the checks of rounds and pledges name', () => {
  it('a round whose sums are not those of its pledges', async () => {
    expect(await after(`update funding_round set approved_cents = 1 where id = $1`, [round])).toEqual({
      'The sums of a round are those of its pledges': [round],
    });
  });

  it('a round whose shares miss its target', async () => {
    expect(
      await after(`update funding_participant set share_cents = 9999 where id = $1`, [participant]),
    ).toEqual({ 'The shares of a round with a cost key come to its target': [round] });
  });

  it('a round that nobody has evaluated', async () => {
    const statement = `update funding_round set state = 'OPEN', evaluated_at = null, closes_at = now() - interval '1 hour'
      where id = $1`;
    expect(await after(statement, [round])).toEqual({ 'A round is evaluated at its deadline': [round] });
  });

  it('a settled round that holds money', async () => {
    const settled = `update funding_round set state = 'SETTLED', settled_at = now() where id = $1`;
    expect(Object.keys(await after(settled, [round]))).toContain(
      'A settled round holds no money and awaits none',
    );
  });

  it('a pledge whose years do not come to it, or are none of its round', async () => {
    const name = 'The years of a pledge come to the pledge, and are years of its round';
    const more = `update pledge_instalment set amount_cents = amount_cents + 1 where pledge_id = $1`;
    expect(await after(more, [grant])).toMatchObject({ [name]: [grant] });
    const elsewhere = `update funding_round set fiscal_years = '{2028}' where id = $1`;
    expect((await after(elsewhere, [contributions]))[name]).toEqual([contribution]);
  });

  it('a pledge that one person has declared and approved', async () => {
    expect(await after(`update pledge set approved_by = declared_by where id = $1`, [pledge])).toEqual({
      'Nobody has made binding what she declared herself': [pledge],
    });
  });

  it('a programme that bears too much', async () => {
    const statement = `update funding_programme set quota_percent = 19 where id = $1`;
    expect(await after(statement, [programme])).toEqual({
      'What a programme gives is within its quota and its largest amount': [grant],
    });
  });
});

describe('the checks of the ledger name', () => {
  it('a balance that is not the sum of the lines, or is missing', async () => {
    const name = 'The balances of the ledger are the sums of its lines';
    const more = `update ledger_balance set amount_cents = amount_cents + 1 where pledge_id = $1 and account = 'BANK'`;
    expect((await after(more, [pledge]))[name]).toEqual([pledge]);
    expect((await after(`delete from ledger_balance where pledge_id = $1`, [grant]))[name]).toEqual([
      grant,
      grant,
    ]);
  });

  it('an account below zero', async () => {
    const below = `alter table ledger_balance drop constraint ledger_balance_not_negative`;
    const statement = `${below}; update ledger_balance set amount_cents = -1 where account = 'SPENT' and pledge_id = '${pledge}'`;
    expect((await after(statement))['No account of the ledger is below zero']).toEqual([pledge]);
  });

  it('an entry that does not balance, or has no lines', async () => {
    const name = 'Every entry of the ledger balances for each pledge and year';
    const payment = entries.payment!;
    const more = `update ledger_line set debit_cents = debit_cents + 1 where entry_id = $1 and debit_cents > 0`;
    expect((await after(more, [payment]))[name]).toEqual([payment]);
    const empty = `insert into ledger_entry (id, round_id, kind, booked_on, text, actor, created_at)
      values ($1, $2, 'PAYMENT', '2026-11-20', 'Probe', 'test', now())`;
    expect(await after(empty, [lonely, round])).toEqual({ [name]: [lonely] });
  });

  it('a reversal that mirrors nothing', async () => {
    const statement = `update ledger_line set debit_cents = debit_cents * 2, credit_cents = credit_cents * 2 where entry_id = $1`;
    expect((await after(statement, [entries.reversal]))['A reversal mirrors what it takes back']).toEqual([
      entries.reversal,
    ]);
  });

  it('a key that answers with nothing', async () => {
    const name = 'An idempotency key answers with something that is there';
    expect(await after(`update money_request set answer = $1`, [lonely])).toEqual({
      [name]: ['a-key-of-ours'],
    });
    expect(await after(`update money_request set answer = null`)).toEqual({ [name]: ['a-key-of-ours'] });
  });
});

describe('the checks of books and pledges name', () => {
  it('a commitment of what does not bind', async () => {
    const statement = `update pledge set state = 'DECLARED' where id = $1`;
    expect((await after(statement, [grant]))['COMMITTED is what binds and is not called']).toEqual([grant]);
  });

  it('a call that the pledge knows nothing of', async () => {
    const statement = `update pledge_instalment set called_on = null, due_on = null where pledge_id = $1`;
    expect(await after(statement, [pledge])).toEqual({
      'COMMITTED is what binds and is not called': [pledge],
      'CONTRIBUTED is what was called, less what was given back': [pledge],
      'A year is called by one entry of the ledger, and only then has a due day': [pledge],
      'A pledge is CALLED when something is called, and PAID when all of it is called and paid': [pledge],
    });
  });

  it('money that has gone from one giver to another', async () => {
    const statement = `update ledger_line set pledge_id = '${grant}' where entry_id = $1 and account = 'BANK'`;
    const broken = await after(
      `${statement.replace('$1', `'${entries.spending!}'`)};
       update ledger_balance set amount_cents = amount_cents + 1 where pledge_id = '${pledge}' and account = 'BANK'`,
    );
    expect(broken['RECEIVABLE and BANK are what was called less what was spent']).toEqual([pledge]);
    expect(broken['Every entry of the ledger balances for each pledge and year']).toEqual([
      entries.spending,
      entries.spending,
    ]);
  });

  it('a pledge that is CALLED without a call, and one that is PAID without the money', async () => {
    const name = 'A pledge is CALLED when something is called, and PAID when all of it is called and paid';
    const state = `update pledge set state = $2 where id = $1`;
    expect(await after(state, [grant, 'CALLED'])).toEqual({ [name]: [grant] });
    expect(await after(state, [pledge, 'PAID'])).toEqual({ [name]: [pledge] });
    expect(await after(state, [contribution, 'CALLED'])).toEqual({ [name]: [contribution] });
  });

  it('a spend that is not what was booked', async () => {
    const name = 'A spend is what its booking says';
    expect(await after(`update spend set amount_cents = 2999 where id = $1`, [spend])).toEqual({
      [name]: [spend],
    });
    const reversed = `update spend set state = 'REVERSED', reason = 'Falsch' where id = $1`;
    expect(await after(reversed, [spend])).toEqual({ [name]: [spend] });
    expect(await after(`update ledger_entry set spend_id = $1 where spend_id = $2`, [lonely, spend])).toEqual(
      {
        [name]: [spend],
      },
    );
  });

  it('a spend that one person has recorded and booked', async () => {
    expect(await after(`update spend set approved_by = recorded_by where id = $1`, [spend])).toEqual({
      'Nobody has booked a spend that she recorded herself': [spend],
    });
  });

  it('a fund that has promised more than it has', async () => {
    const statement = `update ledger_balance set amount_cents = 999 where pledge_id = $1 and account = 'BANK'`;
    expect((await after(statement, [contribution]))['A fund holds what it has promised to rounds']).toEqual([
      fund,
    ]);
  });
});

it('each check of funding was broken here on purpose', () => {
  expect([...seen].sort()).toEqual(fundingChecks.map(({ name }) => name).sort());
});
