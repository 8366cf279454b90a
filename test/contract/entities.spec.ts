import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { fundingEntities } from '@allmende/funding';
import { identityEntities } from '@allmende/identity';
import { organizationsEntities } from '@allmende/organizations';
import { createDataSource, type Entities } from '@allmende/platform/database';
import { projectsEntities } from '@allmende/projects';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { workingGroupsEntities } from '@allmende/working-groups';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  // TypeORM looks here for expressions of generated columns; it makes the table only when it also makes the others.
  const dataSource = await createDataSource(database.url, [], 1).initialize();
  await dataSource.query(
    `create table typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)`,
  );
  await dataSource.destroy();
}, 60_000);

afterAll(() => database.drop());

describe('entities and tables', () => {
  it.each([
    ['identity', identityEntities],
    ['organizations', organizationsEntities],
    ['projects', projectsEntities],
    ['funding', fundingEntities],
    ['working-groups', workingGroupsEntities],
  ])('agree in the columns of %s', async (_, entities) => {
    expect(entities.length).toBeGreaterThan(0);
    expect(await wishes(entities)).toEqual([]);
  });

  it('would differ by a column that is missing on either side, has another type, or may be null', async () => {
    @Entity('session')
    class Wrong {
      @PrimaryColumn('uuid') id: string;
      @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
      @Column('integer', { name: 'user_agent', nullable: true }) userAgent: number | null;
      @Column('text') colour: string;
    }
    const found = (await wishes([Wrong])).join('\n');
    expect(found).toMatch(/ADD "colour" text/);
    expect(found).toMatch(/DROP COLUMN "token_hash"/);
    expect(found).toMatch(/"user_agent" integer/);
    expect(found).toMatch(/"account_id" DROP NOT NULL/);
  });

  it('would differ by a table that is missing', async () => {
    @Entity('nowhere')
    class Nowhere {
      @PrimaryColumn('uuid') id: string;
    }
    expect((await wishes([Nowhere])).join()).toMatch(/CREATE TABLE "nowhere"/);
  });
});

/** Statements by which TypeORM would make the tables fit the entities, as far as columns are concerned. */
async function wishes(entities: Entities): Promise<string[]> {
  const dataSource = await createDataSource(database.url, entities, 1).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const generated = await dataSource.query<{ drop: string }[]>(
      `select format('ALTER TABLE "%s" DROP COLUMN "%s"', table_name, column_name) as drop
       from information_schema.columns where is_generated = 'ALWAYS' and table_schema = 'public'`,
    );
    // What the database computes for itself, no entity needs to know.
    const unknown = new Set(generated.map(({ drop }) => drop));
    return upQueries.map(({ query }) => query).filter((query) => !unknown.has(query) && !isOnlyOurs(query));
  } finally {
    await dataSource.destroy();
  }
}

/** Indexes, keys, checks and defaults stand in the migrations alone; the entities don't repeat them. */
const isOnlyOurs = (query: string): boolean =>
  /^(DROP INDEX|CREATE (UNIQUE )?INDEX|ALTER TABLE "\w+" (DROP|ADD) CONSTRAINT)/.test(query) ||
  /^ALTER TABLE "\w+" ALTER COLUMN "\w+" (DROP|SET) DEFAULT/.test(query) ||
  /^(DELETE FROM|INSERT INTO) "typeorm_metadata"/.test(query);
