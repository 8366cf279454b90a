import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A schema of its own in the test database, dropped by `close`. */
export interface ProofDatabase {
  /** A pool whose sessions see the schema, and live in the given time zone. */
  pool(timeZone: string, types?: pg.CustomTypesConfig): pg.Pool;
  close(): Promise<void>;
}

export async function proofDatabase(): Promise<ProofDatabase> {
  const connectionString = process.env.TEST_DATABASE_URL;
  if (!connectionString) throw new Error('TEST_DATABASE_URL is not set');
  const name = `proof_${randomUUID().replaceAll('-', '')}`;
  const owner = new pg.Pool({ connectionString, max: 1 });
  const pools = [owner];
  await owner.query(`create schema ${name}`);
  return {
    pool(timeZone, types) {
      const options = `-c search_path=${name} -c timezone=${timeZone}`;
      const pool = new pg.Pool({ connectionString, max: 2, options, types });
      pools.push(pool);
      return pool;
    },
    async close() {
      await owner.query(`drop schema ${name} cascade`);
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}
