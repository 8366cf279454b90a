import type { Transitions } from '@allmende/kernel';
import type { RoundState } from '../enums.js';

/** Which state of a round follows which. The database holds the same table (`funding_round_step`). */
export const roundMachine: Transitions<RoundState> = {
  DRAFT: ['OPEN', 'CANCELLED'],
  OPEN: ['FUNDED', 'FAILED', 'CANCELLED'],
  FUNDED: ['SETTLED'],
  FAILED: [],
  CANCELLED: [],
  SETTLED: [],
};
