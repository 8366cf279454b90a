import type { Tx } from '@allmende/platform/database';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import { lockRound } from '../round/round-lock.js';
import { roundNotFunded } from './ledger.faults.js';

/**
 * Locks the round's row, the lock of all that is booked in it, and reads it.
 * @throws OperationError NOT_FOUND; UserFaults ROUND_NOT_FUNDED at `path`
 */
export async function lockFundedRound(tx: Tx, roundId: string, path: string): Promise<FundingRoundEntity> {
  const round = await lockRound(tx, roundId);
  if (round.state !== 'FUNDED') throw roundNotFunded(round.state, path);
  return round;
}

/** Locks the rounds that feed a fund, after the round of the command itself. */
export const lockFundRounds = (tx: Tx, fundId: string): Promise<unknown> =>
  tx.query(`select from funding_round where fund_id = $1 order by id for update`, [fundId]);
