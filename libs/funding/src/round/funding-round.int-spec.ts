import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId, type Actor } from '@allmende/kernel';
import { refusal } from '../proof/refusal.js';
import { closing, RoundStage } from '../proof/round-stage.js';
import { operator, startup } from '../proof/treasury.js';

let stage: RoundStage;
let [dortmund, solingen, muenchen]: [string, string, string] = ['', '', ''];

beforeAll(async () => {
  stage = await RoundStage.start();
  ({ dortmund, solingen, muenchen } = stage.treasury.demo as never);
}, startup);
afterAll(() => stage.stop());
afterEach(() => stage.treasury.clock.set('2026-11-21T12:00:00Z'));

const perCapita = { kind: 'PER_CAPITA' } as const;
const participants = (id: string) =>
  stage.treasury.db.query<{ population: number | null; date: string | null; share: string | null }[]>(
    `select population, population_date::text as date, share_cents as share from funding_participant
     where round_id = $1 order by share_cents desc`,
    [id],
  );

describe('planning a round', () => {
  it('makes a draft that takes its target for its cap, and is noted', async () => {
    const id = await stage.draft();
    expect(await stage.row(id)).toMatchObject({ state: 'DRAFT', cap_cents: '60000', opened_at: null });
    expect(await stage.audits(id)).toEqual(['createFundingRound']);
  });

  it('names everything that is wrong at once', async () => {
    const wrong = stage.draft({
      ...{ title: ' ', purpose: 'CONTRIBUTION', minimumCents: 70_000n, capCents: 80_000n },
      ...{ closesAt: stage.treasury.clock.now(), fiscalYears: [], costKey: { kind: 'TIERED' } },
    });
    expect(await refusal(wrong)).toBe(
      'REQUIRED input.title, PURPOSE_DOES_NOT_FIT input.purpose, MINIMUM_OVER_TARGET input.minimumCents, ' +
        'CAP_IS_TARGET input.capCents, DEADLINE_IN_PAST input.closesAt, FISCAL_YEARS input.fiscalYears, ' +
        'TIERS input.costKey.tiers',
    );
    expect(await refusal(stage.draft({ projectId: newId() }))).toBe('UNKNOWN_PROJECT input.projectId');
    expect(await refusal(stage.draft({ projectId: null }))).toBe('PROJECT_OR_FUND input.projectId');
  });

  it('is for moderators', async () => {
    const { coordinator, kaemmerei } = stage.pledges;
    const id = await stage.draft();
    const treasurer = await stage.treasury.person('TREASURER');
    for (const actor of [coordinator, kaemmerei, treasurer] as Actor[]) {
      expect(await refusal(stage.drafts.create(actor, stage.plan()))).toBe('FORBIDDEN');
      expect(await refusal(stage.opening.open(actor, id))).toBe('FORBIDDEN');
      expect(await refusal(stage.course.cancel(actor, id, 'Weil.'))).toBe('FORBIDDEN');
    }
  });

  it('changes what is given, takes a new version for it, and refuses who saw an older one', async () => {
    const id = await stage.draft();
    await stage.update(id, { title: 'OPSI 2028', fiscalYears: [2029, 2028, 2028], costKey: perCapita });
    expect(await stage.row(id)).toMatchObject({ title: 'OPSI 2028', fiscal_years: [2028, 2029], version: 2 });
    expect(await refusal(stage.drafts.update(stage.moderator, id, 1, { title: 'Alt' }))).toBe(
      'CHANGED_MEANWHILE input.version',
    );
    await stage.update(id, { title: 'OPSI 2028', costKey: { ...perCapita, tiers: [] } });
    expect(await stage.row(id)).toMatchObject({ version: 2 });
    await stage.update(id, { costKey: null, terms: null });
    expect(await stage.row(id)).toMatchObject({ cost_key: null, terms: null });
  });

  it('replaces participants and milestones, each list with a version of its own', async () => {
    const id = await stage.draft();
    await stage.participants(id, dortmund, solingen);
    await stage.participants(id, muenchen);
    expect(await participants(id)).toHaveLength(1);
    expect(
      await refusal(
        stage.participantsAs(id, [
          { organizationId: toNodeId('Organization', newId()) },
          { organizationId: toNodeId('Organization', dortmund), leastCents: 2n, mostCents: 1n },
        ]),
      ),
    ).toBe('BOUNDS_CROSS input.participants.1.leastCents');
    const [first, half] = [
      { title: 'Eins', amountCents: 30_000n },
      { title: 'Zwei', amountCents: 30_001n },
    ];
    const set = async (...all: (typeof first)[]) =>
      stage.terms.setMilestones(stage.moderator, id, (await stage.row(id)).version, all);
    expect(await refusal(set(first, half))).toBe('MILESTONES_OVER_TARGET input.milestones');
    await set(first);
    expect(
      await refusal(stage.update(id, { targetCents: 29_999n, minimumCents: 0n, capCents: 29_999n })),
    ).toBe('MILESTONES_OVER_TARGET input.targetCents');
    expect(await refusal(stage.terms.setMilestones(stage.moderator, id, 1, []))).toBe(
      'CHANGED_MEANWHILE input.version',
    );
  });

  it('deletes a draft with all that hangs on it, but none that a decision names', async () => {
    const id = await stage.draft();
    await stage.participants(id, dortmund);
    await stage.drafts.delete(stage.moderator, id);
    expect(await stage.row(id)).toBeUndefined();
    const named = await stage.draft();
    await stage.hear(named, { result: 'REJECTED' });
    expect(await refusal(stage.drafts.delete(stage.moderator, named))).toBe(
      'NAMED_BY_DECISION input.fundingRoundId',
    );
  });
});

