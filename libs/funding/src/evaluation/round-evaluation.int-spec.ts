import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '@allmende/audit';
import type { Actor } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { DataSource } from 'typeorm';
import { Books } from '../ledger/books.js';
import { refusal } from '../proof/refusal.js';
import { closing, RoundStage } from '../proof/round-stage.js';
import { startup } from '../proof/treasury.js';
import type { DeclarePledge } from '../pledge/pledge-declaring.service.js';
import { Lapsing } from './lapsing.js';
import { PledgeLapse } from './pledge-lapse.service.js';
import { RoundEvaluation } from './round-evaluation.service.js';

let stage: RoundStage;
let [dortmund, solingen, muenchen]: [string, string, string] = ['', '', ''];
const people = new Map<string, { coordinator: Actor; kaemmerei: Actor }>();
const morning = '2026-11-21T12:00:00Z';

beforeAll(async () => {
  stage = await RoundStage.start();
  ({ dortmund, solingen, muenchen } = stage.treasury.demo as never);
  for (const city of [dortmund, solingen, muenchen]) people.set(city, await stage.city(city));
}, startup);
afterAll(() => stage.stop());
afterEach(() => stage.treasury.clock.set(morning));

const declare = (roundId: string, organizationId: string, other: Partial<DeclarePledge> = {}) =>
  stage.pledges.declare(roundId, { organizationId, ...other }, people.get(organizationId)!.coordinator);
const approved = async (roundId: string, organizationId: string, other: Partial<DeclarePledge> = {}) => {
  const id = await declare(roundId, organizationId, other);
  return stage.pledges.approve(id, {}, people.get(organizationId)!.kaemmerei);
};
const atDeadline = async (id: string) => {
  stage.treasury.clock.set(closing);
  return stage.evaluation.evaluate(id);
};
const ends = async (...ids: string[]) => {
  const rows = await Promise.all(ids.map((id) => stage.pledges.row('pledge', id)));
  return rows.map(({ state, end_cause }) => (end_cause ? `${String(state)} ${String(end_cause)}` : state));
};

describe('a round at its deadline', () => {
  it('is open a millisecond before, and evaluated at the instant itself', async () => {
    const id = await stage.opened();
    stage.treasury.clock.set(new Date(new Date(closing).getTime() - 1));
    expect(await stage.evaluation.evaluate(id)).toBe(false);
    await declare(id, dortmund, { amountCents: 10_000n });
    stage.treasury.clock.set(closing);
    expect(await refusal(declare(id, solingen, { amountCents: 10_000n }))).toBe(
      'ROUND_CLOSED input.fundingRoundId',
    );
    expect(await stage.evaluation.evaluate(id)).toBe(true);
    expect(await stage.row(id)).toMatchObject({ state: 'FAILED', evaluated_at: new Date(closing) });
  });

  it('is funded by what binds; the rest lapses and is told, each once', async () => {
    const id = await stage.opened();
    const binding = await approved(id, dortmund, { amountCents: 30_000n });
    const reserved = await declare(id, solingen, { amountCents: 10_000n });
    await stage.pledges.reserve(reserved, '2026-12-24', people.get(solingen)!.coordinator);
    const declared = await declare(id, muenchen, { kind: 'IN_KIND', personDays: 3 });
    await atDeadline(id);
    expect(await stage.row(id)).toMatchObject({
      state: 'FUNDED',
      approved_cents: '30000',
      promised_cents: '0',
    });
    expect(await ends(binding, reserved, declared)).toEqual([
      'APPROVED',
      'LAPSED NOT_APPROVED',
      'LAPSED NOT_APPROVED',
    ]);
    expect(await stage.told('fundingRound.evaluated', id)).toMatchObject([{ outcome: 'FUNDED' }]);
    expect(await stage.told('pledge.lapsed', id)).toHaveLength(2);
    expect(await stage.audits(id)).toContain('evaluateFundingRound');
  });

  it('fails by one cent, and everything that was binding is released', async () => {
    const id = await stage.opened();
    const binding = await approved(id, dortmund, { amountCents: 29_999n });
    await atDeadline(id);
    expect(await stage.row(id)).toMatchObject({ state: 'FAILED', approved_cents: '0' });
    expect(await ends(binding)).toEqual(['LAPSED ROUND_FAILED']);
    expect(await stage.pledges.balances(binding)).toEqual({});
  });

  it('keeps pledges whose conditions hold with each other, work counting as an organization', async () => {
    const id = await stage.opened({ minimumCents: 20_000n });
    const cash = await approved(id, dortmund, { amountCents: 20_000n, minOrganizations: 3 });
    const more = await approved(id, solingen, { amountCents: 10_000n, minTotalCents: 30_000n });
    const work = await approved(id, muenchen, { kind: 'IN_KIND', personDays: 5 });
    await atDeadline(id);
    expect(await ends(cash, more, work)).toEqual(['APPROVED', 'APPROVED', 'APPROVED']);
  });

  it('drops one whose condition fails, with those that leaned on it, also when it is funded', async () => {
    const id = await stage.opened();
    const firm = await approved(id, dortmund, { amountCents: 30_000n });
    const leaning = await approved(id, solingen, { amountCents: 10_000n, minTotalCents: 50_000n });
    const alone = await approved(id, muenchen, { amountCents: 10_000n, minOrganizations: 4 });
    await atDeadline(id);
    expect(await stage.row(id)).toMatchObject({ state: 'FUNDED', approved_cents: '30000' });
    expect(await ends(firm, leaning, alone)).toEqual([
      'APPROVED',
      'LAPSED CONDITION_UNMET',
      'LAPSED CONDITION_UNMET',
    ]);
    expect(await stage.pledges.balances(leaning)).toEqual({});
  });

  it('counts the members that an association names one by one', async () => {
    const { redi } = stage.treasury.demo;
    const members = await stage.treasury.db.query<{ id: string }[]>(
      `select organization_id as id from association_member where association_id = $1 limit 2`,
      [redi],
    );
    const draft = await stage.draft({ minimumCents: 0n, eligible: 'NAMED' });
    await stage.participants(draft, redi, dortmund);
    const id = await stage.opening.open(stage.moderator, draft);
    const own = await approved(id, dortmund, { amountCents: 10_000n, minOrganizations: 3 });
    people.set(redi, await stage.city(redi));
    const memberIds = members.map((member) => member.id);
    await approved(id, redi, { amountCents: 20_000n, memberIds });
    await atDeadline(id);
    expect(await ends(own)).toEqual(['APPROVED']);
  });

  it('is cut down to its target where it reduces: sums, years and books agree', async () => {
    const id = await stage.opened({ overTarget: 'REDUCE', capCents: 1_000_000n, fiscalYears: [2027, 2028] });
    const instalments = [
      { fiscalYear: 2027, amountCents: 33_333n },
      { fiscalYear: 2028, amountCents: 66_667n },
    ];
    const large = await approved(id, dortmund, { amountCents: 100_000n, instalments });
    const small = await approved(id, solingen, {
      amountCents: 1n,
      instalments: [{ fiscalYear: 2027, amountCents: 1n }],
    });
    await atDeadline(id);
    expect(await stage.row(id)).toMatchObject({ state: 'FUNDED', approved_cents: '60000' });
    expect(await stage.pledges.row('pledge', large)).toMatchObject({
      ...{ amount_cents: '59999', declared_cents: '100000' },
    });
    expect(await stage.pledges.row('pledge', small)).toMatchObject({ amount_cents: '1' });
    const { ['2027 COMMITTED']: first, ['2028 COMMITTED']: second } = await stage.pledges.balances(large);
    expect([first, second, first! + second!]).toEqual([19_999n, 40_000n, 59_999n]);
  });
});

