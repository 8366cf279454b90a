import { describe, expect, it } from '@jest/globals';
import { emptyCouncilDraft } from '../../../parts/council-decision/council-draft.js';
import { toAdoptionInput, type AdoptionDraft } from './adoption-draft.js';

const council = { ...emptyCouncilDraft, title: 'Beitritt', body: 'Rat', decidedOn: '2026-03-01' };
const draft: AdoptionDraft = {
  ...{ state: 'PLANNED', plannedOn: '2027-01-20', councilDecisionId: 'cdc_1', council, note: ' ' },
};
const send = (part: Partial<AdoptionDraft>) => toAdoptionInput({ ...draft, ...part }, 'dec_1', 'org_1');
const always = { decisionId: 'dec_1', organizationId: 'org_1', note: null };

describe('what is sent about an adoption', () => {
  it('is the day while it is planned, whatever else was typed before', () => {
    expect(send({})).toEqual({ ...always, state: 'PLANNED', plannedOn: '2027-01-20' });
  });

  it('is nothing but the reason when no council decision is needed', () => {
    const reason = 'Geschäft der laufenden Verwaltung';
    expect(send({ state: 'NOT_NEEDED', note: reason })).toEqual({
      ...{ ...always, state: 'NOT_NEEDED', note: reason },
    });
  });

  it('is either a recorded council decision or a new one', () => {
    expect(send({ state: 'DECIDED' })).toEqual({ ...always, state: 'DECIDED', councilDecisionId: 'cdc_1' });
    expect(send({ state: 'DECIDED', councilDecisionId: '' })).toMatchObject({
      councilDecision: { title: 'Beitritt', body: 'Rat', decidedOn: '2026-03-01', videoSeconds: null },
    });
    expect(send({ state: 'DECIDED', councilDecisionId: '' })).not.toHaveProperty('plannedOn');
  });
});
