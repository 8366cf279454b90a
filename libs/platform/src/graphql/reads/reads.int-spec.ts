import { anonymous, type Actor } from '@allmende/kernel';
import { createEmptyDatabase, type TestDatabase } from '@allmende/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { Pool } from 'pg';
import { asc, rootConnection, sql, type Executor } from './index.js';
import { CompiledApi } from './proof/harness.js';
import { declarations } from './proof/models.js';
import { counts, fillWorld, idOf, poolOf } from './proof/world.js';

const stranger = anonymous();
const moderator: Actor = {
  kind: 'account',
  accountId: idOf('account', 1),
  sessionId: 's',
  grants: [{ role: 'MODERATOR', organizationId: null }],
  locale: 'en',
};
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

/** Answer without errors, loosely typed for looking into it. */
async function answer<T = Record<string, unknown>>(
  source: string,
  actor: Actor = moderator,
  variables = {},
): Promise<T> {
  const { data, errors } = await api.ask(source, actor, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

async function refusal(source: string, actor: Actor = moderator, variables = {}) {
  const { errors } = await api.ask(source, actor, variables);
  return { message: errors?.[0]?.message, extensions: errors?.[0]?.extensions };
}

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

describe('One statement', () => {
  const deep = `projects(first: SIZE) { totalCount facets { tag } nodes { name
    participations(first: SIZE) { totalCount nodes { kind organization { name
      participations(first: SIZE) { edges { cursor node { project { tags { name projects(first: 2) { nodes { id } } } } } } } } } } } }`;

  it.each([1, 5, 50])('answers a query seven levels deep with pages of %i', async (size) => {
    await answer(`{ ${deep.replaceAll('SIZE', String(size))} }`);
    expect(api.statements).toHaveLength(1);
  });

  it('answers the field of a mutation payload', async () => {
    const { join } = await answer(
      `mutation { join(id: "${projectId(0)}") { userErrors p: project { name participations(first: 1) { totalCount } } } }`,
    );
    expect(join).toEqual({
      userErrors: [],
      p: { name: expect.any(String), participations: { totalCount: expect.any(Number) } },
    });
    expect(api.statements).toHaveLength(1);
  });

  it('answers a list of ids of several types, in their order', async () => {
    const organization = `org_${idOf('organization', 0).replaceAll('-', '')}`;
    const ids = [projectId(2), organization, 'nonsense', projectId(2), projectId(counts.project)];
    const { nodes } = await answer('query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', moderator, {
      ids,
    });
    expect(nodes).toEqual([
      { __typename: 'Project', id: projectId(2) },
      { __typename: 'Organization', id: organization },
      null,
      { __typename: 'Project', id: projectId(2) },
      null,
    ]);
    expect(api.statements).toHaveLength(1);
  });

  it('does not read what is skipped', async () => {
    await answer(
      '{ projects { nodes { id stars @skip(if: true) ... @include(if: false) { lead { id } } } totalCount @include(if: false) } }',
    );
    expect(api.statements[0]!.text).not.toMatch(/stars|organization|select count/);
  });

  it('gives no object of another type than the field has', async () => {
    const organization = `org_${idOf('organization', 0).replaceAll('-', '')}`;
    expect(await answer(`{ project(id: "${organization}") { id } }`)).toEqual({ project: null });
  });

  it('is not needed where no id can be found', async () => {
    expect(
      await answer('{ nodes(ids: ["x"]) { id } node(id: "prj_1") { id } project(id: "org_1") { id } }'),
    ).toEqual({
      nodes: [null],
      node: null,
      project: null,
    });
    expect(api.statements).toHaveLength(0);
  });

  it('computes neither count nor facets unless they are asked for', async () => {
    await answer('{ projects { nodes { name } } }');
    expect(api.statements[0]!.text).not.toMatch(/count\(|project_tag/);
    await answer('{ projects { totalCount } }');
    expect(api.statements[1]!.text).not.toContain('row_number');
  });

  it('keeps its text and name for other values, aliases, ids and cursors', async () => {
    const ask = (id: number, alias: string, first: number, text: string) =>
      answer(
        `{ ${alias}: project(id: "${projectId(id)}") { ${alias}x: name title(locale: "${text}") { text } participations(first: ${first}) { totalCount nodes { id } } } }`,
      );
    await ask(1, 'a', 3, 'de');
    await ask(2, 'b', 4, 'en');
    const [one, two] = api.statements;
    expect(two!.text).toBe(one!.text);
    expect(two!.name).toBe(one!.name);
    expect(one!.name).toMatch(/^read_[0-9a-f]{16}$/);
    await walk('order: STARS, filter: { minStars: 0 }', 3);
    expect(new Set(api.statements.slice(2).map(({ name }) => name)).size).toBe(2);
  });

  it('has no text of the client in it', async () => {
    await answer(
      `query($t: String) { ZZZ1: projects(filter: { text: $t }) { ZZZ2: nodes { ZZZ3: title(locale: "ZZZ4") { ZZZ5: text } } } }`,
      stranger,
      { t: "ZZZ6' or 1=1 --" },
    );
    expect(api.statements[0]!.text).not.toContain('ZZZ');
    expect(api.statements[0]!.values).toContain("ZZZ6' or 1=1 --");
  });

  it('stays unnamed once two hundred shapes are prepared, and answers all the same', async () => {
    const fields = ['id', 'name', 'stars', 'createdAt', 'dueOn', 'budget', 'score', 'viewerCanEdit'];
    for (let shape = 1; shape < 210; shape++) {
      const chosen = fields.filter((_field, bit) => shape & (1 << bit)).join(' ');
      await answer(`{ project(id: "${projectId(0)}") { ${chosen} } }`);
    }
    expect(api.statements.filter(({ name }) => name === undefined)).toHaveLength(9);
  });

  it('can be run by a plain pool of pg', () => {
    const executor: Executor = pool;
    expect(executor).toBe(pool);
  });
});

describe('Odd shapes of queries', () => {
  it('answers a hundred and fifty fields of one object', async () => {
    const aliases = Array.from({ length: 150 }, (_, index) => `f${index}: score(times: ${index})`).join(' ');
    const { project } = await answer<{ project: Record<string, number> }>(
      `{ project(id: "${projectId(0)}") { one: score(times: 1) ${aliases} } }`,
    );
    expect(Object.keys(project)).toHaveLength(151);
    expect(project.f149).toBe(149 * project.one!);
  });

  it('keeps aliases longer than an identifier of PostgreSQL apart', async () => {
    const long = 'a'.repeat(80);
    const { project } = await answer(
      `{ project(id: "${projectId(0)}") { ${long}1: score(times: 0) ${long}2: __typename } }`,
    );
    expect(project).toEqual({ [`${long}1`]: 0, [`${long}2`]: 'Project' });
  });

  it('answers aliases that mean something to JavaScript', async () => {
    const { errors, data } = await api.ask(
      `{ project(id: "${projectId(0)}") { __proto__: score(times: 0) constructor: score(times: 0) __typename: score(times: 0) } }`,
      moderator,
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe('{"project":{"__proto__":0,"constructor":0,"__typename":0}}');
  });

  it('tells types behind an interface, whatever is called __typename', async () => {
    const { node } = await answer(`{ node(id: "${projectId(0)}") { __typename: id kind: __typename } }`);
    expect(node).toEqual({ __typename: projectId(0), kind: 'Project' });
  });

  it('answers objects of which only __typename is asked', async () => {
    const { projects } = await answer(
      '{ projects(first: 1) { nodes { __typename } edges { __typename } pageInfo { __typename } } }',
    );
    expect(projects).toEqual({
      nodes: [{ __typename: 'Project' }],
      edges: [{ __typename: 'ProjectEdge' }],
      pageInfo: { __typename: 'PageInfo' },
    });
  });
});

describe('Cursors', () => {
  it.each(['order: NAME', 'order: CREATED', 'order: STARS', 'order: DUE', 'filter: { text: "a" }'])(
    'lead through every row once, in one order for every page size: %s',
    async (args) => {
      const whole = await walk(args, 100);
      expect(new Set(whole).size).toBe(whole.length);
      if (args.startsWith('order')) expect(whole).toHaveLength(counts.project);
      for (const size of [1, 3, 7]) expect(await walk(args, size)).toEqual(whole);
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
      expect(await refusal(ask, stranger, { after: await cursorOf(args) })).toEqual({
        message: '„after“ gehört zu einer anderen Liste, Sortierung oder Filterung. Bitte von vorn beginnen.',
        extensions: expected,
      });
    }
    const nested = `query($after: String) { project(id: "${projectId(0)}") { p: similar(after: $after) { nodes { id } } } }`;
    expect(await refusal(nested, moderator, { after: await cursorOf() })).toEqual({
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
      expect(await refusal(ask, moderator, { after })).toEqual({
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
      expect(await refusal(source, moderator, { after })).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    await answer(source, stranger, { after: forged('0', "'; drop table project --", idOf('project', 0)) });
  });
});

describe('Page sizes', () => {
  it.each([101, 0, -1])('of %i are refused, with the argument named', async (first) => {
    expect(
      await refusal(
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

describe('What an actor may not see', () => {
  it('looks like what is not there', async () => {
    const { rows } = await pool.query<{ id: string }>('select id from project where not published');
    const ids = rows.map(({ id }) => `prj_${id.replaceAll('-', '')}`);
    expect(ids.length).toBeGreaterThan(5);
    const { nodes } = await answer<{ nodes: unknown[] }>(
      'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      stranger,
      { ids },
    );
    expect(nodes).toEqual(ids.map(() => null));
    expect(await api.ask(`{ project(id: "${ids[0]}") { id } }`, stranger)).toEqual(
      await api.ask(`{ project(id: "${projectId(counts.project)}") { id } }`, stranger),
    );
  });

  it('never leaves the database', async () => {
    const { rows } = await pool.query<{ secret: string }>(
      'select secret from organization where secret is not null',
    );
    const sent: unknown[] = [];
    const query = async (statement: pg.QueryConfig) => {
      const result = await pool.query<object>(statement);
      sent.push(result.rows);
      return result;
    };
    api = new CompiledApi({ query });
    await answer(
      '{ projects(first: 100) { nodes { participations { nodes { note organization { name secret } } } } } }',
      stranger,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(sent)).toContain('Stadt A');
    expect(JSON.stringify(sent)).not.toMatch(/secret \d|note \d/);
  });
});

describe('Texts that PostgreSQL cannot hold', () => {
  it('are the fault of the reader', async () => {
    const source = 'query($t: String) { projects(filter: { text: $t }) { totalCount } }';
    expect(await refusal(source, moderator, { t: 'a\u0000' })).toMatchObject({
      message: 'A text in the query contains a character that is not allowed (U+0000).',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('leave other faults of the database as they are', async () => {
    api = new CompiledApi(
      pool,
      declarations(() => sql`1 / 0 > 0`),
    );
    expect(await refusal('{ projects { totalCount } }')).toMatchObject({
      message: 'division by zero',
      extensions: {},
    });
  });
});
