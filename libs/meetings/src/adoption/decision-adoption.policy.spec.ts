import { describe, expect, it } from '@jest/globals';
import { UserFaults } from '@allmende/platform/graphql';
import { checkedAdoption } from './decision-adoption.policy.js';

const day = '2026-11-21';
type Told = Parameters<typeof checkedAdoption>[0];

function faultsOf(told: Told, before: string | null = null): string[] {
  try {
    checkedAdoption(told, before ? { plannedOn: before } : null, day);
    return [];
  } catch (error) {
    if (!(error instanceof UserFaults)) throw error;
    return error.faults.map(({ code, path }) => `${code} ${path}`);
  }
}

describe('what is told of an adoption', () => {
  it.each<[string, Told, string[]]>([
    ['planned needs a day', { state: 'PLANNED' }, ['REQUIRED input.plannedOn']],
    ['the day may be today', { state: 'PLANNED', plannedOn: day }, []],
    [
      'the day does not lie behind us',
      { state: 'PLANNED', plannedOn: '2026-11-20' },
      ['DATE_IN_PAST input.plannedOn'],
    ],
    ['decided needs a council decision', { state: 'DECIDED' }, ['EXACTLY_ONE input.councilDecision']],
    [
      'decided takes one only',
      { state: 'DECIDED', councilDecisionId: 'x', councilDecision: {} },
      ['EXACTLY_ONE input.councilDecision'],
    ],
    ['a known one is enough', { state: 'DECIDED', councilDecisionId: 'x' }, []],
    ['a new one is enough', { state: 'DECIDED', councilDecision: {} }, []],
    [
      'decided has no planned day',
      { state: 'DECIDED', councilDecision: {}, plannedOn: day },
      ['NOT_WITH_STATE input.plannedOn'],
    ],
    ['not needed says why', { state: 'NOT_NEEDED', note: '  ' }, ['REQUIRED input.note']],
    ['not needed with a reason', { state: 'NOT_NEEDED', note: 'Laufende Verwaltung.' }, []],
    [
      'planned has no council decision yet',
      { state: 'PLANNED', plannedOn: day, councilDecisionId: 'x' },
      ['NOT_WITH_STATE input.councilDecision'],
    ],
  ])('%s', (_, told, faults) => expect(faultsOf(told)).toEqual(faults));

  it('a planned day that has passed since may be told again', () => {
    expect(
      faultsOf({ state: 'PLANNED', plannedOn: '2026-11-01', note: 'verschoben?' }, '2026-11-01'),
    ).toEqual([]);
    expect(faultsOf({ state: 'PLANNED', plannedOn: '2026-11-02' }, '2026-11-01')).toEqual([
      'DATE_IN_PAST input.plannedOn',
    ]);
  });
});
