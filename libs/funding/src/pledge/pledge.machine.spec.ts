import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pledgeStates, roundStates, type PledgeState, type RoundState } from '../enums.js';
import { canStep, isActive, isPromised } from './pledge.machine.js';

/** The rules of the domain as sentences, without a table. */
function model(from: PledgeState, to: PledgeState, round: RoundState): boolean {
  const promised = from === 'DECLARED' || from === 'RESERVED';
  switch (to) {
    case 'DECLARED':
      return false;
    case 'RESERVED':
      return from === 'DECLARED' && round === 'OPEN';
    case 'APPROVED':
      return (promised && round === 'OPEN') || from === 'CALLED';
    case 'CALLED':
      return (from === 'APPROVED' || from === 'PAID') && round === 'FUNDED';
    case 'PAID':
      return from === 'CALLED' && round === 'FUNDED';
    case 'WITHDRAWN':
      return (promised || from === 'APPROVED') && round === 'OPEN';
    case 'LAPSED':
      return promised || from === 'APPROVED';
  }
}

describe('the machine of a pledge', () => {
  it('is the plain model for every pair of states and every state of the round', () => {
    for (const from of pledgeStates)
      for (const to of pledgeStates)
        for (const round of roundStates)
          expect([from, to, round, canStep(from, to, round)]).toEqual([
            from,
            to,
            round,
            model(from, to, round),
          ]);
  });

  it('after any steps never leaves an end, and never binds what was not approved', () => {
    const wish = fc.record({ to: fc.constantFrom(...pledgeStates), round: fc.constantFrom(...roundStates) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        let state: PledgeState = 'DECLARED';
        let approved = false;
        for (const { to, round } of wishes) {
          if (!canStep(state, to, round)) continue;
          expect(isActive(state)).toBe(true);
          approved ||= to === 'APPROVED';
          state = to;
          expect(isPromised(state) && approved).toBe(false);
          if (state === 'CALLED' || state === 'PAID') expect(approved).toBe(true);
        }
      }),
    );
  });
});
