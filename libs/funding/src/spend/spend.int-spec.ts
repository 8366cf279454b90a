import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { CashDesk, codes } from '../proof/cash-desk.js';
import { startup, type Person } from '../proof/treasury.js';
import { FundingRulesService } from '../rules/funding-rules.service.js';
import { Spends } from './spend.service.js';

let desk: CashDesk;
let dortmund: string;
let solingen: string;

beforeAll(async () => {
  desk = await CashDesk.open();
  ({ dortmund, solingen } = desk.treasury.demo);
}, startup);

afterAll(() => desk.treasury.stop());

describe('spends', () => {
  it('are split by what is there of each giver; the shares come to the spend', async () => {
    const { roundId, big, small } = await desk.funded();
    await desk.call(roundId);
    await desk.call(roundId, 2028);
    await desk.pay(big, 60_000n);
    await desk.pay(big, 10_000n, 2028);
    await desk.pay(small, 30_001n);
    const spendId = await desk.propose(roundId, 33_333n);
    expect(await desk.balance(roundId)).toMatchObject({ spent: 0 });
    await desk.approve(spendId);
    const shares = await sharesOf(spendId);
    expect(shares).toEqual([
      { label: expect.stringContaining('Dortmund'), cents: 23_333 },
      { label: expect.stringContaining('Solingen'), cents: 10_000 },
    ]);
    expect(await desk.balance(roundId)).toMatchObject({ spent: 33_333, available: 66_668 });
  });

  it('need a desk.second person, always', async () => {
    const { roundId, small } = await desk.funded();
    await desk.call(roundId);
    await desk.pay(small, 50_000n);
    const spendId = await desk.propose(roundId, 1n);
    expect(await codes(desk.approve(spendId, desk.treasurer))).toEqual(['FOUR_EYES']);
    expect(await codes(desk.approve(spendId, desk.moderator))).toEqual([]);
    expect(await codes(desk.approve(spendId))).toEqual(['NOT_PROPOSED']);
  });

  it('never exceed what is in the bank', async () => {
    const { roundId, small } = await desk.funded();
    await desk.call(roundId);
    await desk.pay(small, 50_000n);
    const spendId = await desk.propose(roundId, 50_001n);
    expect(await codes(desk.approve(spendId))).toEqual(['NOT_ENOUGH_MONEY']);
    expect(await desk.state('spend', spendId)).toBe('PROPOSED');
  });

  it('can be rejected with a reason, and are then for nobody else to book', async () => {
    const { roundId } = await desk.funded();
    const spendId = await desk.propose(roundId, 5n);
    const spends = desk.treasury.get(Spends);
    await spends.reject(desk.second, { idempotencyKey: newId(), spendId, reason: 'Doppelt' });
    expect(await desk.state('spend', spendId)).toBe('REJECTED');
    expect(await codes(desk.approve(spendId))).toEqual(['NOT_PROPOSED']);
  });
});

async function sharesOf(spendId: string) {
  const { node } = await desk.treasury.data<{
    node: { shares: { label: string; amount: { amountCents: number } }[] };
  }>(
    desk.treasurer,
    `query ($id: ID!) { node(id: $id) { ... on Spend { shares { label amount { amountCents } organization { name }
       fund { name } programme { name } } } } }`,
    { id: `spd_${spendId.replaceAll('-', '')}` },
  );
  return node.shares.map(({ label, amount }) => ({ label, cents: amount.amountCents }));
}

describe('who sees the books', () => {
  it('a city sees entries with lines of its own, and of them its lines; strangers see none', async () => {
    const { roundId, big, small } = await desk.funded();
    await desk.call(roundId);
    await desk.pay(big, 60_000n);
    await desk.pay(small, 50_000n);
    await desk.approve(await desk.propose(roundId, 11_000n));
    const coordinator = await desk.treasury.person('COORDINATOR', solingen);
    const ledger = `query ($id: ID!) { node(id: $id) { ... on FundingRound { ledger { totalCount nodes { kind byName lines {
      organization { id } pledge { reference } } } } spends { nodes { payee shares { label } } } } } }`;
    const see = async (actor: Person | { kind: 'anonymous'; locale: 'de' }) => {
      const answer = await desk.treasury.data<{
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
    expect((await see(desk.treasurer)).ledger.totalCount).toBe(7);
    const stranger = await see({ kind: 'anonymous', locale: 'de' });
    expect(stranger.ledger.totalCount).toBe(0);
    expect(stranger.spends.nodes).toEqual([expect.objectContaining({ payee: null })]);
  });

  it('a city reads its statement, the others read null', async () => {
    const { roundId, small } = await desk.funded();
    await desk.call(roundId);
    await desk.pay(small, 50_000n);
    const coordinator = await desk.treasury.person('COORDINATOR', solingen);
    const foreign = await desk.treasury.person('COORDINATOR', dortmund);
    const ask = `query ($id: ID!) { node(id: $id) { ... on Organization { statement(fiscalYear: 2027) {
      paid { amountCents } rows { roundId kind paid { amountCents } paidAfter { amountCents } } } } } }`;
    const id = `org_${solingen.replaceAll('-', '')}`;
    const { node } = await desk.treasury.data<{ node: { statement: Statement | null } }>(coordinator, ask, {
      id,
    });
    const rows = node.statement!.rows;
    expect(rows.reduce((sum, row) => sum + row.paid.amountCents, 0)).toBe(node.statement!.paid.amountCents);
    expect(rows.at(-1)!.paidAfter).toEqual(node.statement!.paid);
    expect(rows.at(-1)).toMatchObject({ kind: 'PAYMENT', roundId: `rnd_${roundId.replaceAll('-', '')}` });
    expect(
      (await desk.treasury.data<{ node: { statement: null } }>(foreign, ask, { id })).node.statement,
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

describe('the rules of the network', () => {
  it('say from which sum on the database wants a second person; anybody signed in reads them', async () => {
    const rules = desk.treasury.get(FundingRulesService);
    await rules.set(desk.moderator, 250_000n);
    const reader = await desk.treasury.person('VIEWER', dortmund);
    const ask = `{ fundingRules { fourEyesFrom { amountCents currency } } }`;
    expect(await desk.treasury.data(reader, ask)).toEqual({
      fundingRules: { fourEyesFrom: { amountCents: 250_000, currency: 'EUR' } },
    });
    expect(await codes(rules.set(desk.moderator, -1n))).toEqual(['AMOUNT_OUT_OF_RANGE']);
    const log = await desk.treasury.db.query<{ details: object }[]>(
      `select details from audit_entry where action = 'setFundingRules'`,
    );
    expect(log.map(({ details }) => details)).toEqual([{ fourEyesFromCents: '250000', before: '500000' }]);
  });
});
