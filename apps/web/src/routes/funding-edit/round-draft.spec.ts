import { describe, expect, it } from '@jest/globals';
import {
  aboutChange,
  draftOfRound,
  emptyRound,
  extendingDecisions,
  keyInput,
  moved,
  newParticipant,
  participantInputs,
  termsInput,
  wholeNumber,
  type DeskRound,
  type RoundDraft,
} from './round-draft.js';

/** Amounts in whole euros are enough here. */
const amounts = {
  digits: (text: string) => (/^\d+$/.test(text) ? `${text}00` : undefined),
  write: (cents: number | bigint) => String(Number(cents) / 100),
};

const draft: RoundDraft = {
  ...emptyRound('2026-11-22'),
  ...{ project: { id: 'prj_1', name: 'OPSI' }, title: 'OPSI 2027', summary: 'Wir bauen weiter.' },
  ...{ minimum: '80', target: '120', date: '2027-03-01', time: '12:00' },
};

const round: DeskRound = {
  ...{ id: 'rnd_1', title: 'OPSI 2027', summary: 'Wir bauen weiter.', terms: null, purpose: 'EXIT' },
  ...{ state: 'DRAFT', project: null, fund: null, overTarget: 'REFUSE', eligible: 'NAMED', version: 3 },
  ...{ minimum: { amountCents: 8000 }, target: { amountCents: 12000 }, cap: { amountCents: 12000 } },
  ...{ closesAt: '2027-03-01T11:00:00Z', fiscalYears: [2027], opensByDecision: false, openedAt: null },
  costKey: { kind: 'EQUAL', tiers: [], firstPart: null, secondPart: null, secondBaseName: null },
  ...{ viewerCanManage: true, participants: [], milestones: [], decisions: [] },
};

describe('the form of a funding round', () => {
  it('sends amounts in cents and the deadline as an instant in Germany', () => {
    expect(termsInput(draft, amounts)).toMatchObject({
      ...{ projectId: 'prj_1', fundId: null, minimumCents: '8000', targetCents: '12000' },
      ...{ capCents: '12000', closesAt: '2027-03-01T12:00:00+01:00', fiscalYears: [2027], costKey: null },
    });
  });

  it('takes the target for the cap unless more than the target is welcome', () => {
    expect(termsInput({ ...draft, cap: '200' }, amounts).capCents).toBe('12000');
    expect(termsInput({ ...draft, cap: '200', overTarget: 'KEEP' }, amounts).capCents).toBe('20000');
    expect(termsInput({ ...draft, overTarget: 'REDUCE' }, amounts).capCents).toBe('12000');
  });

  it('shows a saved round so that sending it changes nothing', () => {
    const shown = draftOfRound(round, amounts);
    expect(shown).toMatchObject({ date: '2027-03-01', time: '12:00', minimum: '80', keyKind: 'EQUAL' });
    expect(termsInput(shown, amounts)).toMatchObject({
      closesAt: '2027-03-01T12:00:00+01:00',
      costKey: { kind: 'EQUAL' },
    });
  });

  it('drops what goes only with a project when a round is for a fund', () => {
    expect(aboutChange({ ...draft, eligible: 'PROJECT' }, 'fund')).toEqual({
      ...{ about: 'fund', purpose: 'CONTRIBUTION', eligible: 'MEMBERS' },
    });
    expect(aboutChange({ ...draft, purpose: 'CONTRIBUTION' }, 'project').purpose).toBe('DEVELOPMENT');
  });
});

describe('the cost key of the form', () => {
  it('sends only what its kind uses', () => {
    expect(keyInput({ ...draft, keyKind: 'PER_CAPITA' })).toEqual({ kind: 'PER_CAPITA' });
    expect(keyInput({ ...draft, keyKind: 'TIERED' })?.tiers).toEqual([
      { upTo: 20_000, weight: 1 },
      { upTo: 100_000, weight: 2 },
      { upTo: null, weight: 4 },
    ]);
    expect(keyInput({ ...draft, keyKind: 'TWO_FACTOR', secondBaseName: ' Steuern ' })).toEqual({
      ...{ kind: 'TWO_FACTOR', firstPart: 2, secondPart: 1, secondBaseName: 'Steuern' },
    });
  });

  it('leaves out what was not typed in for a participant', () => {
    const participants = [{ ...newParticipant('org_1', 'Köln'), most: '50', source: ' ' }];
    expect(participantInputs({ participants }, amounts)).toEqual([
      {
        ...{ organizationId: 'org_1', weight: null, secondBase: null, source: null },
        ...{ fixedCents: null, leastCents: null, mostCents: '5000' },
      },
    ]);
  });

  it('reads whole numbers with and without grouping, and nothing else', () => {
    expect(['100000', '100.000', '100,000', '1 000 000'].map(wholeNumber)).toEqual([
      ...['100000', '100000', '100000', '1000000'],
    ]);
    expect(['', '1,5', '10.00', '-1', '1e3', '١٠٠', '1234567890123456'].map(wholeNumber)).toEqual(
      Array(7).fill(null),
    );
  });
});

describe('lists of the form', () => {
  it('moves an entry by one place, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('offers for an extension only adopted decisions after the opening that were not used', () => {
    const decision = (id: string, part: object) => ({
      ...{ id, number: id, adopted: true, recordedAt: '2026-12-02T10:00:00Z', usedFor: null, ...part },
    });
    const decisions = [
      decision('good', {}),
      decision('rejected', { adopted: false }),
      decision('used', { usedFor: 'OPENING' }),
      decision('early', { recordedAt: '2026-11-30T10:00:00Z' }),
    ];
    const found = extendingDecisions({ decisions, openedAt: '2026-12-01T10:00:00Z' });
    expect(found.map(({ id }) => id)).toEqual(['good']);
    expect(extendingDecisions({ decisions, openedAt: null })).toEqual([]);
  });
});
