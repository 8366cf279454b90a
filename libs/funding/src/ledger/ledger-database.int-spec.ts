import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { UnitOfWork, violatedConstraint, type Tx } from '@allmende/platform/database';
import { BooksStage } from '../proof/books-stage.js';
import { operator, startup, Treasury, type Person } from '../proof/treasury.js';
import { Books, moved, type BookLine, type NewEntry } from './books.js';

// What the database holds by itself, past every service.

let treasury: Treasury;
let stage: BooksStage;
let people: [Person, Person];
let roundId: string;
let pledgeId: string;
let otherId: string;

beforeAll(async () => {
  treasury = await Treasury.start();
  people = [await treasury.person('TREASURER'), await treasury.person('MODERATOR')];
  stage = new BooksStage(treasury, people[1].accountId);
  roundId = await stage.round({ projectId: await stage.project() });
  pledgeId = await stage.pledge(roundId, { organizationId: treasury.demo.dortmund }, { 2027: 100_000_000n });
  otherId = await stage.pledge(roundId, { organizationId: treasury.demo.solingen }, { 2027: 500n });
  await stage.close(roundId);
}, startup);

afterAll(() => treasury.stop());

const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => treasury.get(UnitOfWork).run(operator, work);

const book = (entry: Partial<NewEntry>, lines: readonly BookLine[]): Promise<string> =>
  inTx((tx) =>
    treasury.get(Books).book(tx, operator, { kind: 'CALL', roundId, text: 'Probe', ...entry }, lines),
  );

/** The name of what was violated, or the words of the refusal. */
const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    return violatedConstraint(error) || (error as Error).message;
  }
};

const line = (account: BookLine['account'], sides: { debit?: bigint; credit?: bigint }): BookLine => ({
  account,
  pledgeId,
  fiscalYear: 2027,
  ...sides,
});

const call = (amount: bigint, id = pledgeId): BookLine[] => [
  ...moved([{ pledgeId: id, fiscalYear: 2027, amount }], 'COMMITMENTS', 'COMMITTED'),
  ...moved([{ pledgeId: id, fiscalYear: 2027, amount }], 'RECEIVABLE', 'CONTRIBUTED'),
];

