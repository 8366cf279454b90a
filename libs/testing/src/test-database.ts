import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const OBJECT_IN_USE = '55006';

/** A database of one test or test file. */
export interface TestDatabase {
  /** Connection string. */
  url: string;
  /** Removes it and cuts the connections that are still open. */
  drop(): Promise<void>;
}

/** A fresh database with all migrations: a copy of the template that jest's globalSetup made. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return asAdmin((admin) => create(admin, nameOf('template')));
}

/** A fresh database with nothing in it. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return asAdmin((admin) => create(admin, 'template1'));
}

async function create(admin: Client, template: string): Promise<TestDatabase> {
  const name = nameOf(`${process.env['JEST_WORKER_ID'] ?? 0}_${randomBytes(6).toString('hex')}`);
  // Copying files beats the default, which writes every page to the log, by a third and more.
  await whenFree(() => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`));
  const drop = () =>
    asAdmin(async (later) => void (await later.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
  return { url: urlOf(name), drop };
}

/** A connection that was just closed can keep a database busy for a moment. */
async function whenFree(action: () => Promise<unknown>): Promise<void> {
  for (const end = Date.now() + 10_000; ; await sleep(20)) {
    try {
      await action();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== OBJECT_IN_USE || Date.now() > end) throw error;
    }
  }
}

async function asAdmin<Result>(work: (admin: Client) => Promise<Result>): Promise<Result> {
  const admin = new Client(adminUrl());
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function adminUrl(): string {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url)
    throw new Error('TEST_POSTGRES_URL is missing: this jest project needs the globalSetup of libs/testing.');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.href;
}

const nameOf = (rest: string) => `allmende_test_${process.env['TEST_RUN'] ?? 'run'}_${rest}`;
