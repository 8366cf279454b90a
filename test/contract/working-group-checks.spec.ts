import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '@allmende/kernel';
import { createDataSource } from '@allmende/platform/database';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { workingGroupsChecks } from '../../apps/cli/src/checks/working-groups.js';

let database: TestDatabase;
let db: DataSource;
const [organization, account] = [newId(), newId()];

beforeAll(async () => {
  database = await createTestDatabase();
  db = await createDataSource(database.url, [], 1).initialize();
  await db.query(`set app.actor = 'test'`);
  await db.query(
    `insert into organization (id, kind, name, created_at, updated_at) values ($1, 'ASSOCIATION', 'Verbund', now(), now())`,
    [organization],
  );
  await db.query(
    `insert into account (id, email, display_name, created_at, updated_at) values ($1, 'a@example.org', 'A', now(), now())`,
    [account],
  );
}, 60_000);

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function group(endedOn: string | null = null): Promise<string> {
  const id = newId();
  await db.query(
    `insert into working_group (id, name, slug, mandate, founded_on, ended_on, end_reason, created_at, updated_at)
     values ($1::uuid, $1::uuid::text, $1::uuid::text, 'Auftrag', '2026-01-01', $2::date, left($2::text, 4), now(), now())`,
    [id, endedOn],
  );
  return id;
}

async function member(groupId: string, role: string, since = '2026-01-01', until: string | null = null) {
  const id = newId();
  await db.query(
    `insert into working_group_member (id, working_group_id, account_id, organization_id, role, since, until, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, now())`,
    [id, groupId, account, organization, role, since, until],
  );
  return id;
}

const broken = async (): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const { name, sql } of workingGroupsChecks) {
    const rows = await db.query<{ row: string }[]>(sql);
    if (rows.length > 0) found[name] = rows.map(({ row }) => row.split(' ')[1]!);
  }
  return found;
};

describe('the checks of working groups', () => {
  it('find nothing where nothing is wrong', async () => {
    const id = await group();
    await member(id, 'MEMBER', '2026-01-01', '2026-02-01');
    // On the day on which one ends the next may begin.
    await member(id, 'CHAIR', '2026-02-01');
    await member(await group('2026-03-01'), 'MEMBER', '2026-01-01', '2026-03-01');
    expect(await broken()).toEqual({});
  });

  it('name a group at work that nobody leads', async () => {
    const id = await group();
    const former = await member(id, 'CHAIR', '2026-01-01', '2026-02-01');
    expect(await broken()).toEqual({ 'Every working group at work has a chair': [id] });
    await db.query(`update working_group_member set until = null where id = $1`, [former]);
    expect(await broken()).toEqual({});
  });

  it('name a person who is in a group twice on one day', async () => {
    const id = await group('2026-06-01');
    const first = await member(id, 'MEMBER', '2026-01-01', '2026-02-02');
    const second = await member(id, 'MEMBER', '2026-02-01', '2026-03-01');
    expect(await broken()).toEqual({ 'A person is in a working group once on each day': [first] });
    await db.query(`delete from working_group_member where id = $1`, [second]);
  });

  it.each([
    ['before the founding', '2025-12-31', '2026-01-31'],
    ['after the end', '2026-06-02', null],
    ['beyond the end', '2026-02-01', '2026-06-02'],
  ])('name who is in a group %s', async (_, since, until) => {
    const id = await member(await group('2026-06-01'), 'MEMBER', since, until);
    expect(await broken()).toEqual({
      'Nobody is in a working group before it was founded or after it has ended': [id],
    });
    await db.query(`delete from working_group_member where id = $1`, [id]);
  });
});