describe('opening a round', () => {
  it('freezes populations with their date, and shares that come to the target', async () => {
    const id = await stage.draft({ costKey: perCapita });
    await stage.participants(id, dortmund, solingen, muenchen);
    await stage.opening.open(stage.moderator, id);
    const frozen = await participants(id);
    const registered = await stage.treasury.db.query<{ population: number; date: string }[]>(
      `select population, population_date::text as date from organization where id = any($1) order by population desc`,
      [[dortmund, solingen, muenchen]],
    );
    expect(frozen.map(({ population, date }) => ({ population, date }))).toEqual(registered);
    expect(frozen.reduce((sum, { share }) => sum + BigInt(share!), 0n)).toBe(60_000n);
    expect(await stage.told('fundingRound.opened', id)).toHaveLength(1);
    await stage.opening.open(stage.moderator, id);
    expect(await stage.told('fundingRound.opened', id)).toHaveLength(1);
    expect((await stage.audits(id)).filter((action) => action === 'openFundingRound')).toHaveLength(1);
  });

  it('is refused with everything that is missing at once, and leaves the draft as it is', async () => {
    const id = await stage.draft({ terms: null, costKey: { kind: 'WEIGHTED' }, fiscalYears: [2025, 2027] });
    await stage.participants(id, dortmund, solingen);
    stage.treasury.clock.set(closing);
    const codes = await refusal(stage.opening.open(stage.moderator, id));
    expect(codes!.replaceAll(' input.fundingRoundId', '')).toBe(
      'DEADLINE_IN_PAST, TERMS_MISSING, FISCAL_YEAR_OVER, MISSING_BASE, MISSING_BASE',
    );
    expect(await stage.row(id)).toMatchObject({ state: 'DRAFT', opened_at: null });
    const nobody = await stage.draft({ closesAt: new Date('2027-01-31T11:00:00Z'), eligible: 'NAMED' });
    expect(await refusal(stage.opening.open(stage.moderator, nobody))).toBe(
      'PARTICIPANTS_MISSING input.fundingRoundId',
    );
  });

  it('fixes the terms, for the commands and past them', async () => {
    const id = await stage.draft({ costKey: { kind: 'EQUAL' } });
    await stage.participants(id, dortmund);
    await stage.opening.open(stage.moderator, id);
    expect(await refusal(stage.update(id, { targetCents: 70_000n, capCents: 70_000n }))).toBe(
      'TERMS_FIXED input.capCents, TERMS_FIXED input.targetCents',
    );
    expect(await refusal(stage.participants(id, solingen))).toBe('NOT_A_DRAFT input.fundingRoundId');
    await stage.update(id, { title: 'Neuer Titel' });
    const past = (statement: string) => refusal(stage.treasury.write(statement, [id]));
    for (const set of [
      `minimum_cents = 0`,
      `cost_key = null`,
      `terms = 'Anderes.'`,
      `over_target = 'KEEP'`,
      `fiscal_years = '{2030}'`,
      `eligible = 'NAMED'`,
    ])
      expect(await past(`update funding_round set ${set} where id = $1`)).toBe('funding_round_frozen');
    for (const change of [
      `update funding_participant set share_cents = 1 where round_id = $1`,
      `delete from funding_participant where round_id = $1`,
      `insert into funding_milestone (id, round_id, position, title, amount_cents) values (uuidv7(), $1, 1, 'Neu', 1)`,
    ])
      expect(await past(change)).toBe('funding_round_frozen');
    expect(await past(`delete from funding_round where id = $1`)).toBe('funding_round_is_kept');
  });

  it('of a round that is tied to a decision waits for it', async () => {
    const id = await stage.draft({ opensByDecision: true });
    expect(await refusal(stage.opening.open(stage.moderator, id))).toBe(
      'DECISION_MISSING input.fundingRoundId',
    );
    await stage.update(id, { opensByDecision: false });
    await stage.opening.open(stage.moderator, id);
    expect(await stage.row(id)).toMatchObject({ state: 'OPEN' });
  });
});

