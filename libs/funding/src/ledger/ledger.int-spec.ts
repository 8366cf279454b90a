import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Cents } from '@allmende/kernel';
import { BooksStage } from '../proof/books-stage.js';
import { startup, Treasury, type Person } from '../proof/treasury.js';
import { Settlements } from '../settlement/settlement.service.js';
import { Spends } from '../spend/spend.service.js';
import { Calls } from './calls.service.js';
import { Payments } from './payments.service.js';
import { Reversals } from './reversals.service.js';

let treasury: Treasury;
let stage: BooksStage;
let treasurer: Person;
let second: Person;
let moderator: Person;
let dortmund: string;
let solingen: string;
let projectId: string;

beforeAll(async () => {
  treasury = await Treasury.start();
  [treasurer, second, moderator] = await Promise.all([
    treasury.person('TREASURER', null, 'Kassenführung'),
    treasury.person('TREASURER', null, 'Vertretung'),
    treasury.person('MODERATOR'),
  ]);
  stage = new BooksStage(treasury, moderator.accountId);
  ({ dortmund, solingen } = treasury.demo);
  projectId = await stage.project();
}, startup);

afterAll(() => treasury.stop());

const key = () => newId();

/** A funded round in which Dortmund pledged 600 € for 2027 and 400 € for 2028, Solingen 500 € for 2027. */
async function funded() {
  const roundId = await stage.round({ projectId }, [2027, 2028]);
  const big = await stage.pledge(roundId, { organizationId: dortmund }, { 2027: 60_000n, 2028: 40_000n });
  const small = await stage.pledge(roundId, { organizationId: solingen }, { 2027: 50_000n, 2028: 0n });
  await stage.close(roundId);
  return { roundId, big, small };
}

const call = (roundId: string, fiscalYear = 2027, pledgeIds: string[] | null = null, by = treasurer) =>
  treasury
    .get(Calls)
    .call(by, { idempotencyKey: key(), roundId, fiscalYear, dueOn: '2027-01-31', pledgeIds });

const pay = (pledgeId: string, amountCents: Cents, fiscalYear = 2027, idempotencyKey = key()) =>
  treasury
    .get(Payments)
    .record(treasurer, { idempotencyKey, pledgeId, fiscalYear, amountCents, paidOn: '2026-11-20' });

const propose = (roundId: string, amountCents: Cents, by = treasurer) =>
  treasury.get(Spends).record(by, {
    idempotencyKey: key(),
    roundId,
    milestoneId: null,
    purpose: 'Paketverwaltung',
    payee: 'uib gmbh',
    spentOn: '2026-11-20',
    amountCents,
  });

const approve = (spendId: string, by = second) =>
  treasury.get(Spends).approve(by, { idempotencyKey: key(), spendId });

const reverse = (entryId: string) =>
  treasury.get(Reversals).reverse(treasurer, { idempotencyKey: key(), entryId, reason: 'Falsch gebucht' });

const settle = (roundId: string) =>
  treasury.get(Settlements).settle(treasurer, { idempotencyKey: key(), roundId, remainder: 'REFUND' });

const state = async (table: 'pledge' | 'spend' | 'funding_round', id: string): Promise<string> => {
  const [row] = await treasury.db.query<{ state: string }[]>(`select state from ${table} where id = $1`, [
    id,
  ]);
  return row!.state;
};

/** The latest entry of a kind about a pledge. */
const entryOf = async (pledgeId: string, kind: string): Promise<string> => {
  const [row] = await treasury.db.query<{ id: string }[]>(
    `select e.id from ledger_entry e join ledger_line l on l.entry_id = e.id
     where l.pledge_id = $1 and e.kind = $2 order by e.number desc limit 1`,
    [pledgeId, kind],
  );
  return row!.id;
};

interface Balance {
  committed: number;
  called: number;
  outstanding: number;
  paid: number;
  spent: number;
  available: number;
}

const names = ['committed', 'called', 'outstanding', 'paid', 'spent', 'available'] as const;

