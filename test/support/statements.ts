import { DataSource } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import type { House } from './house.js';

/** Text of a statement, however it was handed to `pg`. */
type Statement = string | { text: string };

/** Sees every statement that the API sends to PostgreSQL, by TypeORM or past it. */
export class StatementCounter {
  private seen: string[] = [];

  private constructor(private readonly restore: () => void) {}

  static async watch(house: House): Promise<StatementCounter> {
    const { master } = house.app.get(DataSource).driver as unknown as { master: Pool };
    const client = await master.connect();
    // What all connections inherit, so those that are opened later are watched, too.
    const shared = prototypeOf(client);
    client.release();
    const query = shared.query as (this: PoolClient, ...rest: unknown[]) => unknown;
    const counter = new StatementCounter(() => Object.assign(shared, { query }));
    shared.query = function (this: PoolClient, statement: Statement, ...rest: unknown[]) {
      counter.seen.push(typeof statement === 'string' ? statement : statement.text);
      return query.call(this, statement, ...rest);
    } as PoolClient['query'];
    return counter;
  }

  /** The statements that are sent while `work` runs. */
  async of(work: () => Promise<unknown>): Promise<string[]> {
    const seen: string[] = [];
    this.seen = seen;
    await work();
    this.seen = [];
    return seen;
  }

  stop(): void {
    this.restore();
  }
}

/** Where `query` itself stands: a client of another kind may inherit it from further up. */
function prototypeOf(client: PoolClient): PoolClient {
  let shared = Object.getPrototypeOf(client) as PoolClient;
  while (!Object.hasOwn(shared, 'query')) shared = Object.getPrototypeOf(shared) as PoolClient;
  return shared;
}
