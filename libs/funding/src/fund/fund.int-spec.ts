import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { anonymous, newId, toNodeId } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { allocate } from '../ledger/allocation.js';
import { Books, moved } from '../ledger/books.js';
import { FundStage } from '../proof/fund-stage.js';
import { operator, startup, Treasury, type Person } from '../proof/treasury.js';
import { faultsOf } from '../proof/faults-of.js';
import { Allocations } from './allocation.service.js';
import { Funds } from './fund.service.js';

let treasury: Treasury;
let stage: FundStage;
let moderator: Person;
beforeAll(async () => {
  treasury = await Treasury.start();
  stage = new FundStage(treasury);
  moderator = await treasury.person('MODERATOR');
}, startup);
afterAll(() => treasury.stop());

/** A round of a new project, with an adopted decision on it. */
async function decided(options: Parameters<FundStage['round']>[1] = {}) {
  const roundId = await stage.round({ projectId: await stage.project() }, options);
  return { roundId, decisionId: await stage.decision(roundId) };
}

const give = (
  given: { fundId: string; roundId: string; decisionId: string; amountCents: bigint },
  actor: Person = moderator,
  idempotencyKey: string = newId(),
) => treasury.get(Allocations).allocate(actor, { idempotencyKey, ...given });

const balanceOf = async (fundId: string) => {
  const [fund] = await treasury.db.query(`select slug from fund where id = $1`, [fundId]);
  const query = `query ($slug: String!) { fund(slug: $slug) { balance {
    available { amountCents } committed { amountCents } spent { amountCents } } } }`;
  const { fund: found } = await treasury.data<{ fund: { balance: Record<string, { amountCents: number }> } }>(
    anonymous(),
    query,
    { slug: fund.slug },
  );
  return Object.fromEntries(Object.entries(found.balance).map(([name, sum]) => [name, sum.amountCents]));
};

