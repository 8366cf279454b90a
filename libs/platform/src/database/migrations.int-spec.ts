import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmptyDatabase, type TestDatabase } from '@allmende/testing';
import { createDataSource } from './data-source.js';
import { migrate, revertLast } from './migrate.js';
import { migrations } from './migrations/index.js';

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
  });

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
});
