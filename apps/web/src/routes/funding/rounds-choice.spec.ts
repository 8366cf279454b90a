import { describe, expect, it } from '@jest/globals';
import { readRoundsChoice, toRoundFilter } from './rounds-choice.js';

const read = (query: string) => readRoundsChoice(new URLSearchParams(query));

describe('the choice of rounds in the address', () => {
  it('shows what is open unless told otherwise', () => {
    expect(toRoundFilter(read(''))).toEqual({ states: ['OPEN', 'DRAFT'], purpose: null });
  });

  it('takes stage and purpose', () => {
    expect(toRoundFilter(read('zustand=zustande&zweck=EVENT'))).toEqual({
      states: ['FUNDED', 'SETTLED'],
      purpose: 'EVENT',
    });
  });

  it('ignores what it does not know', () => {
    expect(read('zustand=reich&zweck=PARTY')).toEqual({ stage: 'offen', purpose: null });
  });

  it('asks for every state where all are wanted', () => {
    expect(toRoundFilter(read('zustand=alle')).states).toBeNull();
  });
});