async function balance(roundId: string): Promise<Balance> {
  const fields = names.map((name) => `${name} { amountCents }`).join(' ');
  const { node } = await treasury.data<{ node: { balance: Record<string, { amountCents: number }> } }>(
    treasurer,
    `query ($id: ID!) { node(id: $id) { ... on FundingRound { balance { ${fields} } } } }`,
    { id: `rnd_${roundId.replaceAll('-', '')}` },
  );
  return Object.fromEntries(names.map((name) => [name, node.balance[name]!.amountCents])) as never;
}

const codes = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work;
    return [];
  } catch (error) {
    return (error as { faults?: { code: string }[] }).faults?.map(({ code }) => code) ?? [String(error)];
  }
};

describe('calling pledges', () => {
  it('books a year of all that bind, sets the day they are due, and tells each giver', async () => {
    const { roundId, big, small } = await funded();
    await call(roundId);
    expect(await balance(roundId)).toMatchObject({
      committed: 40_000,
      called: 110_000,
      outstanding: 110_000,
    });
    expect([await state('pledge', big), await state('pledge', small)]).toEqual(['CALLED', 'CALLED']);
    const told = (await treasury.events('pledge.called')).map(({ payload }) => payload);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pledgeId: big, organizationId: dortmund, fiscalYear: 2027 }),
        expect.objectContaining({ pledgeId: small, dueOn: '2027-01-31' }),
      ]),
    );
  });

  it('takes only those that are chosen, the others later, and nothing twice', async () => {
    const { roundId, big } = await funded();
    await call(roundId, 2027, [big]);
    await call(roundId);
    expect(await balance(roundId)).toMatchObject({ called: 110_000 });
    expect(await codes(call(roundId))).toEqual(['NOTHING_TO_CALL']);
    expect(await codes(call(roundId, 2027, [big]))).toEqual(['NOT_CALLABLE']);
  });

  it('refuses a year that the round has not, and a past day, both at once', async () => {
    const { roundId } = await funded();
    const asked = { idempotencyKey: key(), roundId, fiscalYear: 2029, dueOn: '2026-11-20', pledgeIds: null };
    expect(await codes(treasury.get(Calls).call(treasurer, asked))).toEqual([
      'NOT_A_YEAR_OF_THE_ROUND',
      'DATE_IN_PAST',
    ]);
  });

  it('refuses while the round is open, and whoever does not keep the books', async () => {
    const roundId = await stage.round({ projectId });
    expect(await codes(call(roundId))).toEqual(['ROUND_NOT_FUNDED']);
    const stranger = await treasury.person('TREASURER', dortmund);
    expect((await codes(call(roundId, 2027, null, stranger)))[0]).toMatch(/Kassenführung|treasurer/);
  });
});

