import type { Transitions } from '@allmende/kernel';

export const minutesStates = ['DRAFT', 'CIRCULATED', 'APPROVED', 'PUBLISHED'] as const;
export type MinutesState = (typeof minutesStates)[number];

/** Circulated to those who were there, approved in a later session, then there for everybody who may read the session. */
export const minutesMachine: Transitions<MinutesState> = {
  DRAFT: ['CIRCULATED'],
  CIRCULATED: ['APPROVED'],
  APPROVED: ['PUBLISHED'],
  PUBLISHED: [],
};
