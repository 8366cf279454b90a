import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId, toNodeId } from '@allmende/kernel';
import { BooksStage } from '../proof/books-stage.js';
import { startup, Treasury, type Person } from '../proof/treasury.js';
import { Settlements } from '../settlement/settlement.service.js';
import { Spends } from '../spend/spend.service.js';
import { Calls } from './calls.service.js';
import { ledgerKinds } from './ledger.kinds.js';
import { Payments } from './payments.service.js';
import { Reversals } from './reversals.service.js';
import { Statements } from './statements.service.js';

// After any history the books say the same wherever they are read: lines, balances, GraphQL, statements, export.

let treasury: Treasury;
let stage: BooksStage;
let treasurer: Person;
let second: Person;
let projectId: string;

beforeAll(async () => {
  treasury = await Treasury.start();
  treasurer = await treasury.person('TREASURER');
  second = await treasury.person('TREASURER');
  stage = new BooksStage(treasury, second.accountId);
  projectId = await stage.project();
}, startup);

afterAll(() => treasury.stop());

const years = [2027, 2028] as const;
const key = () => newId();

/** What a treasurer does; numbers choose among what is there, or say how much of it in thousandths. */
type Act =
  | { do: 'call'; year: number; all: boolean; which: number }
  | { do: 'pay'; year: number; which: number; part: number }
  | { do: 'spend'; part: number }
  | { do: 'reverse'; which: number }
  | { do: 'settle' };

const which = fc.nat({ max: 999 });
const part = fc.integer({ min: 1, max: 1000 });
const year = fc.constantFrom(...years);
const acts = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('call' as const), year, all: fc.boolean(), which }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('pay' as const), year, which, part }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('spend' as const), part }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('reverse' as const), which }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
  ),
  { minLength: 5, maxLength: 12 },
);
const amount = fc.bigInt({ min: 1n, max: 300_000n });
const amounts = fc.record({
  first: amount,
  second: amount,
  third: amount,
  later: fc.bigInt({ min: 0n, max: 99n }),
});

interface World {
  roundId: string;
  contributions: string;
  pledges: string[];
}

/** A funded round of two cities, a programme and a fund that two cities have filled. */
async function world(given: { first: bigint; second: bigint; third: bigint; later: bigint }): Promise<World> {
  const { dortmund, solingen } = treasury.demo;
  const fundId = await stage.fund();
  const contributions = await stage.round({ fundId }, years);
  const givers = [
    await stage.pledge(contributions, { organizationId: dortmund }, { 2027: given.third }),
    await stage.pledge(contributions, { organizationId: solingen }, { 2027: given.first, 2028: given.later }),
  ];
  await stage.close(contributions);
  await call(contributions, 2027, null);
  await pay(givers[0]!, 2027, given.third);
  await pay(givers[1]!, 2027, given.first);
  const roundId = await stage.round({ projectId }, years);
  const pledges = [
    await stage.pledge(roundId, { organizationId: dortmund }, { 2027: given.first, 2028: given.second }),
    await stage.pledge(roundId, { organizationId: solingen }, { 2027: given.second, 2028: given.later }),
    await stage.pledge(roundId, { programmeId: await stage.programme() }, { 2028: given.third }),
    await stage.pledge(roundId, { fundId }, { 2027: given.third }),
  ];
  await stage.close(roundId);
  return { roundId, contributions, pledges };
}

const call = (roundId: string, fiscalYear: number, pledgeIds: string[] | null) =>
  treasury
    .get(Calls)
    .call(treasurer, { idempotencyKey: key(), roundId, fiscalYear, dueOn: '2027-01-31', pledgeIds });

const pay = (pledgeId: string, fiscalYear: number, amountCents: bigint) =>
  treasury.get(Payments).record(treasurer, {
    ...{ idempotencyKey: key(), pledgeId, fiscalYear, amountCents },
    paidOn: '2026-11-20',
  });

async function spend(roundId: string, amountCents: bigint): Promise<void> {
  const spends = treasury.get(Spends);
  const spendId = await spends.record(treasurer, {
    ...{ idempotencyKey: key(), roundId, milestoneId: null, purpose: 'Arbeit', payee: 'Firma' },
    ...{ spentOn: '2026-11-20', amountCents },
  });
  await spends.approve(second, { idempotencyKey: key(), spendId });
}

const one = async <Row>(text: string, values: unknown[]): Promise<Row> =>
  (await treasury.db.query<Row[]>(text, values))[0]!;

