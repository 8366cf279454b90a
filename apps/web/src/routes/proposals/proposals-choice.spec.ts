import { describe, expect, it } from '@jest/globals';
import { readProposalsChoice, toBacklogFilter } from './proposals-choice.js';

const read = (search: string) => readProposalsChoice(new URLSearchParams(search));

describe('the choice in the address of the backlog', () => {
  it('is what waits for the board when nothing is said', () => {
    expect(toBacklogFilter(read(''))).toEqual({ states: ['PROPOSED', 'DEFERRED'], workingGroupId: null });
  });

  it('names a group and what is settled', () => {
    expect(toBacklogFilter(read('gremium=wkg_1&zustand=erledigt'))).toEqual({
      states: ['DECLINED', 'MERGED', 'WITHDRAWN'],
      workingGroupId: 'wkg_1',
    });
  });

  it('ignores what it does not know', () => {
    expect(read('gremium=org_1&zustand=quatsch')).toEqual({ stage: 'offen', body: 'board' });
  });
});