describe('a later deadline', () => {
  const later24 = new Date('2027-01-31T11:00:00Z');
  const extend = (id: string, decisionId: string, closesAt = later24) =>
    stage.course.extend(stage.moderator, id, closesAt, decisionId);

  it('is given by a decision that was taken after the opening, and uses it up', async () => {
    const id = await stage.opened();
    const decision = await stage.hear(id);
    await extend(id, decision);
    expect(await stage.row(id)).toMatchObject({ closes_at: later24, state: 'OPEN' });
    expect(await stage.decision(decision)).toMatchObject({ used_for: 'EXTENSION' });
    await extend(id, decision);
    expect(await stage.told('fundingRound.extended', id)).toHaveLength(1);
    expect(await refusal(extend(id, decision, new Date('2027-02-28T11:00:00Z')))).toBe(
      'DECISION_USED input.fundingDecisionId',
    );
  });

  it('needs an adopted decision about this round, later than the opening', async () => {
    const other = await stage.opened();
    const early = await stage.draft();
    const before = await stage.hear(early);
    stage.treasury.clock.advance(60_000);
    const id = await stage.opening.open(stage.moderator, early);
    const [rejected, foreign] = [await stage.hear(id, { result: 'REJECTED' }), await stage.hear(other)];
    expect(await refusal(extend(id, rejected))).toBe('DECISION_NOT_ADOPTED input.fundingDecisionId');
    expect(await refusal(extend(id, foreign))).toBe('UNKNOWN_DECISION input.fundingDecisionId');
    expect(await refusal(extend(id, before))).toBe('DECISION_BEFORE_OPENING input.fundingDecisionId');
    const good = await stage.hear(id);
    expect(await refusal(extend(id, good, new Date(closing)))).toBe('NOT_LATER input.closesAt');
    stage.treasury.clock.set(closing);
    expect(await refusal(extend(id, good))).toBe('ROUND_CLOSED input.fundingRoundId');
  });

  it('without a decision is refused by the database, too', async () => {
    const id = await stage.opened();
    const past = (statement: string, ...more: unknown[]) =>
      refusal(stage.treasury.write(statement, [id, ...more]));
    expect(
      await past(`update funding_round set closes_at = closes_at + interval '1 day' where id = $1`),
    ).toBe('funding_round_extended_by_decision');
    const insert = `insert into funding_extension (id, round_id, decision_id, closed_at, closes_at, extended_at, actor)
      select uuidv7(), id, $2, closes_at, closes_at + interval '1 day', now(), 'x' from funding_round where id = $1`;
    expect(await past(insert, await stage.hear(id))).toBe('funding_extension_by_decision');
    const used = await stage.hear(id);
    await extend(id, used);
    expect(await past(insert, used)).toBe('funding_extension_decision_once');
    expect(
      await refusal(
        stage.treasury.write(`update funding_decision set used_for = null, used_at = null where id = $1`, [
          used,
        ]),
      ),
    ).toBe('funding_decision_is_kept');
  });
});

