import type { Transitions } from '@allmende/kernel';

export const membershipStates = [
  'APPLIED',
  'UNDER_REVIEW',
  'ADMITTED',
  'DECLINED',
  'LEFT',
  'SUSPENDED',
] as const;
export type MembershipState = (typeof membershipStates)[number];

/** The way of a membership. Who was declined or has left applies anew. */
export const membershipTransitions: Transitions<MembershipState> = {
  APPLIED: ['UNDER_REVIEW'],
  UNDER_REVIEW: ['ADMITTED', 'DECLINED'],
  ADMITTED: ['SUSPENDED', 'LEFT'],
  SUSPENDED: ['ADMITTED', 'LEFT'],
  DECLINED: [],
  LEFT: [],
};

/** States that everybody may know of; the way in concerns only the applicant and the moderators. */
export const publicMembershipStates: readonly MembershipState[] = ['ADMITTED', 'SUSPENDED', 'LEFT'];
/** States in which an organization is a member today. */
export const currentMembershipStates: readonly MembershipState[] = ['ADMITTED', 'SUSPENDED'];
