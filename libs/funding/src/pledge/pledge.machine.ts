import { canMove, type Transitions } from '@allmende/kernel';
import type { PledgeState, RoundState } from '../enums.js';

/**
 * Which state of a pledge follows which. The ways back from CALLED and PAID are those of reversals in the books. The
 * database holds the same table (`pledge_step_allowed`).
 */
export const pledgeTransitions: Transitions<PledgeState> = {
  DECLARED: ['RESERVED', 'APPROVED', 'WITHDRAWN', 'LAPSED'],
  RESERVED: ['APPROVED', 'WITHDRAWN', 'LAPSED'],
  APPROVED: ['CALLED', 'WITHDRAWN', 'LAPSED'],
  CALLED: ['PAID', 'APPROVED'],
  PAID: ['CALLED'],
  WITHDRAWN: [],
  LAPSED: [],
};

/** States in which a round must be for a pledge to come into a state; any when it is not named. */
const roundOf: Partial<Record<PledgeState, RoundState>> = {
  RESERVED: 'OPEN',
  WITHDRAWN: 'OPEN',
  CALLED: 'FUNDED',
  PAID: 'FUNDED',
};

/** True when the pledge may take the step while its round is in that state. */
export function canStep(from: PledgeState, to: PledgeState, round: RoundState): boolean {
  if (!canMove(pledgeTransitions, from, to)) return false;
  // Approved anew is by reversing a call; approved at first is by who gives.
  if (to === 'APPROVED') return from === 'CALLED' || round === 'OPEN';
  return roundOf[to] === undefined || roundOf[to] === round;
}

/** It counts, for the moment or for good. */
export const isActive = (state: PledgeState): boolean => state !== 'WITHDRAWN' && state !== 'LAPSED';

/** Promised, but not binding. */
export const isPromised = (state: PledgeState): boolean => state === 'DECLARED' || state === 'RESERVED';
