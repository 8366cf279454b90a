import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../support/caller.js';
import { House } from '../support/house.js';
import { FundingDesk, minute } from './funding-desk.js';
import { administration, pledgeOf, type FundingStage } from './funding-stage.js';

let house: House;
let stage: FundingStage;
let desk: FundingDesk;
let kaemmerei: Caller;
let kasse: Caller;
let moderator: Caller;
let dortmund: Caller;
let solingen: Caller;

beforeAll(async () => {
  house = await House.start();
  desk = await FundingDesk.open(house);
  ({ stage, kaemmerei, kasse, moderator, dortmund, solingen } = desk);
});

afterAll(() => house.stop());

describe('the deadline', () => {
  it('counts at its instant, although nobody has evaluated the round yet', async () => {
    const round = await stage.round(desk.soon());
    const pledgeId = await stage.declare(round);
    const binding = await stage.round(desk.soon());
    const approved = await stage.declare(binding);
    await stage.act(kaemmerei, 'approvePledge', { pledgeId: approved, ...administration });
    const decided = await desk.decision(round);
    house.clock.advance(minute);
    const changed = { pledgeId, amountCents: 1, acceptTerms: true, version: 1 };
    const extended = { fundingRoundId: round, closesAt: '2027-01-01T00:00:00Z', fundingDecisionId: decided };
    const codes = [
      await stage.codes(
        solingen,
        'declarePledge',
        pledgeOf(stage, round, { organizationId: stage.solingen }),
      ),
      await stage.codes(dortmund, 'updatePledge', changed),
      await stage.codes(dortmund, 'reservePledge', { pledgeId, reservation: 'x', councilOn: '2026-11-27' }),
      await stage.codes(kaemmerei, 'approvePledge', { pledgeId, ...administration }),
      await stage.codes(dortmund, 'withdrawPledge', { pledgeId: approved, reason: 'x' }),
      await stage.codes(moderator, 'cancelFundingRound', { fundingRoundId: round, reason: 'x' }),
      await stage.codes(moderator, 'extendFundingRound', extended),
    ];
    expect(new Set(codes)).toEqual(new Set(['ROUND_CLOSED']));
    expect(await desk.stateOf(approved)).toBe('APPROVED');
  });
});

describe('a round that has opened', () => {
  it('keeps its terms, and is not deleted', async () => {
    const round = await stage.round();
    const update = (input: object) =>
      stage.codes(moderator, 'updateFundingRound', { fundingRoundId: round, version: 2, ...input });
    const frozen = {
      ...{
        terms: 'Nein.',
        minimumCents: 1,
        targetCents: 20_000,
        capCents: 2_000_000_000,
        overTarget: 'REDUCE',
      },
      ...{ closesAt: '2027-06-01T12:00:00Z', fiscalYears: [2028], eligible: 'NAMED', opensByDecision: true },
    };
    for (const [name, value] of Object.entries(frozen))
      expect([name, await update({ [name]: value })]).toEqual([name, 'TERMS_FIXED']);
    const id = { fundingRoundId: round };
    expect(await stage.codes(moderator, 'deleteFundingRound', id)).toBe('NOT_A_DRAFT');
    const participants = [{ organizationId: stage.dortmund }];
    expect(await stage.codes(moderator, 'setFundingParticipants', { ...id, version: 2, participants })).toBe(
      'NOT_A_DRAFT',
    );
    expect(await stage.codes(moderator, 'setFundingMilestones', { ...id, version: 2, milestones: [] })).toBe(
      'NOT_A_DRAFT',
    );
    await stage.act(moderator, 'cancelFundingRound', { ...id, reason: 'x' });
    expect(await stage.codes(moderator, 'deleteFundingRound', id)).toBe('NOT_A_DRAFT');
  });

  it('is extended by a decision of its own, once', async () => {
    const round = await stage.round();
    const own = await desk.decision(round);
    const extend = (fundingDecisionId: string, closesAt: string) =>
      stage.codes(moderator, 'extendFundingRound', { fundingRoundId: round, fundingDecisionId, closesAt });
    expect(await extend(await desk.decision(await stage.round()), '2027-01-01T00:00:00Z')).toBe(
      'UNKNOWN_DECISION',
    );
    expect(await extend(await desk.decision(round, false), '2027-01-01T00:00:00Z')).toBe(
      'DECISION_NOT_ADOPTED',
    );
    expect(await extend(own, '2026-11-30T00:00:00Z')).toBe('NOT_LATER');
    expect(await extend(own, '2027-01-01T00:00:00Z')).toBe('');
    expect(await extend(own, '2027-02-01T00:00:00Z')).toBe('DECISION_USED');
  });
});

describe('a fund', () => {
  it('gives by an unused decision on the very round, once, and never more than it has', async () => {
    const fundId = await stage.act(moderator, 'createFund', { name: 'Fonds', summary: 'Wofür.' });
    await desk.paid({ fundId, projectId: null, purpose: 'CONTRIBUTION' });
    const [round, other] = [await stage.round(), await stage.round()];
    const [own, foreign] = [await desk.decision(round), await desk.decision(other)];
    const give = (fundingDecisionId: string, amountCents: number, fundingRoundId = round, by = moderator) =>
      stage.codes(by, 'allocateFromFund', { fundId, fundingRoundId, amountCents, fundingDecisionId });
    expect(await give(foreign, 1_000)).toBe('DECISION_DOES_NOT_FIT');
    expect(await give(await desk.decision(round, false), 1_000)).toBe('DECISION_NOT_ADOPTED');
    expect(await give(own, 5_001)).toBe('NOT_ENOUGH_MONEY');
    for (const amount of [0, -1]) expect(await give(own, amount)).toContain('AMOUNT_OUT_OF_RANGE');
    for (const caller of [kasse, kaemmerei]) expect(await give(own, 1_000, round, caller)).toBe('FORBIDDEN');
    expect(await give(own, 4_000)).toBe('');
    expect(await give(own, 100)).toBe('ALREADY_PLEDGED,DECISION_USED');
    expect(await give(foreign, 1_001, other)).toBe('NOT_ENOUGH_MONEY');
    expect(await give(foreign, 1_000, other)).toBe('');
  });
});
