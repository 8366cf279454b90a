import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { newId, toNodeId } from '@allmende/kernel';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { Client } from 'pg';
import { allmende, freePort, newHome, removeHome } from './allmende.js';
import { HoldingProxy } from './holding-proxy.js';

// Kill -9 of a real API after the commit of a pledge and before its answer; then the same request once more.

jest.setTimeout(120_000);

const main = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

/** A member with somebody who coordinates it, and a project. */
const people = `
  insert into organization (id, kind, name, official_key, created_at, updated_at)
    values (uuidv7(), 'MUNICIPALITY', 'Dortmund', '05913000', now(), now());
  insert into membership (id, organization_id, circle, state, applied_on, admitted_on, created_at, updated_at)
    select uuidv7(), id, 'NETWORK', 'ADMITTED', '2026-01-01', '2026-01-01', now(), now() from organization;
  insert into account (id, email, display_name, created_at, updated_at)
    values (uuidv7(), 'dortmund@example.org', 'Dora Dort', now(), now());
  insert into role_grant (id, account_id, role, organization_id, created_at)
    select uuidv7(), a.id, 'COORDINATOR', o.id, now() from account a, organization o;
  insert into project (id, slug, name, visibility, created_at, updated_at)
    values (uuidv7(), 'opsi', 'OPSI', 'PUBLIC', now(), now())`;

let home: string;
let database: TestDatabase;
let proxy: HoldingProxy;
let db: Client;
let port: number;
let token: string;
let api: ChildProcess | undefined;

beforeAll(async () => {
  home = newHome();
  database = await createTestDatabase();
  proxy = await HoldingProxy.before(database.url);
  db = new Client(database.url);
  await db.connect();
  port = await freePort();
  const env = { DATABASE_URL: database.url, ALLMENDE_HOME: home };
  await db.query(`begin; set local app.actor = 'test'; ${people}; commit`);
  const inTwoMonths = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  const made = await allmende(
    [
      ...['token', 'create', '--account', 'dortmund@example.org', '--organization', '05913000'],
      ...['--name', 'Zusagen', '--scopes', 'read,funding:write', '--expires', inTwoMonths],
    ],
    env,
  );
  expect(made.code).toBe(0);
  token = made.out.trim();
});

afterAll(async () => {
  await kill();
  await proxy.stop();
  await db.end();
  await database.drop();
  await removeHome(home);
});

async function start(): Promise<void> {
  let errors = '';
  api = spawn(process.execPath, [main], {
    env: {
      ...{ PATH: process.env['PATH'], NODE_ENV: 'test', LOG_LEVEL: 'error', ALLMENDE_HOME: home },
      ...{ DATABASE_URL: proxy.url, PORT: String(port), ALLMENDE_SECRET: 's'.repeat(32) },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  api.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/api/graphql?query={__typename}`).then(
      ({ status }) => status < 500,
      () => false,
    );
  for (const end = Date.now() + 60_000; !(await answers()); await sleep(50))
    if (Date.now() > end || api.exitCode !== null) throw new Error(`The API does not answer: ${errors}`);
}

async function kill(): Promise<void> {
  if (!api || api.exitCode !== null || api.signalCode !== null) return;
  const ended = once(api, 'exit');
  api.kill('SIGKILL');
  await ended;
}

/** An open round for the first project that there is. */
async function openRound(): Promise<string> {
  const id = newId();
  await db.query(`begin; set local app.actor = 'test';
    insert into funding_round (id, project_id, title, summary, purpose, state, minimum_cents, target_cents, cap_cents,
        over_target, closes_at, fiscal_years, eligible, created_at, updated_at)
      select '${id}', id, 'Runde', 'Wofür.', 'DEVELOPMENT', 'DRAFT', 0, 1000000, 1000000, 'KEEP', now() + interval '30 days',
        '{2027}', 'MEMBERS', now(), now() from project where visibility = 'PUBLIC' order by id limit 1;
    update funding_round set state = 'OPEN', opened_at = now() where id = '${id}'; commit`);
  return id;
}

async function declare(
  roundId: string,
  organizationId: string,
  idempotencyKey: string,
  amountCents = 123_456,
) {
  const response = await fetch(`http://127.0.0.1:${port}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation ($input: DeclarePledgeInput!) { declarePledge(input: $input) {
        pledge { id reference state amount { amountCents } } userErrors { code path } } }`,
      variables: {
        input: {
          ...{ idempotencyKey, amountCents, kind: 'MONEY', acceptTerms: true },
          fundingRoundId: toNodeId('FundingRound', roundId),
          organizationId: toNodeId('Organization', organizationId),
        },
      },
    }),
  });
  return (await response.json()) as { data: { declarePledge: Record<string, unknown> } };
}

const effectsOf = async (roundId: string) => {
  const { rows } = await db.query<Record<string, unknown>>(
    `select (select count(*)::int from pledge where round_id = $1) as pledges,
       (select count(*)::int from pledge_instalment i join pledge p on p.id = i.pledge_id where p.round_id = $1) as years,
       (select promised_cents::int from funding_round where id = $1) as promised,
       (select count(*)::int from outbox where name = 'pledge.declared' and payload ->> 'fundingRoundId' = $1::text) as told,
       (select count(*)::int from audit_entry where action = 'declarePledge' and details ->> 'roundId' = $1::text) as kept`,
    [roundId],
  );
  return rows[0];
};

it('a pledge whose answer was lost by kill -9 is there once, and the same request gets its answer', async () => {
  const roundId = await openRound();
  const { rows } = await db.query<{ id: string }>(`select id from organization where name = 'Dortmund'`);
  const organizationId = rows[0]!.id;
  const key = newId();
  await start();
  proxy.holdAfter = 'pledge_instalment';
  const lost = declare(roundId, organizationId, key).then(
    () => 'answered',
    () => 'lost',
  );
  const one = { pledges: 1, years: 1, promised: 123_456, told: 1, kept: 1 };
  for (const end = Date.now() + 20_000; (await effectsOf(roundId))?.['pledges'] !== 1; await sleep(20))
    if (Date.now() > end) throw new Error('The pledge was never committed.');
  await kill();
  expect([await lost, proxy.held]).toEqual(['lost', 1]);
  expect(await effectsOf(roundId)).toEqual(one);

  proxy.holdAfter = null;
  await start();
  const first = await declare(roundId, organizationId, key);
  expect(first.data.declarePledge).toMatchObject({
    userErrors: [],
    pledge: { state: 'DECLARED', amount: { amountCents: 123_456 } },
  });
  expect(await declare(roundId, organizationId, key)).toEqual(first);
  const other = await declare(roundId, organizationId, key, 1);
  expect(other.data.declarePledge).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  expect(await effectsOf(roundId)).toEqual(one);
});
