import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './index.js';

async function query<Row extends object>({ url }: TestDatabase, sql: string): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const countTables = `SELECT count(*)::int AS count FROM information_schema.tables WHERE table_schema = 'public'`;

describe('createTestDatabase', () => {
  it('gives migrated databases that know nothing of each other', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await query(one, 'CREATE TABLE only_here (id int)');
    const [[inOne], [inTwo]] = await Promise.all([
      query<{ count: number }>(one, countTables),
      query<{ count: number }>(two, countTables),
    ]);
    expect(inTwo!.count).toBeGreaterThan(3);
    expect(inOne!.count).toBe(inTwo!.count + 1);
    await Promise.all([one.drop(), two.drop()]);
  });

  it('drops a database although someone is connected to it', async () => {
    const database = await createTestDatabase();
    const forgotten = new Client(database.url);
    forgotten.on('error', () => undefined);
    await forgotten.connect();
    await database.drop();
    await expect(query(database, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});

describe('createEmptyDatabase', () => {
  it('gives a database without tables', async () => {
    const database = await createEmptyDatabase();
    expect(await query(database, countTables)).toEqual([{ count: 0 }]);
    await database.drop();
  });
});
