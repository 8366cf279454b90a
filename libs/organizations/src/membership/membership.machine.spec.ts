import { describe, expect, it } from '@jest/globals';
import { canMove } from '@allmende/kernel';
import { membershipStates, membershipTransitions, type MembershipState } from './membership.machine.js';

describe('a membership', () => {
  it('begins as an application, is reviewed, then admitted or declined', () => {
    const way: [MembershipState, MembershipState][] = [
      ['APPLIED', 'UNDER_REVIEW'],
      ['UNDER_REVIEW', 'ADMITTED'],
      ['UNDER_REVIEW', 'DECLINED'],
    ];
    expect(way.map(([from, to]) => canMove(membershipTransitions, from, to))).toEqual([true, true, true]);
  });

  it('is never admitted without a review', () => {
    expect(canMove(membershipTransitions, 'APPLIED', 'ADMITTED')).toBe(false);
  });

  it('comes back from a suspension, but not from having left or been declined', () => {
    const comesBack = (from: MembershipState) => canMove(membershipTransitions, from, 'ADMITTED');
    expect([comesBack('SUSPENDED'), comesBack('LEFT'), comesBack('DECLINED')]).toEqual([true, false, false]);
  });

  it('never steps onto the state that it already has', () => {
    expect(membershipStates.filter((state) => canMove(membershipTransitions, state, state))).toEqual([]);
  });
});
