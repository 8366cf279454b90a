import { rmSync } from 'node:fs';
import pg from 'pg';

/** Stops our server with all that is in it; from a server that was lent to us, removes this run's databases. */
export default async function globalTeardown() {
  const own = globalThis.allmendeTestPostgres;
  if (!own) return dropDatabases();
  await own.server.stop();
  rmSync(own.dataDir, { recursive: true, force: true });
}

async function dropDatabases() {
  const client = new pg.Client(process.env.TEST_POSTGRES_URL);
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [
    `allmende_test_${process.env.TEST_RUN}_%`,
  ]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
