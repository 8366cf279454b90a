import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { CashDesk, codes } from '../proof/cash-desk.js';
import { startup } from '../proof/treasury.js';
import { Calls } from './calls.service.js';

let desk: CashDesk;
let dortmund: string;

beforeAll(async () => {
  desk = await CashDesk.open();
  ({ dortmund } = desk.treasury.demo);
}, startup);

afterAll(() => desk.treasury.stop());

describe('calling pledges', () => {
  it('books a year of all that bind, sets the day they are due, and tells each giver', async () => {
    const { roundId, big, small } = await desk.funded();
    await desk.call(roundId);
    expect(await desk.balance(roundId)).toMatchObject({
      committed: 40_000,
      called: 110_000,
      outstanding: 110_000,
    });
    expect([await desk.state('pledge', big), await desk.state('pledge', small)]).toEqual([
      'CALLED',
      'CALLED',
    ]);
    const told = (await desk.treasury.events('pledge.called')).map(({ payload }) => payload);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pledgeId: big, organizationId: dortmund, fiscalYear: 2027 }),
        expect.objectContaining({ pledgeId: small, dueOn: '2027-01-31' }),
      ]),
    );
  });

  it('takes only those that are chosen, the others later, and nothing twice', async () => {
    const { roundId, big } = await desk.funded();
    await desk.call(roundId, 2027, [big]);
    await desk.call(roundId);
    expect(await desk.balance(roundId)).toMatchObject({ called: 110_000 });
    expect(await codes(desk.call(roundId))).toEqual(['NOTHING_TO_CALL']);
    expect(await codes(desk.call(roundId, 2027, [big]))).toEqual(['NOT_CALLABLE']);
  });

  it('refuses a year that the round has not, and a past day, both at once', async () => {
    const { roundId } = await desk.funded();
    const asked = {
      idempotencyKey: newId(),
      roundId,
      fiscalYear: 2029,
      dueOn: '2026-11-20',
      pledgeIds: null,
    };
    expect(await codes(desk.treasury.get(Calls).call(desk.treasurer, asked))).toEqual([
      'NOT_A_YEAR_OF_THE_ROUND',
      'DATE_IN_PAST',
    ]);
  });

  it('refuses while the round is open, and whoever does not keep the books', async () => {
    const roundId = await desk.stage.round({ projectId: desk.projectId });
    expect(await codes(desk.call(roundId))).toEqual(['ROUND_NOT_FUNDED']);
    const stranger = await desk.treasury.person('TREASURER', dortmund);
    expect((await codes(desk.call(roundId, 2027, null, { by: stranger })))[0]).toMatch(
      /Kassenführung|treasurer/,
    );
  });
});

describe('payments', () => {
  it('may come in parts; the pledge is paid with the last one, whatever years of zero it has', async () => {
    const { roundId, small } = await desk.funded();
    await desk.call(roundId);
    await desk.pay(small, 20_000n);
    expect(await desk.state('pledge', small)).toBe('CALLED');
    await desk.pay(small, 30_000n);
    expect(await desk.state('pledge', small)).toBe('PAID');
    const paid = await desk.treasury.events('pledge.paid');
    expect(paid.filter(({ payload }) => payload.pledgeId === small)).toHaveLength(1);
  });

  it('leave a pledge called as long as a later year is not', async () => {
    const { roundId, big } = await desk.funded();
    await desk.call(roundId);
    await desk.pay(big, 60_000n);
    expect(await desk.state('pledge', big)).toBe('CALLED');
    await desk.call(roundId, 2028);
    await desk.pay(big, 40_000n, 2028);
    expect(await desk.state('pledge', big)).toBe('PAID');
  });

  it('never exceed what is outstanding, and say how much that is', async () => {
    const { roundId, small } = await desk.funded();
    expect(await codes(desk.pay(small, 1n))).toEqual(['NOTHING_OUTSTANDING']);
    await desk.call(roundId);
    expect(await codes(desk.pay(small, 50_001n))).toEqual(['MORE_THAN_OUTSTANDING']);
    expect(await codes(desk.pay(small, 0n))).toEqual(['AMOUNT_OUT_OF_RANGE']);
  });

  it('of 50 clients at once never come to more than was called', async () => {
    const { roundId, small } = await desk.funded();
    await desk.call(roundId);
    const answers = await Promise.all(Array.from({ length: 50 }, () => codes(desk.pay(small, 2_000n))));
    expect(answers.filter((faults) => faults.length === 0)).toHaveLength(25);
    expect(answers.filter(([code]) => code === 'NOTHING_OUTSTANDING')).toHaveLength(25);
    expect(await desk.balance(roundId)).toMatchObject({ paid: 50_000, outstanding: 60_000 });
  });

  it('with one key 50 times at once are one payment and 50 equal answers', async () => {
    const { roundId, small } = await desk.funded();
    await desk.call(roundId);
    const same = newId();
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.pay(small, 1_000n, 2027, same)));
    expect(new Set(answers).size).toBe(1);
    expect(await desk.balance(roundId)).toMatchObject({ paid: 1_000 });
    expect(await codes(desk.pay(small, 1_001n, 2027, same))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('reversals', () => {
  it('take payment and call back, and the pledge follows', async () => {
    const { roundId, small } = await desk.funded();
    await desk.call(roundId);
    await desk.pay(small, 50_000n);
    expect(await codes(desk.reverse(await desk.entryOf(small, 'CALL')))).toEqual(['MONEY_IN_USE']);
    await desk.reverse(await desk.entryOf(small, 'PAYMENT'));
    expect(await desk.state('pledge', small)).toBe('CALLED');
    await desk.reverse(await desk.entryOf(small, 'CALL'));
    expect(await desk.state('pledge', small)).toBe('APPROVED');
    expect(await desk.balance(roundId)).toMatchObject({ committed: 90_000, called: 60_000, paid: 0 });
    await desk.call(roundId, 2027, [small]);
    expect(await desk.state('pledge', small)).toBe('CALLED');
  });

  it('are refused while a spend needs the money, and possible once that is reversed', async () => {
    const { roundId, small } = await desk.funded();
    await desk.call(roundId);
    await desk.pay(small, 50_000n);
    const spendId = await desk.propose(roundId, 40_000n);
    await desk.approve(spendId);
    const payment = await desk.entryOf(small, 'PAYMENT');
    expect(await codes(desk.reverse(payment))).toEqual(['MONEY_IN_USE']);
    await desk.reverse(await desk.entryOf(small, 'SPENDING'));
    expect(await desk.state('spend', spendId)).toBe('REVERSED');
    expect(await codes(desk.reverse(payment))).toEqual([]);
    expect(await codes(desk.reverse(payment))).toEqual(['ALREADY_REVERSED']);
  });

  it('are not for what follows the pledge, nor for reversals', async () => {
    const { roundId, small } = await desk.funded();
    await desk.call(roundId);
    const reversal = await desk.reverse(await desk.entryOf(small, 'CALL'));
    expect(await codes(desk.reverse(reversal))).toEqual(['NOT_REVERSIBLE']);
    expect(await codes(desk.reverse(await desk.entryOf(small, 'COMMITMENT')))).toEqual(['NOT_REVERSIBLE']);
  });
});
