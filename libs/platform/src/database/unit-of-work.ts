import { Inject, Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { actorLabel, type Actor } from '@allmende/kernel';

declare const tx: unique symbol;

/**
 * An open transaction. Only `UnitOfWork.run` makes one, so a write outside a transaction does not compile.
 * Never run two of its statements at once (`Promise.all`): TypeORM may then commit rows of a rolled-back transaction.
 */
export type Tx = EntityManager & { readonly [tx]: true };

/** SQLSTATEs after which the same work may simply be tried again: serialization failure and deadlock. */
const retryable = new Set(['40001', '40P01']);
const maxRetries = 3;

/** The SQLSTATE of a failed statement, or null when the error is of another kind. */
export const sqlStateOf = (error: unknown): string | null =>
  error instanceof QueryFailedError ? ((error.driverError as { code?: string }).code ?? null) : null;

/** Name of the violated constraint, or null. Constraint names are part of our contract: rooms map them to user errors. */
export const violatedConstraint = (error: unknown): string | null =>
  error instanceof QueryFailedError
    ? ((error.driverError as { constraint?: string }).constraint ?? null)
    : null;

/** Runs the writes of one command as one transaction. */
@Injectable()
export class UnitOfWork {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction in the name of `actor`; all or nothing. The whole run is repeated, at most three
   * times, when the database asks for it (40001, 40P01), so `work` must do nothing but talk to the database.
   */
  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>, isolation?: 'SERIALIZABLE'): Promise<T> {
    const inActorsName = async (manager: EntityManager): Promise<T> => {
      await manager.query(`select set_config('app.actor', $1, true)`, [actorLabel(actor)]);
      return work(manager as Tx);
    };
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await (isolation
          ? this.dataSource.transaction(isolation, inActorsName)
          : this.dataSource.transaction(inActorsName));
      } catch (error) {
        if (attempt >= maxRetries || !retryable.has(sqlStateOf(error) ?? '')) throw error;
      }
    }
  }
}
