import { createEmptyDatabase, type TestDatabase } from '@allmende/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { Pool } from 'pg';
import { sql, type Executor } from './index.js';
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
    expect(await api.refusal(source, moderator, { t: 'a\u0000' })).toMatchObject({
      message: 'A text in the query contains a character that is not allowed (U+0000).',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('leave other faults of the database as they are', async () => {
    api = new CompiledApi(
      pool,
      declarations(() => sql`1 / 0 > 0`),
    );
    expect(await api.refusal('{ projects { totalCount } }', moderator)).toMatchObject({
      message: 'division by zero',
      extensions: {},
    });
  });
});
