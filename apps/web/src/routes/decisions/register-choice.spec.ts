import { describe, expect, it } from '@jest/globals';
import { isNarrowed, readRegisterChoice, toDecisionFilter } from './register-choice.js';

const read = (search: string) => readRegisterChoice(new URLSearchParams(search));

describe('the choice of the register of decisions', () => {
  it('asks for everything when the address says nothing, or nothing that it knows', () => {
    for (const search of ['', 'jahr=bald&gremium=rat&ergebnis=ja&stand=x&gemeinsam=1']) {
      expect(isNarrowed(read(search))).toBe(false);
      expect(Object.values(toDecisionFilter(read(search)))).toEqual(Array(7).fill(null));
    }
  });

  it('hands on what the address says', () => {
    const choice = read(
      'suche=+Bündnis+&jahr=2026&gremium=board&ergebnis=angenommen&stand=offen&gemeinsam=ja',
    );
    expect(isNarrowed(choice)).toBe(true);
    expect(toDecisionFilter(choice)).toEqual({
      ...{ search: 'Bündnis', year: 2026, board: true, workingGroupId: null },
      ...{ result: 'ADOPTED', state: 'OPEN', jointPosition: true },
    });
  });

  it('asks for one working group', () => {
    expect(toDecisionFilter(read('gremium=wkg_1'))).toMatchObject({ board: null, workingGroupId: 'wkg_1' });
  });

  it('cuts a search that the server would refuse', () => {
    expect(read(`suche=${'x'.repeat(300)}`).text).toHaveLength(200);
  });
});
