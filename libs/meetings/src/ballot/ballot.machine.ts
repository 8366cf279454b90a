import type { Transitions } from '@allmende/kernel';

export const ballotStates = ['OPEN', 'CLOSED', 'CANCELLED'] as const;
export type BallotState = (typeof ballotStates)[number];

/** A ballot ends once: counted, or called off without a result. */
export const ballotMachine: Transitions<BallotState> = {
  OPEN: ['CLOSED', 'CANCELLED'],
  CLOSED: [],
  CANCELLED: [],
};
