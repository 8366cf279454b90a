import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound, render, sql } from '@allmende/platform/graphql';
import { columns } from '../meeting/meeting.sql.js';
import { DecisionEntity } from './decision.entity.js';
import { decisionReadable } from './decision.sql.js';

/**
 * The decision, locked until the end of the transaction: whoever changes it, carries it or takes it home waits here.
 * @throws OperationError NOT_FOUND, also for what the actor may not read
 */
export async function lockDecision(tx: Tx, actor: Actor, id: string): Promise<DecisionEntity> {
  const { text, values } = render(
    sql`select d.id from decision d where d.id = ${id} and ${decisionReadable(columns('d'), actor)} for no key update of d`,
  );
  const [found] = await tx.query<{ id: string }[]>(text, values);
  if (!found) throw notFound();
  return tx.findOneByOrFail(DecisionEntity, { id });
}
