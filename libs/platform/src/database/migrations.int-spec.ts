import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmptyDatabase, type TestDatabase } from '@allmende/testing';
import { createDataSource } from './data-source.js';
import { migrate, revertLast } from './migrate.js';
import { migrations } from './migrations/index.js';
import { Seats } from './migrations/seats.js';

/** Every table, column, constraint, index and trigger of ours, as text that can be compared. */
async function shapeOf(url: string): Promise<string[]> {
  const dataSource = await createDataSource(url).initialize();
  try {
    const rows = await dataSource.query<{ line: string }[]>(`
      select format('%s.%s %s %s', table_name, column_name, data_type, is_nullable) as line
        from information_schema.columns where table_schema = 'public' and table_name <> 'migration'
      union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        from pg_constraint
        where connamespace = 'public'::regnamespace and conrelid not in (0, coalesce(to_regclass('migration'), 0))
      union all select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migration'
      union all select tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
      order by 1`);
    return rows.map((row) => row.line);
  } finally {
    await dataSource.destroy();
  }
}

describe('the migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createEmptyDatabase();
  });
  afterEach(() => database.drop());

  it('run once, in order, and do nothing the second time', async () => {
    expect(await migrate(database.url)).toHaveLength(migrations.length);
    expect(await migrate(database.url)).toEqual([]);
  });

  it('run once when two processes start at the same moment', async () => {
    const [a, b] = await Promise.all([migrate(database.url), migrate(database.url)]);
    expect([a.length, b.length].sort((x, y) => x - y)).toEqual([0, migrations.length]);
  });

  it('go one step down and up again to the same shape, for each step', async () => {
    await migrate(database.url);
    const full = await shapeOf(database.url);
    for (let steps = 1; steps <= migrations.length; steps += 1) {
      for (let n = 0; n < steps; n += 1) await revertLast(database.url);
      expect(await migrate(database.url)).toHaveLength(steps);
      expect(await shapeOf(database.url)).toEqual(full);
    }
    // As many steps as there are migrations, each with all before it.
  }, 120_000);

  it('leave nothing behind when all are taken back', async () => {
    const before = await shapeOf(database.url);
    await migrate(database.url);
    for (let n = 0; n < migrations.length; n += 1) await revertLast(database.url);
    expect(await shapeOf(database.url)).toEqual(before);
  });

  it('guard every table against writes outside a unit of work', async () => {
    await migrate(database.url);
    const dataSource = await createDataSource(database.url).initialize();
    const unguarded = await dataSource.query<{ name: string }[]>(`
      select relname as name from pg_class c
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'
        and not exists (select from pg_trigger where tgrelid = c.oid and tgname = 'unit_of_work')`);
    await dataSource.destroy();
    expect(unguarded).toEqual([]);
  });

  it('take memberships along from the time before seats, and back again', async () => {
    await migrate(database.url);
    const later = migrations.length - migrations.indexOf(Seats);
    for (let n = 0; n < later; n += 1) await revertLast(database.url);
    const dataSource = await createDataSource(database.url).initialize();
    await dataSource.query(`
      begin;
      select set_config('app.actor', 'system:test', true);
      insert into organization (id, kind, name, created_at, updated_at)
        values ('00000000-0000-7000-8000-000000000001', 'PARTNER', 'Verein', now(), now());
      insert into membership (id, organization_id, circle, state, applied_on, admitted_on, created_at, updated_at)
        values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'PARTNER', 'ADMITTED',
          '2024-04-01', '2024-04-01', now(), now());
      insert into membership_step (id, membership_id, state, circle, actor, effective_on, occurred_at)
        select uuidv7(), '00000000-0000-7000-8000-000000000002', state, 'PARTNER', 'system:test', '2024-04-01', now()
        from unnest(array['APPLIED', 'UNDER_REVIEW', 'ADMITTED']) with ordinality as way (state, n) order by n;
      commit;`);
    await migrate(database.url);
    const steps = await dataSource.query('select number, state from membership_step order by number');
    for (let n = 0; n < later; n += 1) await revertLast(database.url);
    const memberships = await dataSource.query('select state, circle from membership');
    await dataSource.destroy();
    expect(steps).toEqual([
      { number: 1, state: 'APPLIED' },
      { number: 2, state: 'UNDER_REVIEW' },
      { number: 3, state: 'ADMITTED' },
    ]);
    expect(memberships).toEqual([{ state: 'ADMITTED', circle: 'PARTNER' }]);
  });
});