describe('payments', () => {
  it('may come in parts; the pledge is paid with the last one, whatever years of zero it has', async () => {
    const { roundId, small } = await funded();
    await call(roundId);
    await pay(small, 20_000n);
    expect(await state('pledge', small)).toBe('CALLED');
    await pay(small, 30_000n);
    expect(await state('pledge', small)).toBe('PAID');
    const paid = await treasury.events('pledge.paid');
    expect(paid.filter(({ payload }) => payload.pledgeId === small)).toHaveLength(1);
  });

  it('leave a pledge called as long as a later year is not', async () => {
    const { roundId, big } = await funded();
    await call(roundId);
    await pay(big, 60_000n);
    expect(await state('pledge', big)).toBe('CALLED');
    await call(roundId, 2028);
    await pay(big, 40_000n, 2028);
    expect(await state('pledge', big)).toBe('PAID');
  });

  it('never exceed what is outstanding, and say how much that is', async () => {
    const { roundId, small } = await funded();
    expect(await codes(pay(small, 1n))).toEqual(['NOTHING_OUTSTANDING']);
    await call(roundId);
    expect(await codes(pay(small, 50_001n))).toEqual(['MORE_THAN_OUTSTANDING']);
    expect(await codes(pay(small, 0n))).toEqual(['AMOUNT_OUT_OF_RANGE']);
  });

  it('of 50 clients at once never come to more than was called', async () => {
    const { roundId, small } = await funded();
    await call(roundId);
    const answers = await Promise.all(Array.from({ length: 50 }, () => codes(pay(small, 2_000n))));
    expect(answers.filter((faults) => faults.length === 0)).toHaveLength(25);
    expect(answers.filter(([code]) => code === 'NOTHING_OUTSTANDING')).toHaveLength(25);
    expect(await balance(roundId)).toMatchObject({ paid: 50_000, outstanding: 60_000 });
  });

  it('with one key 50 times at once are one payment and 50 equal answers', async () => {
    const { roundId, small } = await funded();
    await call(roundId);
    const same = key();
    const answers = await Promise.all(Array.from({ length: 50 }, () => pay(small, 1_000n, 2027, same)));
    expect(new Set(answers).size).toBe(1);
    expect(await balance(roundId)).toMatchObject({ paid: 1_000 });
    expect(await codes(pay(small, 1_001n, 2027, same))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('spends', () => {
  it('are split by what is there of each giver; the shares come to the spend', async () => {
    const { roundId, big, small } = await funded();
    await call(roundId);
    await call(roundId, 2028);
    await pay(big, 60_000n);
    await pay(big, 10_000n, 2028);
    await pay(small, 30_001n);
    const spendId = await propose(roundId, 33_333n);
    expect(await balance(roundId)).toMatchObject({ spent: 0 });
    await approve(spendId);
    const shares = await sharesOf(spendId);
    expect(shares).toEqual([
      { label: expect.stringContaining('Dortmund'), cents: 23_333 },
      { label: expect.stringContaining('Solingen'), cents: 10_000 },
    ]);
    expect(await balance(roundId)).toMatchObject({ spent: 33_333, available: 66_668 });
  });

  it('need a second person, always', async () => {
    const { roundId, small } = await funded();
    await call(roundId);
    await pay(small, 50_000n);
    const spendId = await propose(roundId, 1n);
    expect(await codes(approve(spendId, treasurer))).toEqual(['FOUR_EYES']);
    expect(await codes(approve(spendId, moderator))).toEqual([]);
    expect(await codes(approve(spendId))).toEqual(['NOT_PROPOSED']);
  });

  it('never exceed what is in the bank', async () => {
    const { roundId, small } = await funded();
    await call(roundId);
    await pay(small, 50_000n);
    const spendId = await propose(roundId, 50_001n);
    expect(await codes(approve(spendId))).toEqual(['NOT_ENOUGH_MONEY']);
    expect(await state('spend', spendId)).toBe('PROPOSED');
  });

  it('can be rejected with a reason, and are then for nobody else to book', async () => {
    const { roundId } = await funded();
    const spendId = await propose(roundId, 5n);
    const spends = treasury.get(Spends);
    await spends.reject(second, { idempotencyKey: key(), spendId, reason: 'Doppelt' });
    expect(await state('spend', spendId)).toBe('REJECTED');
    expect(await codes(approve(spendId))).toEqual(['NOT_PROPOSED']);
  });
});

async function sharesOf(spendId: string) {
  const { node } = await treasury.data<{
    node: { shares: { label: string; amount: { amountCents: number } }[] };
  }>(
    treasurer,
    `query ($id: ID!) { node(id: $id) { ... on Spend { shares { label amount { amountCents } organization { name }
       fund { name } programme { name } } } } }`,
    { id: `spd_${spendId.replaceAll('-', '')}` },
  );
  return node.shares.map(({ label, amount }) => ({ label, cents: amount.amountCents }));
}

describe('reversals', () => {
  it('take payment and call back, and the pledge follows', async () => {
    const { roundId, small } = await funded();
    await call(roundId);
    await pay(small, 50_000n);
    expect(await codes(reverse(await entryOf(small, 'CALL')))).toEqual(['MONEY_IN_USE']);
    await reverse(await entryOf(small, 'PAYMENT'));
    expect(await state('pledge', small)).toBe('CALLED');
    await reverse(await entryOf(small, 'CALL'));
    expect(await state('pledge', small)).toBe('APPROVED');
    expect(await balance(roundId)).toMatchObject({ committed: 90_000, called: 60_000, paid: 0 });
    await call(roundId, 2027, [small]);
    expect(await state('pledge', small)).toBe('CALLED');
  });

  it('are refused while a spend needs the money, and possible once that is reversed', async () => {
    const { roundId, small } = await funded();
    await call(roundId);
    await pay(small, 50_000n);
    const spendId = await propose(roundId, 40_000n);
    await approve(spendId);
    const payment = await entryOf(small, 'PAYMENT');
    expect(await codes(reverse(payment))).toEqual(['MONEY_IN_USE']);
    await reverse(await entryOf(small, 'SPENDING'));
    expect(await state('spend', spendId)).toBe('REVERSED');
    expect(await codes(reverse(payment))).toEqual([]);
    expect(await codes(reverse(payment))).toEqual(['ALREADY_REVERSED']);
  });

  it('are not for what follows the pledge, nor for reversals', async () => {
    const { roundId, small } = await funded();
    await call(roundId);
    const reversal = await reverse(await entryOf(small, 'CALL'));
    expect(await codes(reverse(reversal))).toEqual(['NOT_REVERSIBLE']);
    expect(await codes(reverse(await entryOf(small, 'COMMITMENT')))).toEqual(['NOT_REVERSIBLE']);
  });
});

describe('a fund', () => {
  it('pays by allocation when it is called, out of what its givers have paid in', async () => {
    const { contributions, roundId, pledge } = await fundedByFund();
    await call(roundId);
    expect(await state('pledge', pledge)).toBe('PAID');
    expect(await balance(roundId)).toMatchObject({ paid: 20_000, available: 20_000 });
    expect(await balance(contributions)).toMatchObject({ spent: 20_000, available: 10_000 });
    expect(await codes(pay(pledge, 1n))).toEqual(['PAID_BY_ALLOCATION']);
  });

  it('keeps what it has promised: a payment into it can not be reversed then', async () => {
    const { first } = await fundedByFund();
    expect(await codes(reverse(await entryOf(first, 'PAYMENT')))).toEqual(['MONEY_IN_USE']);
  });

  it('has its money back when the allocation is reversed', async () => {
    const { contributions, roundId, pledge } = await fundedByFund();
    await call(roundId);
    await reverse(await entryOf(pledge, 'ALLOCATION'));
    expect(await state('pledge', pledge)).toBe('CALLED');
    expect(await balance(contributions)).toMatchObject({ spent: 0, available: 30_000 });
    await reverse(await entryOf(pledge, 'CALL'));
    expect(await state('pledge', pledge)).toBe('APPROVED');
  });

  it('gets back what a settled round has not spent, and settles no year that still holds money', async () => {
    const { contributions, roundId } = await fundedByFund();
    await call(roundId);
    await approve(await propose(roundId, 15_000n));
    await settle(roundId);
    expect(await balance(roundId)).toMatchObject({ called: 15_000, spent: 15_000, available: 0 });
    expect(await balance(contributions)).toMatchObject({ spent: 15_000, available: 15_000 });
    expect(await codes(settle(contributions))).toEqual(['STILL_OUTSTANDING', 'FUND_HAS_MONEY']);
    expect(await codes(propose(contributions, 1n))).toEqual(['FUND_SPENDS_BY_ALLOCATION']);
  });
});

/** A fund with 300 € paid in and 200 € called, which gives 200 € to a round that is not called. */
async function fundedByFund() {
  const fundId = await stage.fund();
  const contributions = await stage.round({ fundId });
  const first = await stage.pledge(contributions, { organizationId: dortmund }, { 2027: 30_000n });
  await stage.pledge(contributions, { organizationId: solingen }, { 2027: 20_000n });
  await stage.close(contributions);
  await call(contributions);
  await pay(first, 30_000n);
  const roundId = await stage.round({ projectId });
  const pledge = await stage.pledge(roundId, { fundId }, { 2027: 20_000n });
  await stage.close(roundId);
  return { contributions, roundId, pledge, first };
}

describe('settling a round', () => {
  it('waits for payments and for spends that nobody has looked at', async () => {
    const { roundId, small } = await funded();
    await call(roundId, 2027, [small]);
    await propose(roundId, 1n);
    expect(await codes(settle(roundId))).toEqual(['STILL_OUTSTANDING', 'SPENDS_WAIT']);
  });

  it('releases what was never called, gives the rest back to each giver, and closes the books', async () => {
    const { roundId, big, small } = await funded();
    await call(roundId, 2027, [small]);
    await pay(small, 50_000n);
    await approve(await propose(roundId, 20_000n));
    await settle(roundId);
    expect(await state('funding_round', roundId)).toBe('SETTLED');
    expect([await state('pledge', big), await state('pledge', small)]).toEqual(['LAPSED', 'PAID']);
    expect(await balance(roundId)).toEqual({
      committed: 0,
      called: 20_000,
      outstanding: 0,
      paid: 20_000,
      spent: 20_000,
      available: 0,
    });
    expect(await codes(reverse(await entryOf(small, 'PAYMENT')))).toEqual(['ROUND_NOT_FUNDED']);
    expect(await treasury.events('fundingRound.settled')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ payload: expect.objectContaining({ fundingRoundId: roundId }) }),
      ]),
    );
  });
});

describe('who sees the books', () => {
  it('a city sees entries with lines of its own, and of them its lines; strangers see none', async () => {
    const { roundId, big, small } = await funded();
    await call(roundId);
    await pay(big, 60_000n);
    await pay(small, 50_000n);
    await approve(await propose(roundId, 11_000n));
    const coordinator = await treasury.person('COORDINATOR', solingen);
    const ledger = `query ($id: ID!) { node(id: $id) { ... on FundingRound { ledger { totalCount nodes { kind byName lines {
      organization { id } pledge { reference } } } } spends { nodes { payee shares { label } } } } } }`;
    const see = async (actor: Person | { kind: 'anonymous'; locale: 'de' }) => {
      const answer = await treasury.data<{
        node: { ledger: Seen; spends: { nodes: { payee: string | null }[] } };
      }>(actor, ledger, { id: `rnd_${roundId.replaceAll('-', '')}` });
      return answer.node;
    };
    const own = await see(coordinator);
    expect(own.ledger.nodes.map(({ kind }) => kind).sort()).toEqual([
      'CALL',
      'COMMITMENT',
      'PAYMENT',
      'SPENDING',
    ]);
    const organizations = own.ledger.nodes.flatMap(({ lines }) => lines.map((line) => line.organization.id));
    expect(new Set(organizations)).toEqual(new Set([`org_${solingen.replaceAll('-', '')}`]));
    expect((await see(treasurer)).ledger.totalCount).toBe(7);
    const stranger = await see({ kind: 'anonymous', locale: 'de' });
    expect(stranger.ledger.totalCount).toBe(0);
    expect(stranger.spends.nodes).toEqual([expect.objectContaining({ payee: null })]);
  });

  it('a city reads its statement, the others read null', async () => {
    const { roundId, small } = await funded();
    await call(roundId);
    await pay(small, 50_000n);
    const coordinator = await treasury.person('COORDINATOR', solingen);
    const foreign = await treasury.person('COORDINATOR', dortmund);
    const ask = `query ($id: ID!) { node(id: $id) { ... on Organization { statement(fiscalYear: 2027) {
      paid { amountCents } rows { roundId kind paid { amountCents } paidAfter { amountCents } } } } } }`;
    const id = `org_${solingen.replaceAll('-', '')}`;
    const { node } = await treasury.data<{ node: { statement: Statement | null } }>(coordinator, ask, { id });
    const rows = node.statement!.rows;
    expect(rows.reduce((sum, row) => sum + row.paid.amountCents, 0)).toBe(node.statement!.paid.amountCents);
    expect(rows.at(-1)!.paidAfter).toEqual(node.statement!.paid);
    expect(rows.at(-1)).toMatchObject({ kind: 'PAYMENT', roundId: `rnd_${roundId.replaceAll('-', '')}` });
    expect(
      (await treasury.data<{ node: { statement: null } }>(foreign, ask, { id })).node.statement,
    ).toBeNull();
  });
});

interface Seen {
  totalCount: number;
  nodes: { kind: string; byName: string | null; lines: { organization: { id: string } }[] }[];
}
interface Statement {
  paid: { amountCents: number };
  rows: {
    kind: string;
    roundId: string;
    paid: { amountCents: number };
    paidAfter: { amountCents: number };
  }[];
}
