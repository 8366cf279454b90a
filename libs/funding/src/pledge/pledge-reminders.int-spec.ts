import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { operator, startup, Treasury } from '../proof/treasury.js';
import { Books, moved } from '../ledger/books.js';
import { PledgeStage } from '../proof/pledge-stage.js';
import { PledgeReminders } from './pledge-reminders.js';

let treasury: Treasury;
let stage: PledgeStage;
let workers: PledgeReminders[];
beforeAll(async () => {
  treasury = await Treasury.start();
  stage = await PledgeStage.prepare(treasury);
  const { app, db } = treasury;
  workers = Array.from(
    { length: 5 },
    () => new PledgeReminders(db, app.get(UnitOfWork), app.get(Outbox), app.get(CLOCK)),
  );
}, startup);
afterAll(() => treasury.stop());
beforeEach(() => treasury.clock.set(new Date('2026-11-21T12:00:00Z')));

type Name = 'pledge.councilDue' | 'fundingRound.closing' | 'pledge.paymentDue';
const told = async (name: Name, key: string, id: string) =>
  (await treasury.events(name)).filter(({ payload }) => payload[key] === id).map(({ payload }) => payload);

/** All workers wake at that instant. */
async function wake(instant: string): Promise<void> {
  treasury.clock.set(new Date(instant));
  await Promise.all(workers.map((worker) => worker.sweep()));
}

describe('a council day', () => {
  it('is told of 21 and 7 days ahead by the German calendar, once each, by five workers', async () => {
    const id = await stage.declare(await stage.round());
    await stage.reserve(id, '2026-12-20');
    const times = async () => (await told('pledge.councilDue', 'pledgeId', id)).length;
    await wake('2026-11-28T22:59:59Z');
    expect(await times()).toBe(0);
    await wake('2026-11-28T23:00:00Z');
    expect(await told('pledge.councilDue', 'pledgeId', id)).toMatchObject([{ councilOn: '2026-12-20' }]);
    await wake('2026-12-12T22:59:59Z');
    expect(await times()).toBe(1);
    await wake('2026-12-13T00:00:00Z');
    await wake('2026-12-19T00:00:00Z');
    expect(await times()).toBe(2);
  });

  it('is not told of at once to who has just named it, but again after it has moved', async () => {
    const id = await stage.declare(await stage.round());
    await stage.reserve(id, '2026-11-26');
    const times = async () => (await told('pledge.councilDue', 'pledgeId', id)).length;
    await wake('2026-11-25T12:00:00Z');
    expect(await times()).toBe(0);
    await stage.reserve(id, '2026-12-10');
    await wake('2026-12-03T12:00:00Z');
    expect(await times()).toBe(1);
  });

  it('is told of once when all workers slept, and not when it has passed or the pledge has ended', async () => {
    const [late, gone, passed] = [
      await stage.declare(await stage.round()),
      await stage.declare(await stage.round()),
      await stage.declare(await stage.round()),
    ];
    for (const id of [late, gone]) await stage.reserve(id, '2026-12-20');
    await stage.reserve(passed, '2026-12-17');
    await stage.withdraw(gone);
    await wake('2026-12-18T12:00:00Z');
    const times = async (id: string) => (await told('pledge.councilDue', 'pledgeId', id)).length;
    expect([await times(late), await times(gone), await times(passed)]).toEqual([1, 0, 0]);
  });
});

describe('a deadline', () => {
  it('is told of 14 and 2 days ahead, one event for the round', async () => {
    const roundId = await stage.round();
    const late = await stage.round({ closesAt: '2026-12-02T11:00:00Z' });
    const times = (id: string) => told('fundingRound.closing', 'fundingRoundId', id);
    await wake('2026-11-22T12:00:00Z');
    expect(await times(late)).toEqual([]);
    await stage.declare(roundId);
    await wake('2026-12-09T22:59:59Z');
    expect([(await times(roundId)).length, (await times(late)).length]).toEqual([0, 0]);
    await wake('2026-12-09T23:00:00Z');
    expect(await times(roundId)).toMatchObject([{ closesAt: '2026-12-24T11:00:00.000Z' }]);
    await wake('2026-12-22T00:00:00Z');
    await wake('2026-12-24T10:59:59Z');
    expect(await times(roundId)).toHaveLength(2);
  });
});

describe('called money', () => {
  /** A funded round whose pledge was called on 2026-11-21. @returns its pledge */
  async function called(dueOn: string): Promise<string> {
    const roundId = await stage.round();
    const id = await stage.declare(roundId);
    await stage.approve(id);
    await stage.fund(roundId);
    const amounts = [{ pledgeId: id, fiscalYear: 2027, amount: 100_000n }];
    await treasury.get(UnitOfWork).run(operator, async (tx) => {
      await tx.query(
        `update pledge_instalment set called_on = '2026-11-21', due_on = $2 where pledge_id = $1`,
        [id, dueOn],
      );
      await treasury
        .get(Books)
        .book(tx, operator, { kind: 'CALL', roundId, text: 'Abruf' }, [
          ...moved(amounts, 'COMMITMENTS', 'COMMITTED'),
          ...moved(amounts, 'RECEIVABLE', 'CONTRIBUTED'),
        ]);
      await tx.query(`update pledge set state = 'CALLED' where id = $1`, [id]);
    });
    return id;
  }

  it('is told of 7 days before it is due and once when it is overdue', async () => {
    const id = await called('2026-12-15');
    const payments = () => told('pledge.paymentDue', 'pledgeId', id);
    await wake('2026-12-07T12:00:00Z');
    expect(await payments()).toEqual([]);
    await wake('2026-12-08T12:00:00Z');
    await wake('2026-12-15T22:59:59Z');
    expect(await payments()).toMatchObject([{ dueOn: '2026-12-15', fiscalYear: 2027, overdue: false }]);
    await wake('2026-12-15T23:00:00Z');
    await wake('2027-03-01T12:00:00Z');
    expect((await payments()).map(({ overdue }) => overdue)).toEqual([false, true]);
  });

  it('that was called at short notice is told of when overdue only', async () => {
    const id = await called('2026-11-25');
    await wake('2026-11-24T12:00:00Z');
    await wake('2026-11-26T12:00:00Z');
    expect((await told('pledge.paymentDue', 'pledgeId', id)).map(({ overdue }) => overdue)).toEqual([true]);
  });

  it('that was paid is not told of', async () => {
    const id = await called('2026-12-15');
    const { round_id: roundId } = await stage.row<{ round_id: string }>('pledge', id);
    const amounts = [{ pledgeId: id, fiscalYear: 2027, amount: 100_000n }];
    await treasury
      .get(UnitOfWork)
      .run(operator, (tx) =>
        treasury
          .get(Books)
          .book(
            tx,
            operator,
            { kind: 'PAYMENT', roundId, text: 'Eingang' },
            moved(amounts, 'BANK', 'RECEIVABLE'),
          ),
      );
    await wake('2026-12-20T12:00:00Z');
    expect(await told('pledge.paymentDue', 'pledgeId', id)).toEqual([]);
  });
});
