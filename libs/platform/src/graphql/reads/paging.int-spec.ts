import { createEmptyDatabase, type TestDatabase } from '@allmende/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { asc, rootConnection, sql } from './index.js';
import { moderator, stranger } from './proof/actors.js';
import { CompiledApi } from './proof/harness.js';
import { declarations } from './proof/models.js';
import { counts, fillWorld, idOf, poolOf } from './proof/world.js';

const projectId = (index: number): string => `prj_${idOf('project', index).replaceAll('-', '')}`;

let database: TestDatabase;
let pool: Pool;
let api: CompiledApi;

beforeAll(async () => {
  database = await createEmptyDatabase();
  pool = poolOf(database.url, 'UTC');
  await fillWorld(pool);
});
beforeEach(() => {
  api = new CompiledApi(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const answer = <T = Record<string, unknown>>(source: string, actor = moderator, variables = {}): Promise<T> =>
  api.answer<T>(source, actor, variables);

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

/** Walks through `Query.projects` page by page. */
async function walk(args: string, first: number, actor = moderator): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { projects }: { projects: Page } = await answer(
      `query($after: String) { projects(first: ${first}, after: $after, ${args}) {
        edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      actor,
      { after },
    );
    expect(projects.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(projects.pageInfo.endCursor).toBe(projects.edges.at(-1)?.cursor);
    ids.push(...projects.edges.map(({ node }) => node.id));
    after = projects.pageInfo.hasNextPage ? projects.pageInfo.endCursor : null;
  } while (after);
  return ids;
}

describe('Cursors', () => {
  it.each(['order: NAME', 'order: CREATED', 'order: STARS', 'order: DUE', 'filter: { text: "a" }'])(
    'lead through every row once, in one order for every page size: %s',
    async (args) => {
      const whole = await walk(args, 100);
      expect(new Set(whole).size).toBe(whole.length);
      if (args.startsWith('order')) expect(whole).toHaveLength(counts.project);
      for (const size of [1, 3, 7]) expect(await walk(args, size)).toEqual(whole);
      // One text for first pages, and one for later ones with and without a null in the cursor for each term.
      expect(new Set(api.statements.map(({ name }) => name)).size).toBeLessThanOrEqual(5);
    },
  );

  it('follow the collation of the order, not that of the database', async () => {
    const german = rootConnection('Query.projects', 'Project', {
      order: ({ t }) => [asc(sql`${t('name')} collate "de-x-icu"`)],
      extras: { facets: () => sql`'[]'::json` },
    });
    api = new CompiledApi(pool, declarations(undefined, german));
    const whole = await walk('', 100);
    expect(await walk('', 2)).toEqual(whole);
    const { projects } = await answer<{ projects: { nodes: { name: string }[] } }>(
      '{ projects(first: 100) { nodes { name } } }',
    );
    const firstOf = (letter: string) => projects.nodes.findIndex(({ name }) => name.startsWith(letter));
    expect(firstOf('Ä')).toBeLessThan(firstOf('b'));
  });

  const cursorOf = async (args = 'first: 2'): Promise<string> => {
    const { projects } = await answer<{ projects: Page }>(
      `{ projects(${args}) { pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
    );
    return projects.pageInfo.endCursor!;
  };
  const ask = 'query($after: String) { p: projects(first: 5, after: $after) { nodes { id } } }';

  it('serve other selections and page sizes of the same list', async () => {
    const after = await cursorOf();
    await answer(
      'query($after: String) { x: projects(after: $after) { totalCount nodes { stars lead { name } } } }',
      stranger,
      { after },
    );
  });

  it('of another filter, order or field are refused, in the language of the reader', async () => {
    const expected = { code: 'BAD_USER_INPUT', path: ['p', 'after'] };
    for (const args of ['first: 2, order: STARS', 'first: 2, filter: { minStars: 0 }']) {
      expect(await api.refusal(ask, stranger, { after: await cursorOf(args) })).toEqual({
        message: '„after“ gehört zu einer anderen Liste, Sortierung oder Filterung. Bitte von vorn beginnen.',
        extensions: expected,
      });
    }
    const nested = `query($after: String) { project(id: "${projectId(0)}") { p: similar(after: $after) { nodes { id } } } }`;
    expect(await api.refusal(nested, moderator, { after: await cursorOf() })).toEqual({
      message: '"after" belongs to another list, order or filter. Please start from the beginning.',
      extensions: { code: 'BAD_USER_INPUT', path: ['project', 'p', 'after'] },
    });
    expect(api.statements.filter(({ text }) => text.includes('similar'))).toHaveLength(0);
  });

  it('that are none are refused', async () => {
    const good = await cursorOf();
    for (const after of [
      '',
      'x',
      good.slice(0, -3),
      `${good}!`,
      Buffer.from('["a"]').toString('base64url'),
    ]) {
      expect(await api.refusal(ask, moderator, { after })).toEqual({
        message: '"after" is not a valid cursor. Please use a cursor from an earlier answer.',
        extensions: { code: 'BAD_USER_INPUT', path: ['p', 'after'] },
      });
    }
  });

  it('with forged values are refused too, or just lead elsewhere in what the reader may see', async () => {
    const source = 'query($after: String) { projects(order: STARS, after: $after) { nodes { id } } }';
    const [signature] = JSON.parse(
      Buffer.from(await cursorOf('order: STARS'), 'base64url').toString(),
    ) as string[];
    const forged = (...values: (string | null)[]) =>
      Buffer.from(JSON.stringify([signature, ...values])).toString('base64url');
    for (const after of [
      forged('many', 'a', idOf('project', 0)),
      forged('1', 'a', 'no id'),
      forged('9'.repeat(99), 'a', idOf('project', 0)),
    ]) {
      expect(await api.refusal(source, moderator, { after })).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    await answer(source, stranger, { after: forged('0', "'; drop table project --", idOf('project', 0)) });
  });
});

describe('Page sizes', () => {
  it.each([101, 0, -1])('of %i are refused, with the argument named', async (first) => {
    expect(
      await api.refusal(
        `{ projects { nodes { list: participations(first: ${first}) { totalCount } } } }`,
        stranger,
      ),
    ).toEqual({
      message: '„first“ muss eine ganze Zahl von 1 bis 100 sein.',
      extensions: { code: 'BAD_USER_INPUT', path: ['projects', 'nodes', 'list', 'first'] },
    });
    expect(api.statements).toHaveLength(0);
  });

  it('are twenty unless told, at most a hundred', async () => {
    const { few, all } = await answer<Record<string, Page>>(
      '{ few: projects(first: null) { edges { cursor } } all: projects(first: 100) { edges { cursor } } }',
    );
    expect([few!.edges.length, all!.edges.length]).toEqual([20, counts.project]);
  });
});