/** A part of what is there; a little more than all of it is tried, too. */
const partOf = (total: string, thousandths: number): bigint =>
  (BigInt(total) * BigInt(thousandths)) / 990n || 1n;

async function act({ roundId, contributions, pledges }: World, step: Act): Promise<void> {
  switch (step.do) {
    case 'call': {
      const chosen = step.all ? null : [pledges[step.which % pledges.length]!];
      await call(roundId, step.year, chosen);
      return;
    }
    case 'pay': {
      const pledgeId = pledges[step.which % pledges.length]!;
      const { open } = await one<{ open: string }>(
        `select coalesce(sum(amount_cents), 0) as open from ledger_balance
         where pledge_id = $1 and fiscal_year = $2 and account = 'RECEIVABLE'`,
        [pledgeId, step.year],
      );
      await pay(pledgeId, step.year, partOf(open, step.part));
      return;
    }
    case 'spend': {
      const { bank } = await one<{ bank: string }>(
        `select coalesce(sum(b.amount_cents), 0) as bank from ledger_balance b join pledge p on p.id = b.pledge_id
         where p.round_id = $1 and b.account = 'BANK'`,
        [roundId],
      );
      await spend(roundId, partOf(bank, step.part));
      return;
    }
    case 'reverse': {
      const entries = await treasury.db.query<{ id: string }[]>(
        `select id from ledger_entry where round_id in ($1, $2) and kind <> 'COMMITMENT' order by number`,
        [roundId, contributions],
      );
      await treasury.get(Reversals).reverse(treasurer, {
        ...{ idempotencyKey: key(), entryId: entries[step.which % entries.length]!.id },
        reason: 'Probe',
      });
      return;
    }
    case 'settle':
      await payAll(roundId);
      await treasury
        .get(Settlements)
        .settle(treasurer, { idempotencyKey: key(), roundId, remainder: 'REFUND' });
  }
}

/** Everybody pays what was called. */
async function payAll(roundId: string): Promise<void> {
  const open = await treasury.db.query<{ pledge_id: string; fiscal_year: number; amount_cents: string }[]>(
    `select b.pledge_id, b.fiscal_year, b.amount_cents from ledger_balance b join pledge p on p.id = b.pledge_id
     where p.round_id = $1 and b.account = 'RECEIVABLE' and b.amount_cents > 0 and p.fund_id is null`,
    [roundId],
  );
  for (const row of open) await pay(row.pledge_id, row.fiscal_year, BigInt(row.amount_cents));
}

/** What may be refused is refused with a fault; anything else is a failure of ours. */
const tried = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error as { faults?: unknown }).faults) throw error;
  }
};

type Sums = Record<'committed' | 'called' | 'paid' | 'spent', bigint>;
const zero = (): Sums => ({ committed: 0n, called: 0n, paid: 0n, spent: 0n });

interface LineSum {
  round_id: string;
  organization_id: string | null;
  fiscal_year: number;
  account: string;
  cents: string;
  balance: string;
}

/** The lines added up, next to the balances that triggers have kept. */
const lineSums = (): Promise<LineSum[]> =>
  treasury.db.query(`
    select p.round_id, p.organization_id, fiscal_year, account, s.cents, b.amount_cents as balance
    from (select pledge_id, fiscal_year, account, sum(case when account in ('COMMITMENTS', 'CONTRIBUTED')
        then credit_cents - debit_cents else debit_cents - credit_cents end) as cents
      from ledger_line group by pledge_id, fiscal_year, account) s
    full join ledger_balance b using (pledge_id, fiscal_year, account)
    join pledge p on p.id = pledge_id`);

function sumsOf(lines: readonly LineSum[]): Sums {
  const sums = zero();
  for (const { account, cents } of lines) {
    const value = BigInt(cents);
    if (account === 'COMMITTED') sums.committed += value;
    if (account === 'CONTRIBUTED')
      Object.assign(sums, { called: sums.called + value, paid: sums.paid + value });
    if (account === 'RECEIVABLE') sums.paid -= value;
    if (account === 'SPENT') sums.spent += value;
  }
  return sums;
}

type Shown = Record<string, { amountCents: number }>;
const shown = (row: Shown): Sums => ({
  committed: BigInt(row.committed!.amountCents),
  called: BigInt(row.called!.amountCents),
  paid: BigInt(row.paid!.amountCents),
  spent: BigInt(row.spent!.amountCents),
});

