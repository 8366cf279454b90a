import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '@allmende/kernel';
import { createDataSource } from '@allmende/platform/database';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { minutesChecks, minutesRechecks } from '../../apps/cli/src/checks/minutes.js';

let database: TestDatabase;
let db: DataSource;
const ids = Array.from({ length: 5 }, newId) as [string, string, string, string, string];
const [meeting, later, item, minutes, otherGroup] = ids;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await createDataSource(database.url, [], 1).initialize();
  await db.query(`set app.actor = 'test'`);
  await db.query(
    `insert into working_group (id, name, slug, mandate, founded_on, created_at, updated_at)
     values ($1, 'Gruppe', 'gruppe', 'Auftrag', '2026-01-01', now(), now())`,
    [otherGroup],
  );
  for (const [id, day] of [
    [meeting, '2026-03-01'],
    [later, '2026-04-01'],
  ])
    await db.query(
      `insert into meeting (id, title, state, starts_at, ends_at, visibility, invited_at, started_at, created_at, updated_at)
       values ($1, 'Sitzung', 'RUNNING', $2::date, $2::date + 1, 'PUBLIC', '2026-02-01', $2::date, now(), now())`,
      [id, day],
    );
  await db.query(
    `insert into agenda_item (id, meeting_id, position, state, title, outcome, minutes, visibility, proposed_at, created_at, updated_at)
     values ($1, $2, 0, 'PLACED', 'Punkt', 'DECISION', 10, 'NETWORK', now(), now(), now())`,
    [item, later],
  );
  await db.query(`update meeting set state = 'CLOSED', closed_at = '2026-03-02' where id = $1`, [meeting]);
}, 60_000);

/** Approved minutes with two sections and an addendum. */
beforeEach(async () => {
  await db.query(
    `insert into minutes (id, meeting_id, state, created_at, updated_at) values ($1, $2, 'DRAFT', now(), now())`,
    [minutes, meeting],
  );
  await section(0, null, 'PUBLIC');
  await section(1, item, 'NETWORK');
  await db.query(
    `update minutes set state = 'CIRCULATED', circulated_at = now(), objections_until = now() + interval '1 day' where id = $1`,
    [minutes],
  );
  await db.query(
    `update minutes set state = 'APPROVED', approved_at = now(), approved_item_id = $2,
       sha256 = minutes_sha256(id, false), public_sha256 = minutes_sha256(id, true) where id = $1`,
    [minutes, item],
  );
  await addendum(1);
});

const tables = ['minutes_addendum', 'minutes_section', 'minutes'];
afterEach(async () => {
  for (const table of tables) await past(`delete from ${table}`);
  await db.query(`update meeting set working_group_id = null, started_at = '2026-04-01' where id = $1`, [
    later,
  ]);
});

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const section = (position: number, agendaItem: string | null, visibility: string) =>
  db.query(
    `insert into minutes_section (id, minutes_id, agenda_item_id, position, heading, text, visibility, edited_at)
     values (uuidv7(), $1, $2, $3, 'Überschrift', 'Text', $4, now())`,
    [minutes, agendaItem, position, visibility],
  );

const addendum = (number: number) =>
  db.query(
    `insert into minutes_addendum (id, minutes_id, number, text, visibility, written_at)
     values (uuidv7(), $1, $2, 'Nachtrag', 'PUBLIC', now())`,
    [minutes, number],
  );

/** A statement past what the database holds, as somebody with all its rights could run it. */
async function past(statement: string): Promise<void> {
  await db.query(`set session_replication_role = replica`);
  await db.query(statement);
  await db.query(`set session_replication_role = origin`);
}

async function broken(): Promise<string[]> {
  const names: string[] = [];
  for (const { name, sql } of minutesChecks)
    if ((await db.query<unknown[]>(sql)).length > 0) names.push(name);
  for (const { name, find } of minutesRechecks)
    if ((await find((text, values) => db.query(text, values))).length > 0) names.push(name);
  return names;
}

const hashes = [
  'Approved minutes have the hashes of their text',
  'The hashes of approved minutes are those of their text, as it is written down for others to compute',
];

describe('the checks of minutes', () => {
  it('find nothing where all is well', async () => {
    expect(await broken()).toEqual([]);
  });

  it.each([
    [`update minutes_section set text = 'Anders.'`, hashes],
    [`update minutes_section set heading = 'Anders.' where position = 0`, hashes],
    [`update minutes set public_sha256 = repeat('0', 64)`, hashes],
    [
      `update minutes_section set visibility = 'PUBLIC' where position = 1`,
      [hashes[0], 'No section of minutes is for more people than its item of the agenda', hashes[1]],
    ],
    [
      `update minutes_section set position = 5 where position = 1`,
      [hashes[0], 'Sections of minutes stand one after the other from 0', hashes[1]],
    ],
    [`update minutes_addendum set number = 2`, ['Addenda are numbered from 1 without a gap']],
    [
      `update meeting set started_at = '2026-03-01T12:00Z' where id = '${later}'`,
      ['Minutes are approved in a later session of the body that met'],
    ],
    [
      `update meeting set working_group_id = '${otherGroup}' where id = '${later}'`,
      ['Minutes are approved in a later session of the body that met'],
    ],
  ])('find %s', async (statement, names) => {
    await past(statement);
    expect(await broken()).toEqual(names);
  });
});