describe('a standing fund', () => {
  it('is set up by a moderator with a name in its address, and read by everybody', async () => {
    const created = await treasury.data<{ createFund: { fund: { slug: string }; userErrors: unknown[] } }>(
      moderator,
      `mutation { createFund(input: { name: "Fonds für Übergänge", summary: "Haushaltsmittel." })
        { fund { slug } userErrors { code } } }`,
    );
    expect(created.createFund).toEqual({ fund: { slug: 'fonds-fuer-uebergaenge' }, userErrors: [] });
    const again = await treasury
      .get(Funds)
      .create(moderator, { name: 'Fonds für Übergänge', summary: 'Noch einer.' });
    const [row] = await treasury.db.query(`select slug from fund where id = $1`, [again]);
    expect(row.slug).toBe('fonds-fuer-uebergaenge-2');
    const { funds } = await treasury.data<{ funds: { name: string; viewerCanManage: boolean }[] }>(
      anonymous(),
      `{ funds { name viewerCanManage viewerCanBook } }`,
    );
    expect(funds).toContainEqual({
      name: 'Fonds für Übergänge',
      viewerCanManage: false,
      viewerCanBook: false,
    });
  });

  it('is not set up by who only keeps the books, nor by a city', async () => {
    for (const person of [
      await treasury.person('TREASURER'),
      await treasury.person('COORDINATOR', treasury.demo.dortmund),
    ])
      await expect(treasury.get(Funds).create(person, { name: 'X', summary: 'Y' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
  });

  it('tells all that is wrong with its texts at once, and refuses a stale version', async () => {
    const funds = treasury.get(Funds);
    expect(await faultsOf(funds.create(moderator, { name: ' ', summary: 'x'.repeat(10_001) }))).toEqual([
      'REQUIRED input.name',
      'TOO_LONG input.summary',
    ]);
    const id = await funds.create(moderator, { name: 'Alt', summary: 'Text.' });
    await funds.update(moderator, id, 1, { name: 'Neu' });
    expect(await faultsOf(funds.update(moderator, id, 1, { name: 'Anders' }))).toEqual([
      'CHANGED_MEANWHILE input.version',
    ]);
    expect(await faultsOf(funds.update(moderator, id, 2, { name: null }))).toEqual(['REQUIRED input.name']);
    const [row] = await treasury.db.query(`select name, slug, version from fund where id = $1`, [id]);
    expect(row).toEqual({ name: 'Neu', slug: 'alt', version: 2 });
  });

  it('is shown with its rounds, balance and allocations in one statement', async () => {
    const fundId = await stage.fund(5000n, 'Fonds der Seite');
    await give({ fundId, ...(await decided()), amountCents: 1000n });
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    const { funds } = await treasury.data<{ funds: { name: string; allocations: object[] }[] }>(
      moderator,
      `{ funds { name summary balance { available { amountCents } } rounds(first: 5) { totalCount nodes { title } }
        allocations { state amount { amountCents } fund { name } round { title } decision { usedFor } } } }`,
    );
    const statements = sent.mock.calls.length;
    sent.mockRestore();
    expect(funds.find(({ name }) => name === 'Fonds der Seite')!.allocations).toEqual([
      {
        state: 'APPROVED',
        amount: { amountCents: 1000 },
        fund: { name: 'Fonds der Seite' },
        round: { title: 'Runde' },
        decision: { usedFor: 'ALLOCATION' },
      },
    ]);
    expect(statements).toBe(1);
  });
});

describe('an allocation', () => {
  it('is a binding pledge of the fund by decision of the board, committed in the books, told of and audited', async () => {
    const fundId = await stage.fund(100_00n);
    const { roundId, decisionId } = await decided({ fiscalYears: [2025, 2026, 2027] });
    const input = {
      ...{ idempotencyKey: newId(), fundId: toNodeId('Fund', fundId), amountCents: 6000 },
      fundingRoundId: toNodeId('FundingRound', roundId),
      fundingDecisionId: toNodeId('FundingDecision', decisionId),
    };
    const { allocateFromFund } = await treasury.data<{ allocateFromFund: unknown }>(
      moderator,
      `mutation ($input: AllocateFromFundInput!) { allocateFromFund(input: $input) { userErrors { code message }
        pledge { state approval amount { amountCents } fund { name } instalments { fiscalYear amount { amountCents } }
          round { approved { amountCents } decisions { usedFor } } } } }`,
      { input },
    );
    expect(allocateFromFund).toEqual({
      userErrors: [],
      pledge: {
        ...{ state: 'APPROVED', approval: 'BOARD_DECISION', amount: { amountCents: 6000 } },
        fund: { name: 'Infrastruktur-Fonds' },
        instalments: [{ fiscalYear: 2026, amount: { amountCents: 6000 } }],
        round: { approved: { amountCents: 6000 }, decisions: [{ usedFor: 'ALLOCATION' }] },
      },
    });
    const lines = await treasury.db.query(
      `select e.kind, l.account, l.debit_cents, l.credit_cents from ledger_entry e join ledger_line l on l.entry_id = e.id
        where e.round_id = $1 order by l.position`,
      [roundId],
    );
    expect(lines).toEqual([
      { kind: 'COMMITMENT', account: 'COMMITTED', debit_cents: '6000', credit_cents: '0' },
      { kind: 'COMMITMENT', account: 'COMMITMENTS', debit_cents: '0', credit_cents: '6000' },
    ]);
    expect((await treasury.events('pledge.approved')).map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ fundingRoundId: roundId, organizationId: null }),
    );
    const audited = await treasury.db.query(
      `select details from audit_entry where action = 'allocateFromFund' and details ->> 'fundingRoundId' = $1`,
      [roundId],
    );
    expect(audited).toEqual([
      { details: { fundId, fundingRoundId: roundId, amountCents: '6000', decision: 'B-2026-014' } },
    ]);
  });

  it('takes the last cent that is free, and not one more: the fault names what is free', async () => {
    const fundId = await stage.fund(100_00n);
    await give({ fundId, ...(await decided()), amountCents: 40_00n });
    const work = give({ fundId, ...(await decided()), amountCents: 60_01n });
    await expect(work).rejects.toMatchObject({
      faults: [{ code: 'NOT_ENOUGH_MONEY', text: { de: expect.stringContaining('60,00') as unknown } }],
    });
    await give({ fundId, ...(await decided()), amountCents: 60_00n });
    expect(await balanceOf(fundId)).toEqual({ available: 100_00, committed: 0, spent: 0 });
  });

  it('needs an adopted decision on this very round that nothing else has used', async () => {
    const fundId = await stage.fund(100_00n);
    const { roundId, decisionId } = await decided();
    const other = await decided();
    const rejected = await stage.decision(roundId, false);
    const try_ = (id: string) => faultsOf(give({ fundId, roundId, decisionId: id, amountCents: 100n }));
    expect(await try_(other.decisionId)).toEqual(['DECISION_DOES_NOT_FIT input.fundingDecisionId']);
    expect(await try_(newId())).toEqual(['DECISION_DOES_NOT_FIT input.fundingDecisionId']);
    expect(await try_(rejected)).toEqual(['DECISION_NOT_ADOPTED input.fundingDecisionId']);
    await treasury.write(`update funding_decision set used_for = 'OPENING', used_at = now() where id = $1`, [
      decisionId,
    ]);
    expect(await try_(decisionId)).toEqual(['DECISION_USED input.fundingDecisionId']);
  });

  it('tells everything that is in the way at once', async () => {
    const fundId = await stage.fund(0n);
    const closed = await decided({ cap: 100_000n });
    treasury.clock.set(new Date('2026-12-01T12:00:00Z'));
    expect(await faultsOf(give({ fundId, ...closed, amountCents: 200_000n }))).toEqual([
      'ROUND_CLOSED input.fundingRoundId',
      'NOT_ENOUGH_MONEY input.amountCents',
    ]);
    treasury.clock.set(new Date('2026-12-01T11:59:59Z'));
    expect(await faultsOf(give({ fundId, ...closed, amountCents: 200_000n }))).toEqual([
      'OVER_CAP input.amountCents',
      'NOT_ENOUGH_MONEY input.amountCents',
    ]);
    treasury.clock.set(new Date('2026-11-21T12:00:00Z'));
    const draft = await decided({ open: false });
    expect(await faultsOf(give({ fundId, ...draft, amountCents: 0n }))).toEqual([
      'AMOUNT_OUT_OF_RANGE input.amountCents',
      'ROUND_NOT_OPEN input.fundingRoundId',
    ]);
  });

  it('goes to rounds of projects only, once to each', async () => {
    const fundId = await stage.fund(100_00n);
    const contributions = await stage.round({ fundId: await stage.fund(0n) });
    const decisionId = await stage.decision(contributions);
    expect(await faultsOf(give({ fundId, roundId: contributions, decisionId, amountCents: 1n }))).toEqual([
      'ROUND_OF_A_FUND input.fundingRoundId',
    ]);
    const { roundId, decisionId: first } = await decided();
    await give({ fundId, roundId, decisionId: first, amountCents: 1n });
    const second = await stage.decision(roundId);
    expect(await faultsOf(give({ fundId, roundId, decisionId: second, amountCents: 1n }))).toEqual([
      'ALREADY_PLEDGED input.fundingRoundId',
    ]);
  });

  it('is made by moderators alone', async () => {
    const fundId = await stage.fund(100n);
    const given = { fundId, ...(await decided()), amountCents: 1n };
    await expect(give(given, await treasury.person('TREASURER'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('acts once for a key', async () => {
    const fundId = await stage.fund(100n);
    const given = { fundId, ...(await decided()), amountCents: 60n };
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => give(given, moderator, key)));
    expect(new Set(answers).size).toBe(1);
    expect(await faultsOf(give({ ...given, amountCents: 61n }, moderator, key))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
  });

  it('of a fund that suffices for three is made three times when twenty are asked for at once', async () => {
    const fundId = await stage.fund(399_99n);
    const asked = [];
    for (let n = 0; n < 20; n += 1) asked.push({ fundId, ...(await decided()), amountCents: 100_00n });
    const answers = await Promise.all(asked.map((given) => faultsOf(give(given))));
    expect(answers.filter((faults) => faults.length === 0)).toHaveLength(3);
    expect(new Set(answers.flat())).toEqual(new Set(['NOT_ENOUGH_MONEY input.amountCents']));
    const [sums] = await treasury.db.query(
      `select count(*)::integer as count, sum(amount_cents)::text as sum from pledge where fund_id = $1`,
      [fundId],
    );
    expect(sums).toEqual({ count: 3, sum: '30000' });
  });
});

describe('when it is called, the money', () => {
  it('moves out of the fund, split over who paid in what year, and into the round in one entry that balances', async () => {
    const fundId = await stage.fund(90_00n);
    await stage.payIn(fundId, 10_00n);
    const { roundId, decisionId } = await decided();
    const pledgeId = await give({ fundId, roundId, decisionId, amountCents: 50_00n });
    const called = { pledgeId, fiscalYear: 2026, amount: 50_00n };
    await treasury.get(UnitOfWork).run(operator, async (tx) => {
      const books = treasury.get(Books);
      await tx.query(`update funding_round set state = 'FUNDED', evaluated_at = now() where id = $1`, [
        roundId,
      ]);
      await books.book(tx, operator, { kind: 'CALL', roundId, text: 'Mittelabruf' }, [
        ...moved([called], 'COMMITMENTS', 'COMMITTED'),
        ...moved([called], 'RECEIVABLE', 'CONTRIBUTED'),
      ]);
      await allocate(tx, operator, books, { fundId, roundId, roundTitle: 'Runde', called });
    });
    expect(await balanceOf(fundId)).toEqual({ available: 50_00, committed: 0, spent: 50_00 });
    const [entry] = await treasury.db.query(
      `select sum(l.debit_cents)::text as debit, sum(l.credit_cents)::text as credit,
         sum(l.credit_cents) filter (where l.account = 'BANK')::text as out,
         sum(l.debit_cents) filter (where l.account = 'BANK' and l.pledge_id = $2)::text as "in"
       from ledger_entry e join ledger_line l on l.entry_id = e.id where e.round_id = $1 and e.kind = 'ALLOCATION'`,
      [roundId, pledgeId],
    );
    expect(entry).toEqual({ debit: '10000', credit: '10000', out: '5000', in: '5000' });
  });
});

describe('the database itself', () => {
  const refused = (statement: string, values: unknown[]) => expect(treasury.write(statement, values)).rejects;

  it('keeps in a fund what it has promised to rounds: neither spent nor promised twice', async () => {
    const fundId = await stage.fund(100_00n);
    const pledgeId = await give({ fundId, ...(await decided()), amountCents: 80_00n });
    const [source] = await treasury.db.query(
      `select b.pledge_id as "pledgeId", p.round_id as "roundId" from ledger_balance b join pledge p on p.id = b.pledge_id
         join funding_round r on r.id = p.round_id
        where r.fund_id = $1 and b.account = 'BANK' and b.fiscal_year = 2026`,
      [fundId],
    );
    const spend = (amount: bigint) =>
      treasury
        .get(UnitOfWork)
        .run(operator, (tx) =>
          treasury
            .get(Books)
            .book(
              tx,
              operator,
              { kind: 'REFUND', roundId: source.roundId, text: 'Rückzahlung' },
              moved([{ pledgeId: source.pledgeId, fiscalYear: 2026, amount }], 'CONTRIBUTED', 'BANK'),
            ),
        );
    await expect(spend(20_01n)).rejects.toMatchObject({
      driverError: { constraint: 'fund_covers_allocations' },
    });
    await spend(20_00n);
    const promise = treasury
      .get(UnitOfWork)
      .run(operator, (tx) =>
        treasury
          .get(Books)
          .commit(tx, operator, source.roundId, 'Noch eine Zusage', [
            { pledgeId, fiscalYear: 2026, amount: 1n },
          ]),
      );
    await expect(promise).rejects.toMatchObject({ driverError: { constraint: 'fund_covers_allocations' } });
  });

  it('lets a pledge of a fund bind only by a decision on its round, used for this', async () => {
    const fundId = await stage.fund(100n);
    const { roundId, decisionId } = await decided();
    const other = await decided();
    const pledgeId = newId();
    await treasury.write(
      `with p as (insert into pledge (id, round_id, fund_id, kind, amount_cents, declared_cents, state, created_at, updated_at)
         values ($1, $2, $3, 'MONEY', 5, 5, 'DECLARED', now(), now()) returning id)
       insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) select gen_random_uuid(), id, 2026, 5 from p`,
      [pledgeId, roundId, fundId],
    );
    const approve = `update pledge set state = 'APPROVED', approval = 'BOARD_DECISION', decision_id = $2 where id = $1`;
    const constraint = { driverError: { constraint: 'pledge_decision_on_round' } };
    await refused(approve, [pledgeId, decisionId]).toMatchObject(constraint);
    await treasury.write(
      `update funding_decision set used_for = 'ALLOCATION', used_at = now() where id = $1`,
      [other.decisionId],
    );
    await refused(approve, [pledgeId, other.decisionId]).toMatchObject(constraint);
  });

  it('lets no fund feed a fund', async () => {
    const fundId = await stage.fund(100n);
    const roundId = await stage.round({ fundId: await stage.fund(0n) });
    await refused(
      `insert into pledge (id, round_id, fund_id, kind, amount_cents, declared_cents, state, created_at, updated_at)
       values ($1, $2, $3, 'MONEY', 5, 5, 'DECLARED', now(), now())`,
      [newId(), roundId, fundId],
    ).toMatchObject({ driverError: { constraint: 'pledge_fund_to_project' } });
  });
});
