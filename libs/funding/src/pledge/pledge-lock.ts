import type { Actor, Clock } from '@allmende/kernel';
import { today } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound, render, sql, UserFaults } from '@allmende/platform/graphql';
import { pledgeReadable, roundReadable } from '../access.js';
import { FundingRoundEntity } from '../round/funding-round.entity.js';
import { PledgeEntity } from './pledge.entity.js';
import { roundClosed, roundNotOpen } from './pledge.faults.js';
import { columnsOf } from './pledge.sql.js';

/** A pledge with its round, both as they are under the lock. */
export interface LockedPledge {
  round: FundingRoundEntity;
  pledge: PledgeEntity;
}

/**
 * The round, locked until the end of the transaction: whatever happens to its pledges waits here.
 * @throws OperationError NOT_FOUND, also for what the actor may not read
 */
export async function lockRound(tx: Tx, actor: Actor, roundId: string): Promise<FundingRoundEntity> {
  const { text, values } = render(
    sql`select r.id from funding_round r where r.id = ${roundId} and ${roundReadable(columnsOf('r'), actor)}
      for update of r`,
  );
  const [found] = await tx.query<{ id: string }[]>(text, values);
  if (!found) throw notFound();
  return tx.findOneByOrFail(FundingRoundEntity, { id: roundId });
}

/** @throws OperationError NOT_FOUND, also for what the actor may not read */
export async function lockPledge(tx: Tx, actor: Actor, id: string): Promise<LockedPledge> {
  const { text, values } = render(
    sql`select p.round_id from pledge p where p.id = ${id} and ${pledgeReadable(columnsOf('p'), actor)}`,
  );
  const [found] = await tx.query<{ round_id: string }[]>(text, values);
  if (!found) throw notFound();
  const round = await lockRound(tx, actor, found.round_id);
  return { round, pledge: await tx.findOneByOrFail(PledgeEntity, { id }) };
}

/**
 * A pledge that comes at the instant of the deadline is late, also while nobody has evaluated the round yet.
 * @throws UserFaults ROUND_NOT_OPEN, ROUND_CLOSED at `path`
 */
export function mustTakePledges({ state, closesAt }: FundingRoundEntity, clock: Clock, path: string): void {
  if (state !== 'OPEN') throw new UserFaults(roundNotOpen(state, path));
  if (clock.now() >= closesAt) throw new UserFaults(roundClosed(path));
}

/** The day in Germany on which the round closes: the last one for a council. */
export const lastDayOf = ({ closesAt }: FundingRoundEntity): string => today({ now: () => closesAt });

/** What an event says of a pledge. */
export const eventOf = (round: FundingRoundEntity, { id, organizationId }: PledgeEntity) => ({
  fundingRoundId: round.id,
  projectId: round.projectId,
  fundId: round.fundId,
  pledgeId: id,
  organizationId,
});
