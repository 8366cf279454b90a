import type { Transitions } from '@allmende/kernel';

export const meetingStates = ['DRAFT', 'INVITED', 'RUNNING', 'CLOSED', 'CANCELLED'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** A draft notifies nobody; inviting freezes the numbers; closed is read-only. */
export const meetingMachine: Transitions<MeetingState> = {
  DRAFT: ['INVITED', 'CANCELLED'],
  INVITED: ['RUNNING', 'CANCELLED'],
  RUNNING: ['CLOSED'],
  CLOSED: [],
  CANCELLED: [],
};
