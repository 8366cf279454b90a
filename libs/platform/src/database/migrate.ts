import { createDataSource } from './data-source.js';

/** Any number; the same in every process, so that two of them never migrate at once. */
const migrationLock = 7_316_421;

/**
 * Brings the database up to date; safe to run twice and by several processes at once.
 * @returns names of the migrations that ran now, in order
 */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await createDataSource(url, [], 2).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [migrationLock]);
    await lock.release();
    await dataSource.destroy();
  }
}

/** Takes the newest migration back. For tests. */
export async function revertLast(url: string): Promise<void> {
  const dataSource = await createDataSource(url, [], 2).initialize();
  try {
    await dataSource.undoLastMigration();
  } finally {
    await dataSource.destroy();
  }
}
