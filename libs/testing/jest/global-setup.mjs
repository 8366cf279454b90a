// Plain JavaScript because jest 30 cannot load TypeScript modules here; what it needs of platform
// comes from the source, so that nothing has to be built before a test.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { runnerImport } from 'vite';
import globalTeardown from './global-teardown.mjs';

const PREFIX = 'allmende-jest-';
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/** One PostgreSQL for all test projects of this run, unless TEST_POSTGRES_URL names one; in it a migrated template. */
export default async function globalSetup() {
  process.env.TEST_RUN = randomBytes(4).toString('hex');
  if (!process.env.TEST_POSTGRES_URL) await startPostgres();
  try {
    await makeTemplate();
  } catch (error) {
    await globalTeardown(); // Jest does not call it when the setup failed.
    throw error;
  }
}

async function makeTemplate() {
  const name = `allmende_test_${process.env.TEST_RUN}_template`;
  const client = new pg.Client(process.env.TEST_POSTGRES_URL);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(process.env.TEST_POSTGRES_URL);
  url.pathname = `/${name}`;
  const { migrate } = await importSource('database/migrate.ts');
  await migrate(url.href);
}

async function startPostgres() {
  const postgres = await importSource('embedded-postgres/index.ts');
  removeLeftovers(postgres);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await postgres.startEmbeddedPostgres({ dataDir, settings: SETTINGS });
  process.env.TEST_POSTGRES_URL = server.url;
  globalThis.allmendeTestPostgres = { server, dataDir };
}

async function importSource(file) {
  const source = fileURLToPath(new URL(`../../platform/src/${file}`, import.meta.url));
  return (await runnerImport(source, { configFile: false, logLevel: 'error' })).module;
}

/** A jest that was killed leaves its server running: stop those whose jest is gone. */
function removeLeftovers({ findEmbeddedPostgres }) {
  for (const name of readdirSync(os.tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    if (isAlive(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    const dataDir = path.join(os.tmpdir(), name);
    try {
      const server = findEmbeddedPostgres(dataDir);
      if (server) process.kill(server.pid, 'SIGQUIT');
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    } catch {
      // It belongs to another user, whose next run removes it.
    }
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
