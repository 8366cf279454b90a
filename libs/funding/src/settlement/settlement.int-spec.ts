import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CashDesk, codes } from '../proof/cash-desk.js';
import { startup } from '../proof/treasury.js';

let desk: CashDesk;
let dortmund: string;
let solingen: string;

beforeAll(async () => {
  desk = await CashDesk.open();
  ({ dortmund, solingen } = desk.treasury.demo);
}, startup);

afterAll(() => desk.treasury.stop());

describe('a fund', () => {
  it('pays by allocation when it is called, out of what its givers have paid in', async () => {
    const { contributions, roundId, pledge } = await fundedByFund();
    await desk.call(roundId);
    expect(await desk.state('pledge', pledge)).toBe('PAID');
    expect(await desk.balance(roundId)).toMatchObject({ paid: 20_000, available: 20_000 });
    expect(await desk.balance(contributions)).toMatchObject({ spent: 20_000, available: 10_000 });
    expect(await codes(desk.pay(pledge, 1n))).toEqual(['PAID_BY_ALLOCATION']);
  });

  it('keeps what it has promised: a payment into it can not be reversed then', async () => {
    const { first } = await fundedByFund();
    expect(await codes(desk.reverse(await desk.entryOf(first, 'PAYMENT')))).toEqual(['MONEY_IN_USE']);
  });

  it('has its money back when the allocation is reversed', async () => {
    const { contributions, roundId, pledge } = await fundedByFund();
    await desk.call(roundId);
    await desk.reverse(await desk.entryOf(pledge, 'ALLOCATION'));
    expect(await desk.state('pledge', pledge)).toBe('CALLED');
    expect(await desk.balance(contributions)).toMatchObject({ spent: 0, available: 30_000 });
    await desk.reverse(await desk.entryOf(pledge, 'CALL'));
    expect(await desk.state('pledge', pledge)).toBe('APPROVED');
  });

  it('gets back what a settled round has not spent, and settles no year that still holds money', async () => {
    const { contributions, roundId } = await fundedByFund();
    await desk.call(roundId);
    await desk.approve(await desk.propose(roundId, 15_000n));
    await desk.settle(roundId);
    expect(await desk.balance(roundId)).toMatchObject({ called: 15_000, spent: 15_000, available: 0 });
    expect(await desk.balance(contributions)).toMatchObject({ spent: 15_000, available: 15_000 });
    expect(await codes(desk.settle(contributions))).toEqual(['STILL_OUTSTANDING', 'FUND_HAS_MONEY']);
    expect(await codes(desk.propose(contributions, 1n))).toEqual(['FUND_SPENDS_BY_ALLOCATION']);
  });
});

/** A fund with 300 € paid in and 200 € called, which gives 200 € to a round that is not called. */
async function fundedByFund() {
  const fundId = await desk.stage.fund();
  const contributions = await desk.stage.round({ fundId });
  const first = await desk.stage.pledge(contributions, { organizationId: dortmund }, { 2027: 30_000n });
  await desk.stage.pledge(contributions, { organizationId: solingen }, { 2027: 20_000n });
  await desk.stage.close(contributions);
  await desk.call(contributions);
  await desk.pay(first, 30_000n);
  const roundId = await desk.stage.round({ projectId: desk.projectId });
  const pledge = await desk.stage.pledge(roundId, { fundId }, { 2027: 20_000n });
  await desk.stage.close(roundId);
  return { contributions, roundId, pledge, first };
}

describe('settling a round', () => {
  it('waits for payments and for spends that nobody has looked at', async () => {
    const { roundId, small } = await desk.funded();
    await desk.call(roundId, 2027, [small]);
    await desk.propose(roundId, 1n);
    expect(await codes(desk.settle(roundId))).toEqual(['STILL_OUTSTANDING', 'SPENDS_WAIT']);
  });

  it('releases what was never called, gives the rest back to each giver, and closes the books', async () => {
    const { roundId, big, small } = await desk.funded();
    await desk.call(roundId, 2027, [small]);
    await desk.pay(small, 50_000n);
    await desk.approve(await desk.propose(roundId, 20_000n));
    await desk.settle(roundId);
    expect(await desk.state('funding_round', roundId)).toBe('SETTLED');
    expect([await desk.state('pledge', big), await desk.state('pledge', small)]).toEqual(['LAPSED', 'PAID']);
    expect(await desk.balance(roundId)).toEqual({
      committed: 0,
      called: 20_000,
      outstanding: 0,
      paid: 20_000,
      spent: 20_000,
      available: 0,
    });
    expect(await codes(desk.reverse(await desk.entryOf(small, 'PAYMENT')))).toEqual(['ROUND_NOT_FUNDED']);
    expect(await desk.treasury.events('fundingRound.settled')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ payload: expect.objectContaining({ fundingRoundId: roundId }) }),
      ]),
    );
  });
});
