import type { Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { FundingRoundEntity } from './funding-round.entity.js';

/**
 * The round, locked until the end of the transaction: whatever happens to it, its pledges and its books waits here.
 * @throws OperationError NOT_FOUND
 */
export async function lockRound(tx: Tx, id: string): Promise<FundingRoundEntity> {
  const round = await tx.findOne(FundingRoundEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!round) throw notFound();
  return round;
}

/** What an event says of a round. */
export const aboutRound = ({ id, projectId, fundId }: FundingRoundEntity) => ({
  fundingRoundId: id,
  projectId,
  fundId,
});

/** A new version for what hangs on the round, so that two editors of a list notice each other. */
export const touchRound = (tx: Tx, { id }: FundingRoundEntity, now: Date): Promise<unknown> =>
  tx.query(`update funding_round set updated_at = $2, version = version + 1 where id = $1`, [id, now]);
