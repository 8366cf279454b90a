import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { refusal } from '../proof/refusal.js';
import { RoundStage } from '../proof/round-stage.js';
import { startup } from '../proof/treasury.js';

let stage: RoundStage;

beforeAll(async () => {
  stage = await RoundStage.start();
}, startup);
afterAll(() => stage.stop());

const openings = async (id: string) => (await stage.told('fundingRound.opened', id)).length;

describe('a decision of the board that names a round', () => {
  it('opens a draft that is tied to it, once, however often and how parallel the event comes', async () => {
    const id = await stage.draft({ opensByDecision: true });
    const decisionId = newId();
    await Promise.all(Array.from({ length: 5 }, () => stage.hear(id, { decisionId })));
    await stage.hear(id, { decisionId });
    expect(await stage.row(id)).toMatchObject({ state: 'OPEN' });
    expect(await openings(id)).toBe(1);
    expect(await stage.decision(decisionId)).toMatchObject({ adopted: true, used_for: 'OPENING' });
    expect((await stage.audits(id)).sort()).toEqual([
      'createFundingRound',
      'noteFundingDecision',
      'openFundingRound',
    ]);
  });

  it('opens nothing when it is rejected, when the round is not tied to it, or when a group took it', async () => {
    const tied = await stage.draft({ opensByDecision: true });
    const free = await stage.draft();
    const rejected = await stage.hear(tied, { result: 'REJECTED' });
    const unneeded = await stage.hear(free);
    const ofGroup = await stage.hear(tied, { workingGroupId: newId() });
    for (const id of [tied, free]) expect(await stage.row(id)).toMatchObject({ state: 'DRAFT' });
    expect(await stage.decision(rejected)).toMatchObject({ adopted: false, used_for: null });
    expect(await stage.decision(unneeded)).toMatchObject({ adopted: true, used_for: null });
    expect(await stage.decision(ofGroup)).toBeUndefined();
  });

  it('is kept where the draft is not complete; a moderator completes it and opens by hand', async () => {
    const id = await stage.draft({ opensByDecision: true, terms: null });
    const decisionId = await stage.hear(id);
    expect(await stage.row(id)).toMatchObject({ state: 'DRAFT' });
    expect(await stage.decision(decisionId)).toMatchObject({ used_for: null });
    expect(await stage.audits(id)).toContain('openFundingRoundRefused');
    expect(await refusal(stage.opening.open(stage.moderator, id))).toBe('TERMS_MISSING input.fundingRoundId');
    await stage.update(id, { terms: 'Was gilt.' });
    await stage.opening.open(stage.moderator, id);
    expect(await stage.decision(decisionId)).toMatchObject({ used_for: 'OPENING' });
    expect(await openings(id)).toBe(1);
  });

  it('and one that opened a round opens no second thing', async () => {
    const id = await stage.draft({ opensByDecision: true });
    const decisionId = await stage.hear(id);
    const extend = stage.course.extend(stage.moderator, id, new Date('2027-01-31T11:00:00Z'), decisionId);
    expect(await refusal(extend)).toBe('DECISION_USED input.fundingDecisionId');
  });
});