describe('evaluating', () => {
  const another = () => {
    const of = stage.treasury.get.bind(stage.treasury);
    const [audit, outbox, books] = [of(AuditLog), of(Outbox), of(Books)] as const;
    const { clock } = stage.treasury;
    const lapsing = new Lapsing(books, audit, outbox, clock);
    return new RoundEvaluation(of(DataSource), of(UnitOfWork), lapsing, books, audit, outbox, clock);
  };

  it('by several workers at once is one evaluation', async () => {
    const id = await stage.opened();
    await approved(id, dortmund, { amountCents: 30_000n });
    await declare(id, solingen, { amountCents: 1n });
    stage.treasury.clock.set(closing);
    const workers = Array.from({ length: 6 }, another);
    const did = await Promise.all(workers.map((worker) => worker.evaluate(id)));
    expect(did.filter(Boolean)).toHaveLength(1);
    await Promise.all(workers.map((worker) => worker.evaluateDue()));
    expect(await stage.told('fundingRound.evaluated', id)).toHaveLength(1);
    expect(await stage.told('pledge.lapsed', id)).toHaveLength(1);
  });

  it('that breaks off leaves everything as it was, and the next one finishes it', async () => {
    const id = await stage.opened();
    const pledge = await approved(id, dortmund, { amountCents: 30_000n });
    const late = await declare(id, solingen, { amountCents: 1n });
    stage.treasury.clock.set(closing);
    const dying = another();
    Object.assign(dying, { outbox: { append: () => Promise.reject(new Error('the worker died')) } });
    await expect(dying.evaluate(id)).rejects.toThrow('the worker died');
    expect(await ends(pledge, late)).toEqual(['APPROVED', 'DECLARED']);
    expect(await stage.told('pledge.lapsed', id)).toEqual([]);
    await stage.evaluation.evaluateDue();
    expect(await ends(pledge, late)).toEqual(['APPROVED', 'LAPSED NOT_APPROVED']);
  });

  it('waits for the new deadline where the round was extended at the last moment', async () => {
    const id = await stage.opened();
    const decision = await stage.hear(id);
    await stage.course.extend(stage.moderator, id, new Date('2027-01-31T11:00:00Z'), decision);
    expect(await atDeadline(id)).toBe(false);
    expect(await stage.row(id)).toMatchObject({ state: 'OPEN' });
  });
});

