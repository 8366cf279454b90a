import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '@allmende/kernel';
import { createDataSource } from '@allmende/platform/database';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { organizationsChecks } from '../../apps/cli/src/checks/organizations.js';

let database: TestDatabase;
let db: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await createDataSource(database.url, [], 1).initialize();
  await db.query(`set app.actor = 'test'`);
  // What the database refuses, somebody may still have restored or switched off.
  await db.query(`alter table membership disable trigger seat_cap`);
  await db.query(`drop index membership_one_current`);
  await db.query(`update seat_cap set seats = 1`);
}, 60_000);

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** A membership with the one step that fits it. */
async function membership(
  state: string,
  more: { organization?: string; since?: string; circle?: string } = {},
) {
  const { organization = newId(), since = '2026-01-01', circle = 'BOARD' } = more;
  const id = newId();
  await db.query(
    `insert into organization (id, kind, name, created_at, updated_at) values ($1::uuid, 'ASSOCIATION', $1::uuid::text, now(), now())
      on conflict do nothing`,
    [organization],
  );
  await db.query(
    `insert into membership (id, organization_id, circle, state, applied_on, admitted_on, ended_on, waiting_number,
        created_at, updated_at)
      values ($1, $2, $3, $4::text, $5::date, case when $4::text in ('ADMITTED', 'LEFT') then $5::date end,
        case when $4::text = 'LEFT' then $5::date + 10 end, case when $4::text = 'WAITING' then nextval('waiting_number') end, now(), now())`,
    [id, organization, circle, state, since],
  );
  await db.query(
    `insert into membership_step (id, membership_id, number, state, circle, actor, effective_on, occurred_at)
      values ($1, $2, 1, $3, $4, 'test', $5, now())`,
    [newId(), id, state, circle, since],
  );
  return { id, organization };
}

const broken = async (): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const { name, sql } of organizationsChecks) {
    const rows = await db.query<{ row: string }[]>(sql);
    if (rows.length > 0) found[name] = rows.map(({ row }) => row.split(' ')[1]!);
  }
  return found;
};

describe('the checks of memberships', () => {
  it('find nothing where nothing is wrong', async () => {
    const { organization } = await membership('LEFT', { circle: 'NETWORK', since: '2025-01-01' });
    // On the day on which one ends the next may begin.
    await membership('ADMITTED', { organization, since: '2025-01-11' });
    await membership('WAITING');
    expect(await broken()).toEqual({});
  });

  it('name who sits there without a seat', async () => {
    const { id } = await membership('ADMITTED', { since: '2026-02-01' });
    expect(await broken()).toEqual({ 'No more members sit on the board than it has seats': [id] });
    await db.query(`update seat_cap set seats = 2`);
  });

  it('name those who wait while seats are free, and no more of them than there are seats', async () => {
    const [first] = await db.query<[{ id: string }]>(`select id from membership where state = 'WAITING'`);
    const second = await membership('WAITING');
    await membership('WAITING');
    await db.query(`update seat_cap set seats = 4`);
    expect(await broken()).toEqual({
      'Nobody waits while a seat of the board is free': [first.id, second.id],
    });
    await db.query(`update seat_cap set seats = 2`);
  });

  it('name an organization that is in two circles on one day', async () => {
    const { organization, id } = await membership('LEFT', { circle: 'OBSERVER', since: '2025-01-01' });
    await membership('ADMITTED', { organization, circle: 'NETWORK', since: '2025-01-10' });
    expect(await broken()).toEqual({ 'An organization is in one circle on each day': [id] });
    await db.query(`update membership set ended_on = '2025-01-10' where id = $1`, [id]);
  });

  it('name a membership that does not stand where its last step left it', async () => {
    const { id } = await membership('ADMITTED', { circle: 'PARTNER' });
    await db.query(`update membership set state = 'SUSPENDED' where id = $1`, [id]);
    expect(await broken()).toEqual({ 'A membership stands where its last step left it': [id] });
  });
});
