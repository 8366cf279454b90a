import { describe, expect, it } from '@jest/globals';
import { canMove } from '@allmende/kernel';
import {
  currentMembershipStates,
  endedMembershipStates,
  membershipStates,
  membershipTransitions,
  pendingMembershipStates,
  type MembershipState,
} from './membership.machine.js';

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

  it('waits when no seat is free, and is admitted from there without another review', () => {
    expect(canMove(membershipTransitions, 'UNDER_REVIEW', 'WAITING')).toBe(true);
    expect(membershipTransitions.WAITING).toEqual(['ADMITTED', 'WITHDRAWN']);
  });

  it('comes back from a suspension, but not once its way has ended', () => {
    expect(canMove(membershipTransitions, 'SUSPENDED', 'ADMITTED')).toBe(true);
    expect(endedMembershipStates.flatMap((state) => membershipTransitions[state])).toEqual([]);
  });

  it('is asked for, counts, or has ended: each state is one of these', () => {
    const all = [...pendingMembershipStates, ...currentMembershipStates, ...endedMembershipStates];
    expect(all.sort()).toEqual([...membershipStates].sort());
  });

  it('is withdrawn as long as it is asked for, and left once it counts', () => {
    const endsBy = (end: MembershipState) =>
      membershipStates.filter((state) => canMove(membershipTransitions, state, end));
    expect(endsBy('WITHDRAWN')).toEqual(pendingMembershipStates);
    expect(endsBy('LEFT').sort()).toEqual(currentMembershipStates);
  });

  it('never steps onto the state that it already has', () => {
    expect(membershipStates.filter((state) => canMove(membershipTransitions, state, state))).toEqual([]);
  });
});