describe('evaluation and withdrawal in the same instant', () => {
  /** Either the pledge was withdrawn and the round failed for it, or it holds and the round is funded. */
  async function settled(id: string, pledge: string): Promise<string> {
    const { state, approved_cents: sum } = await stage.row(id);
    const [end] = await ends(pledge);
    const committed = (await stage.pledges.balances(pledge))['2027 COMMITTED'] ?? 0n;
    return `${state} ${String(sum)} ${String(end)} ${committed}`;
  }
  const withdrawn = 'FAILED 0 WITHDRAWN WITHDRAWN 0';
  const funded = 'FUNDED 30000 APPROVED 30000';
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

  it('ends in one of two consistent states, by the commands, wherever the deadline falls', async () => {
    const seen = new Map<string, number>();
    for (let run = 0; run < 16; run += 1) {
      const id = await stage.opened();
      const pledge = await approved(id, dortmund, { amountCents: 30_000n });
      stage.treasury.clock.set(new Date(new Date(closing).getTime() - 1));
      const withdrawing = refusal(stage.pledges.withdraw(pledge, people.get(dortmund)!.coordinator));
      // From at once until long after the withdrawal.
      const evaluating = wait(run * 6)
        .then(() => (run === 15 ? withdrawing : null))
        .then(() => atDeadline(id));
      const [refused, evaluated] = await Promise.all([withdrawing, evaluating]);
      expect(evaluated).toBe(true);
      const end = await settled(id, pledge);
      expect(end).toBe(refused === null ? withdrawn : funded);
      if (refused !== null) expect(refused).toMatch(/^ROUND_(CLOSED|NOT_OPEN) input.pledgeId$/);
      seen.set(end, (seen.get(end) ?? 0) + 1);
      stage.treasury.clock.set(morning);
    }
    expect([...seen.keys()].sort()).toEqual([withdrawn, funded].sort());
  });

  it('ends so, too, when somebody writes past the commands and looks at no clock', async () => {
    for (let run = 0; run < 8; run += 1) {
      const id = await stage.opened();
      const pledge = await stage.pledges.declare(
        id,
        { amountCents: 30_000n, organizationId: muenchen, kind: 'MONEY' },
        people.get(muenchen)!.coordinator,
      );
      stage.treasury.clock.set(closing);
      const [refused] = await Promise.all([
        refusal(
          stage.treasury.write(
            `update pledge set state = 'WITHDRAWN', end_cause = 'WITHDRAWN', end_reason = 'x', updated_at = now() where id = $1`,
            [pledge],
          ),
        ),
        stage.evaluation.evaluate(id),
      ]);
      const [end] = await ends(pledge);
      expect(end).toBe(refused === null ? 'WITHDRAWN WITHDRAWN' : 'LAPSED NOT_APPROVED');
      expect(await stage.row(id)).toMatchObject({
        state: 'FAILED',
        promised_cents: '0',
        approved_cents: '0',
      });
      stage.treasury.clock.set(morning);
    }
  });
});

describe('a reservation whose council day has passed', () => {
  it('lapses on the day after in Germany, not before, and once', async () => {
    const id = await stage.opened();
    const pledge = await declare(id, dortmund, { amountCents: 10_000n });
    const waiting = await declare(id, solingen, { amountCents: 10_000n });
    await stage.pledges.reserve(pledge, '2026-12-03', people.get(dortmund)!.coordinator);
    await stage.pledges.reserve(waiting, '2026-12-04', people.get(solingen)!.coordinator);
    const lapse = stage.treasury.get(PledgeLapse);
    stage.treasury.clock.set('2026-12-03T22:59:59Z');
    await lapse.lapseOverdue();
    expect(await ends(pledge)).toEqual(['RESERVED']);
    stage.treasury.clock.set('2026-12-03T23:00:00Z');
    await Promise.all([lapse.lapseOverdue(), lapse.lapseOverdue()]);
    expect(await ends(pledge, waiting)).toEqual(['LAPSED COUNCIL_DATE_PASSED', 'RESERVED']);
    expect(await stage.told('pledge.lapsed', id)).toMatchObject([
      { pledgeId: pledge, cause: 'COUNCIL_DATE_PASSED' },
    ]);
    expect(await stage.row(id)).toMatchObject({ state: 'OPEN', promised_cents: '10000' });
  });
});

describe('the database refuses past the service', () => {
  it('a funded round that misses its minimum, a second evaluation, and a step back', async () => {
    const id = await stage.opened();
    const step = (set: string) =>
      refusal(stage.treasury.write(`update funding_round set ${set} where id = $1`, [id]));
    expect(await step(`state = 'FUNDED', evaluated_at = now()`)).toBe('funding_round_funded');
    expect(await step(`approved_cents = 30000`)).toBe('funding_round_sums_follow');
    await atDeadline(id);
    expect(await step(`state = 'OPEN', evaluated_at = null`)).toBe('funding_round_step');
    expect(await step(`state = 'FUNDED'`)).toBe('funding_round_step');
  });
});