describe('the database keeps the ledger', () => {
  it.each(['ledger_entry', 'ledger_line'])('and refuses to change, delete or empty %s', async (table) => {
    await book({}, call(1n));
    const column = table === 'ledger_entry' ? 'text' : 'account';
    for (const statement of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      expect(await refusal(treasury.write(statement))).toMatch(/append-only|kept|refuse|never|only grows/i);
  });

  it('and refuses an entry whose sides differ, or that has one line, or none', async () => {
    expect(
      await refusal(book({}, [line('RECEIVABLE', { debit: 2n }), line('CONTRIBUTED', { credit: 1n })])),
    ).toBe('ledger_entry_balances');
    expect(await refusal(book({}, [line('RECEIVABLE', { debit: 2n })]))).toBe('ledger_entry_balances');
    expect(await refusal(book({}, []))).toBe('ledger_entry_balances');
  });

  it('and refuses one that takes from a giver what another gets', async () => {
    const crossed = [
      line('RECEIVABLE', { debit: 2n }),
      { ...line('CONTRIBUTED', { credit: 2n }), pledgeId: otherId },
    ];
    expect(await refusal(book({}, crossed))).toBe('ledger_entry_balances');
  });

  it('and refuses a line with both sides, with none, or of a year that the pledge has not', async () => {
    const both = [line('RECEIVABLE', { debit: 2n, credit: 2n }), line('CONTRIBUTED', { credit: 1n })];
    expect(await refusal(book({}, both))).toBe('ledger_line_one_side');
    expect(await refusal(book({}, [line('RECEIVABLE', {})]))).toBe('ledger_line_one_side');
    expect(await refusal(book({}, [{ ...line('RECEIVABLE', { debit: 1n }), fiscalYear: 2031 }]))).toMatch(
      /ledger_line_year|ledger_balance_line/,
    );
  });

  it('and refuses lines that come after the entry', async () => {
    const entryId = await book({}, call(1n));
    const late = treasury.write(
      `insert into ledger_line (id, entry_id, position, account, pledge_id, fiscal_year, debit_cents)
       values ($1, $2, 9, 'RECEIVABLE', $3, 2027, 1)`,
      [newId(), entryId, pledgeId],
    );
    expect(await refusal(late)).toBe('ledger_entry_is_complete');
  });

  it('and refuses a reversal that does not mirror, and a second one', async () => {
    const reversesId = await book({}, call(7n));
    const back = (amount: bigint) =>
      call(amount).map((one) => ({ ...one, debit: one.credit, credit: one.debit }));
    expect(await refusal(book({ kind: 'REVERSAL', reversesId }, back(6n)))).toBe('ledger_reversal_mirrors');
    expect(await refusal(book({ kind: 'REVERSAL', reversesId }, back(7n)))).toBe('done');
    expect(await refusal(book({ kind: 'REVERSAL', reversesId }, back(7n)))).toBe(
      'ledger_entry_reversed_once',
    );
    expect(await refusal(book({ kind: 'REVERSAL' }, back(1n)))).toBe('ledger_entry_reversal');
  });

  it('and lets no account fall below zero', async () => {
    expect(await refusal(book({}, call(501n, otherId)))).toBe('ledger_balance_not_negative');
    const spent = moved([{ pledgeId: otherId, fiscalYear: 2027, amount: 1n }], 'RECEIVABLE', 'BANK');
    expect(await refusal(book({}, spent))).toBe('ledger_balance_not_negative');
  });

  it('and lets nobody touch the balances by hand', async () => {
    for (const statement of [
      `update ledger_balance set amount_cents = amount_cents + 1`,
      `delete from ledger_balance`,
      `insert into ledger_balance values ('${pledgeId}', 2027, 'BANK', 5)`,
    ])
      expect(await refusal(treasury.write(statement))).toBe('ledger_balance_follows');
    expect(await refusal(treasury.write('truncate ledger_balance'))).not.toBe('done');
  });

  it('and refuses all of it without the name of an actor', async () => {
    const nameless = treasury.db.query(`update ledger_balance set amount_cents = 0`);
    expect(await refusal(nameless)).not.toBe('done');
  });
});

describe('the database keeps spends', () => {
  const propose = async (amount: number): Promise<string> => {
    const id = newId();
    await treasury.write(
      `insert into spend (id, round_id, purpose, payee, spent_on, amount_cents, state, recorded_by, created_at, updated_at)
       values ($1, $2, 'Probe', 'Firma', '2026-11-20', $3, 'PROPOSED', $4, now(), now())`,
      [id, roundId, amount, people[0].accountId],
    );
    return id;
  };
  const approve = (id: string, by: Person) =>
    refusal(
      treasury.write(`update spend set state = 'BOOKED', approved_by = $2 where id = $1`, [id, by.accountId]),
    );

  it('from the configured sum on by four eyes, past every service', async () => {
    const [{ cents }] = await treasury.db.query<[{ cents: string }]>(
      `select four_eyes_from_cents as cents from funding_rules`,
    );
    const [below, exactly] = [await propose(Number(cents) - 1), await propose(Number(cents))];
    expect(await approve(exactly, people[0])).toBe('spend_four_eyes');
    expect(await approve(exactly, people[1])).toBe('done');
    expect(await approve(below, people[0])).toBe('done');
  });

  it('as they are: neither changed nor deleted, nor taken back once rejected', async () => {
    const id = await propose(5);
    expect(await refusal(treasury.write(`update spend set amount_cents = 6 where id = $1`, [id]))).toBe(
      'spend_is_fixed',
    );
    expect(await refusal(treasury.write(`delete from spend where id = $1`, [id]))).toBe('spend_is_kept');
    await treasury.write(`update spend set state = 'REJECTED', reason = 'Nein' where id = $1`, [id]);
    expect(
      await refusal(treasury.write(`update spend set state = 'PROPOSED', reason = null where id = $1`, [id])),
    ).toBe('spend_is_fixed');
    expect(await approve(id, people[1])).toBe('spend_is_fixed');
  });

  it('and books each once', async () => {
    await book({}, call(50n));
    await book(
      { kind: 'PAYMENT' },
      moved([{ pledgeId, fiscalYear: 2027, amount: 50n }], 'BANK', 'RECEIVABLE'),
    );
    const spendId = await propose(10);
    const lines = moved([{ pledgeId, fiscalYear: 2027, amount: 10n }], 'SPENT', 'BANK');
    expect(await refusal(book({ kind: 'SPENDING', spendId }, lines))).toBe('done');
    expect(await refusal(book({ kind: 'SPENDING', spendId }, lines))).toBe('ledger_entry_spend_once');
    expect(await refusal(book({ kind: 'SPENDING' }, lines))).toBe('ledger_entry_spend');
  });
});
