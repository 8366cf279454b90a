import { join } from 'node:path';
import type { Config } from '@allmende/platform/config';
import { createDataSource, migrate } from '@allmende/platform/database';
import {
  EmbeddedPostgresError,
  findEmbeddedPostgres,
  startEmbeddedPostgres,
} from '@allmende/platform/embedded-postgres';
import { prepareQueue, queueConnection } from '@allmende/platform/queue';
import { exitCode, Refusal } from './exit-codes.js';
import { note } from './output.js';
import { checkDatabase } from './probe.js';

/** Where the embedded server keeps its data. */
export const dataDirOf = (config: Pick<Config, 'home'>): string => join(config.home, 'postgres');

/** Brings tables and queue up to date. @returns names of the migrations that ran now */
export async function bringUpToDate(config: Config, url: string): Promise<string[]> {
  const ran = await migrate(url);
  await prepareQueue(queueConnection(config.redisUrl, url));
  return ran;
}

/**
 * Gives `work` the database of DATABASE_URL, or else the embedded one of ALLMENDE_HOME: as it runs, or started for
 * the time of the command.
 */
export async function withDatabase<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl) {
    await checkDatabase(config.databaseUrl);
    return work(config.databaseUrl);
  }
  const running = findEmbeddedPostgres(dataDirOf(config));
  return running ? work(running.url) : withOwnServer(config, work);
}

/** The same, refused while the tables are older than this program. @throws Refusal */
export const withCurrentDatabase = <T>(config: Config, work: (url: string) => Promise<T>): Promise<T> =>
  withDatabase(config, async (url) => {
    if (await migrationsPending(url))
      throw new Refusal('The database is not up to date: run `allmende migrate` first.', exitCode.usage);
    return work(url);
  });

async function withOwnServer<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dataDir: dataDirOf(config), log: note }).catch(
    (error: unknown) => {
      // `start` was faster by a moment.
      const running = findEmbeddedPostgres(dataDirOf(config));
      const taken = error instanceof EmbeddedPostgresError && error.fault === 'ALREADY_RUNNING';
      if (taken && running) return { url: running.url, stop: async () => undefined };
      throw error;
    },
  );
  const interrupted = (): void => void server.stop().finally(() => process.exit(exitCode.failed));
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  try {
    // Nobody else uses this database, so nobody is disturbed.
    await bringUpToDate(config, server.url);
    return await work(server.url);
  } finally {
    await server.stop();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

async function migrationsPending(url: string): Promise<boolean> {
  const dataSource = await createDataSource(url, [], 1).initialize();
  try {
    return await dataSource.showMigrations();
  } finally {
    await dataSource.destroy();
  }
}