const added = (rows: readonly Sums[]): Sums =>
  rows.reduce(
    (so, row) => ({
      committed: so.committed + row.committed,
      called: so.called + row.called,
      paid: so.paid + row.paid,
      spent: so.spent + row.spent,
    }),
    zero(),
  );

const money = `committed { amountCents } called { amountCents } paid { amountCents } spent { amountCents }
  available { amountCents }`;

async function compareRound(roundId: string, lines: readonly LineSum[]): Promise<void> {
  const own = lines.filter((line) => line.round_id === roundId);
  const { node } = await treasury.data<{
    node: {
      balance: Shown;
      yearBalances: (Shown & { fiscalYear: number })[];
      spends: {
        nodes: {
          state: string;
          amount: { amountCents: number };
          shares: { amount: { amountCents: number } }[];
        }[];
      };
    };
  }>(
    treasurer,
    `query ($id: ID!) { node(id: $id) { ... on FundingRound { balance { ${money} } yearBalances { fiscalYear ${money} }
       spends(first: 50) { nodes { state amount { amountCents } shares { amount { amountCents } } } } } } }`,
    { id: toNodeId('FundingRound', roundId) },
  );
  expect(shown(node.balance)).toEqual(sumsOf(own));
  expect(node.balance.available!.amountCents).toBeGreaterThanOrEqual(0);
  for (const of of node.yearBalances)
    expect(shown(of)).toEqual(sumsOf(own.filter((line) => line.fiscal_year === of.fiscalYear)));
  for (const { state, amount: whole, shares } of node.spends.nodes) {
    const together = shares.reduce((sum, share) => sum + share.amount.amountCents, 0);
    expect(together).toBe(state === 'PROPOSED' ? 0 : whole.amountCents);
  }
}

async function compareStatements(lines: readonly LineSum[]): Promise<void> {
  const exported = await treasury.get(Statements).all(treasurer, null);
  for (const organizationId of [treasury.demo.dortmund, treasury.demo.solingen])
    for (const fiscalYear of years) {
      const expected = sumsOf(
        lines.filter((line) => line.organization_id === organizationId && line.fiscal_year === fiscalYear),
      );
      const { node } = await treasury.data<{ node: { statement: Shown & { rows: Shown[] } } }>(
        treasurer,
        `query ($id: ID!, $year: Int!) { node(id: $id) { ... on Organization { statement(fiscalYear: $year) { ${money}
           rows { committed { amountCents } called { amountCents } paid { amountCents } spent { amountCents } } } } } }`,
        { id: toNodeId('Organization', organizationId), year: fiscalYear },
      );
      expect(shown(node.statement)).toEqual(expected);
      expect(added(node.statement.rows.map(shown))).toEqual(expected);
      const rows = exported.filter(
        (row) => row.organizationId === organizationId && row.fiscalYear === fiscalYear,
      );
      expect(added(rows)).toEqual(expected);
      expect(rows.every((row) => row.paidAfter >= 0n && row.availableAfter >= 0n)).toBe(true);
      expect(rows.at(-1)?.paidAfter ?? 0n).toBe(expected.paid);
    }
}

/** A history with a booking of every kind. */
const whole: Act[] = [
  { do: 'call', year: 2027, all: true, which: 0 },
  { do: 'pay', year: 2027, which: 0, part: 500 },
  { do: 'spend', part: 500 },
  { do: 'reverse', which: 999 },
  { do: 'spend', part: 333 },
  { do: 'settle' },
];

it('after any history lines, balances, GraphQL, statements and export agree, and nothing is negative', async () => {
  const given = { first: 100_001n, second: 70_003n, third: 33_333n, later: 7n };
  await fc.assert(
    fc.asyncProperty(amounts, acts, async (start, steps) => {
      const place = await world(start);
      for (const step of steps) await tried(act(place, step));
      const lines = await lineSums();
      expect(lines.filter(({ cents, balance }) => cents !== balance)).toEqual([]);
      expect(lines.filter(({ balance }) => BigInt(balance) < 0n)).toEqual([]);
      await compareRound(place.roundId, lines);
      await compareRound(place.contributions, lines);
      await compareStatements(lines);
    }),
    { numRuns: 30, examples: [[given, whole]] },
  );
  const kinds = await treasury.db.query<{ kind: string }[]>(
    `select distinct kind from ledger_entry order by kind`,
  );
  expect(kinds.map(({ kind }) => kind)).toEqual([...ledgerKinds].sort());
}, 120_000);
