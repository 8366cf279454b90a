import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '@allmende/kernel';
import { createDataSource } from '@allmende/platform/database';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { ballotsChecks, ballotsRechecks } from '../../apps/cli/src/checks/ballots.js';

let database: TestDatabase;
let db: DataSource;
const organization = newId();

beforeAll(async () => {
  database = await createTestDatabase();
  db = await createDataSource(database.url, [], 1).initialize();
  await db.query(`set app.actor = 'test'`);
  await db.query(
    `insert into organization (id, kind, name, created_at, updated_at) values ($1, 'ASSOCIATION', 'Verbund', now(), now())`,
    [organization],
  );
}, 60_000);

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** A ballot as the commands leave it, without a session and with one voice that says nothing. */
async function ballot(kind: 'CONSENT' | 'SECRET', state: 'OPEN' | 'CLOSED', yes = 0): Promise<string> {
  const id = newId();
  const result = { entitled: 1, cast: 0, valid: 0, yes, no: 0, abstain: 0, objections: 0, options: [] };
  const closed = state === 'CLOSED';
  await db.query('alter table ballot drop constraint if exists ballot_circular_is_consent_or_named');
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into ballot (id, kind, question, visibility, state, quorum_percent, majority, base, opened_at, opened_by,
         open_until, closed_at, result, outcome)
       values ($1, $2, 'Frage', 'BOARD', $3, 0, 'SIMPLE', 'VALID', '2020-01-01', 'test', '2099-01-01', $4, $5, $6)`,
      [id, kind, state, closed ? new Date() : null, closed ? result : null, closed ? 'CARRIED' : null],
    );
    await tx.query(`insert into ballot_voter values ($1, $2, $3, 'Verbund')`, [newId(), id, organization]);
  });
  await db.query(
    `insert into audit_entry (id, occurred_at, actor, actor_name, action, subject_type, subject_id)
     values ($1, now(), 'test', 'test', 'openBallot', 'Ballot', $2)`,
    [newId(), id],
  );
  return id;
}

const broken = async (): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  const note = (name: string, rows: { row: string }[]): void => {
    if (rows.length > 0) found[name] = rows.map(({ row }) => row.split(' ')[1]!);
  };
  for (const { name, sql } of ballotsChecks) note(name, await db.query(sql));
  for (const { name, find } of ballotsRechecks)
    note(name, await find((text, values) => db.query(text, values)));
  return found;
};

describe('the checks of ballots', () => {
  it('find nothing in sound data', async () => {
    await ballot('CONSENT', 'CLOSED');
    await ballot('CONSENT', 'OPEN');
    const secret = await ballot('SECRET', 'OPEN');
    await db.query(`insert into secret_urn values ($1, 'sealed')`, [secret]);
    expect(await broken()).toEqual({});
  });

  it('find a result that its votes do not give', async () => {
    const wrong = await ballot('CONSENT', 'CLOSED', 1);
    expect(await broken()).toEqual({ 'The result of a ballot is what its votes say': [wrong] });
  });

  it('find a secret ballot without an urn, and counts before the close', async () => {
    const secret = await ballot('SECRET', 'OPEN');
    await db.query('insert into secret_count values ($1, null, 0)', [secret]);
    expect(await broken()).toMatchObject({
      'A secret ballot has an urn while it is open, and only then': [secret],
      'Counts of a secret ballot are written by its close': [secret],
    });
  });

  it('find a ballot that nobody opened, nobody can vote in, and nobody has closed', async () => {
    const id = newId();
    await db.query(
      `insert into ballot (id, kind, question, visibility, state, quorum_percent, majority, base, opened_at, opened_by, open_until)
       values ($1, 'CONSENT', 'Frage', 'BOARD', 'OPEN', 0, 'SIMPLE', 'VALID', '2020-01-01', 'test', '2020-01-02')`,
      [id],
    );
    expect(await broken()).toMatchObject({
      'Every ballot was opened by a command': [id],
      'Every ballot has somebody who is entitled': [id],
      'A ballot is closed at its end': [id],
    });
  });
});