describe('calling a round off', () => {
  it('lets its pledges lapse, releases what was binding, and tells everybody once', async () => {
    const id = await stage.opened();
    const { pledges } = stage;
    const binding = await pledges.declare(id, { amountCents: 20_000n });
    await pledges.approve(binding);
    const city = await stage.city(solingen);
    const declared = await pledges.declare(
      id,
      { organizationId: solingen, amountCents: 10_000n },
      city.coordinator,
    );
    await stage.course.cancel(stage.moderator, id, 'Der Anbieter ist weg.');
    await stage.course.cancel(stage.moderator, id, 'Der Anbieter ist weg.');
    expect(await stage.row(id)).toMatchObject({
      state: 'CANCELLED',
      approved_cents: '0',
      promised_cents: '0',
    });
    for (const pledge of [binding, declared])
      expect(await pledges.row('pledge', pledge)).toMatchObject({
        ...{ state: 'LAPSED', end_cause: 'ROUND_CANCELLED', end_reason: 'Der Anbieter ist weg.' },
      });
    expect(await pledges.balances(binding)).toEqual({});
    expect(await stage.told('pledge.lapsed', id)).toHaveLength(2);
    expect(await stage.told('fundingRound.cancelled', id)).toHaveLength(1);
  });

  it('of a draft needs a reason and tells nobody', async () => {
    const id = await stage.draft();
    expect(await refusal(stage.course.cancel(stage.moderator, id, ' '))).toBe('REQUIRED input.reason');
    await stage.course.cancel(stage.moderator, id, 'Doch nicht.');
    expect(await stage.row(id)).toMatchObject({ state: 'CANCELLED', opened_at: null });
    expect(await stage.told('fundingRound.cancelled', id)).toEqual([]);
  });

  it('comes too late at the deadline and after it', async () => {
    const id = await stage.opened();
    stage.treasury.clock.set(closing);
    const cancel = () => stage.course.cancel(stage.moderator, id, 'Zu spät.');
    expect(await refusal(cancel())).toBe('ROUND_CLOSED input.fundingRoundId');
    await stage.evaluation.evaluate(id);
    expect(await refusal(cancel())).toBe('ROUND_NOT_OPEN input.fundingRoundId');
  });
});

describe('milestones', () => {
  it('are reached once the round is funded, and may be taken back', async () => {
    const id = await stage.draft({ minimumCents: 0n });
    await stage.terms.setMilestones(stage.moderator, id, 1, [{ title: 'Eins', amountCents: 1n }]);
    await stage.opening.open(stage.moderator, id);
    const [{ id: milestone }] = await stage.treasury.db.query<[{ id: string }]>(
      `select id from funding_milestone where round_id = $1`,
      [id],
    );
    const mark = (day: string | null) => stage.terms.markReached(stage.moderator, milestone, day);
    expect(await refusal(mark('2026-11-21'))).toBe('ROUND_NOT_FUNDED input.fundingMilestoneId');
    stage.treasury.clock.set(closing);
    await stage.evaluation.evaluate(id);
    expect(await refusal(mark('2026-12-25'))).toBe('DATE_IN_FUTURE input.reachedOn');
    await mark('2026-12-24');
    await mark('2026-12-24');
    await mark(null);
    expect((await stage.audits(id)).filter((one) => one === 'markMilestoneReached')).toHaveLength(2);
    expect(await refusal(stage.terms.markReached(operator, newId(), null))).toBe('NOT_FOUND');
  });
});
