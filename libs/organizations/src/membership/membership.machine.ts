import type { Transitions } from '@allmende/kernel';

export const membershipStates = [
  'APPLIED',
  'UNDER_REVIEW',
  'WAITING',
  'ADMITTED',
  'DECLINED',
  'WITHDRAWN',
  'LEFT',
  'SUSPENDED',
] as const;
export type MembershipState = (typeof membershipStates)[number];

/** The way of a membership. Whose way has ended applies anew. */
export const membershipTransitions: Transitions<MembershipState> = {
  APPLIED: ['UNDER_REVIEW', 'WITHDRAWN'],
  UNDER_REVIEW: ['ADMITTED', 'WAITING', 'DECLINED', 'WITHDRAWN'],
  WAITING: ['ADMITTED', 'WITHDRAWN'],
  ADMITTED: ['SUSPENDED', 'LEFT'],
  SUSPENDED: ['ADMITTED', 'LEFT'],
  DECLINED: [],
  WITHDRAWN: [],
  LEFT: [],
};

/** States that everybody may know of; the rest of the way concerns only the organization and the moderators. */
export const publicMembershipStates: readonly MembershipState[] = [
  'WAITING',
  'ADMITTED',
  'SUSPENDED',
  'LEFT',
];
/** States in which an organization is a member today, and keeps its seat. */
export const currentMembershipStates: readonly MembershipState[] = ['ADMITTED', 'SUSPENDED'];
/** States in which a place is asked for. */
export const pendingMembershipStates: readonly MembershipState[] = ['APPLIED', 'UNDER_REVIEW', 'WAITING'];
/** States in which the way is over. */
export const endedMembershipStates: readonly MembershipState[] = ['DECLINED', 'WITHDRAWN', 'LEFT'];
