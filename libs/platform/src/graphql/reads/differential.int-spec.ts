import type { Actor } from '@allmende/kernel';
import { createEmptyDatabase, type TestDatabase } from '@allmende/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { coordinatorOf, moderator, stranger, tokenOf } from './proof/actors.js';
import { CompiledApi } from './proof/harness.js';
import { declarations } from './proof/models.js';
import { randomQuery, type GeneratedQuery } from './proof/queries.js';
import { loadTables, rawTypes, ReferenceApi } from './proof/reference.js';
import { fillWorld, poolOf } from './proof/world.js';
import { sql } from './sql.js';

/** Enough to meet every kind of field, order and fragment; raise it to search for faults overnight. */
const queriesPerActor = 40;

const actors: Record<string, Actor> = {
  'a stranger': stranger,
  'a coordinator of a city': coordinatorOf(0),
  'a coordinator of a hidden city': coordinatorOf(3),
  'a representative of two cities': coordinatorOf(1, 7),
  'a moderator': moderator,
  'a token of a city': tokenOf(2),
};

/** The comparison itself failed, not something on the way to it. */
const difference = { cause: { message: expect.stringContaining('toEqual') } };

describe('Compiled reads, held against a naive reader', () => {
  let database: TestDatabase;
  let pool: Pool;
  let reference: ReferenceApi;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    // Another time zone than the reference reads in: it must not matter.
    pool = poolOf(database.url, 'America/New_York');
    await fillWorld(pool);
    const plain = poolOf(database.url, 'UTC', rawTypes);
    reference = new ReferenceApi(await loadTables(plain));
    await plain.end();
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it.each(Object.entries(actors))(
    'give %s the same answer, page after page, in one statement per root',
    async (_name, actor) => compare(new CompiledApi(pool), actor),
    120_000,
  );

  it('differ as soon as a visibility rule is broken', async () => {
    const broken = new CompiledApi(
      pool,
      declarations(() => sql`true`),
    );
    await expect(compare(broken, stranger)).rejects.toMatchObject(difference);
  });

  it('differ as soon as a visibility rule is too strict', async () => {
    const broken = new CompiledApi(
      pool,
      declarations(({ t }) => sql`${t('published')}`),
    );
    await expect(compare(broken, coordinatorOf(0))).rejects.toMatchObject(difference);
  });

  function compare(compiled: CompiledApi, actor: Actor): Promise<void> {
    const queries = fc.gen().map((g) => ({ query: randomQuery(g, fc), pick: g(fc.nat, 1000) }));
    const same = fc.asyncProperty(queries, ({ query, pick }) =>
      samePages(compiled, reference, actor, query, pick),
    );
    return fc.assert(same, { numRuns: queriesPerActor, seed: 20261121, endOnFailure: true });
  }
});

/** Follows the connections of a query for some pages, from the same place of both answers. */
async function samePages(
  compiled: CompiledApi,
  reference: ReferenceApi,
  actor: Actor,
  { source, variables, cursors }: GeneratedQuery,
  pick: number,
): Promise<void> {
  let ours = variables;
  let theirs = variables;
  for (let page = 0; page < 3; page++) {
    const before = compiled.statements.length;
    const actual = await compiled.ask(source, actor, ours);
    const expected = await reference.ask(source, actor, theirs);
    const plain = withPlainCursors(actual);
    // The comparison of texts is quick, and strict about the order of keys; the other one explains.
    if (JSON.stringify(plain) !== JSON.stringify(expected)) {
      expect({ source, ours, ...plain }).toEqual({ source, ours, ...expected });
    }
    expect(expected.errors).toBeUndefined();
    expect(compiled.statements.length - before).toBeLessThanOrEqual(Object.keys(expected.data ?? {}).length);
    const next = (answer: unknown) =>
      Object.entries(cursors).flatMap(([name, alias]) => {
        const found = cursorsUnder(answer, alias);
        return found.length ? [[name, found[(pick + page) % found.length]]] : [];
      });
    if (next(actual.data).length === 0) return;
    ours = { ...ours, ...Object.fromEntries(next(actual.data)) };
    theirs = { ...theirs, ...Object.fromEntries(next(expected.data)) };
  }
}

/** All cursors that an answer gives in the connections of an alias, in the order of the answer. */
function cursorsUnder(answer: unknown, alias: string): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    key === alias && value !== null
      ? [
          ...(value as { cursors: { cursor: string }[] }).cursors.map(({ cursor }) => cursor),
          ...cursorsUnder(value, alias),
        ]
      : cursorsUnder(value, alias),
  );
}

/** Replaces each of our opaque cursors by the one that the reference gives for the same row. */
function withPlainCursors<T>(answer: T): T {
  return JSON.parse(JSON.stringify(answer), (_key, value: unknown) => {
    if (typeof value !== 'string' || !/^[\w-]{40,}$/.test(value)) return value;
    const content = Buffer.from(value, 'base64url').toString();
    return content.startsWith('["') ? `cursor:${String((JSON.parse(content) as string[]).at(-1))}` : value;
  }) as T;
}
