import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toNodeId } from '@allmende/kernel';
import type { Caller } from '../support/caller.js';
import { House } from '../support/house.js';

const doors = ['/graphql', '/api/graphql'] as const;
const json = { 'content-type': 'application/json' };

let house: House;
let dortmund: Caller;

beforeAll(async () => {
  house = await House.start();
  dortmund = await house.person('dortmund');
});

afterAll(() => house.stop());

/** Sends a body as it is. */
async function send(path: string, body: string, headers: Record<string, string> = json) {
  const response = await house.visitor().fetch(path, { method: 'POST', body, headers });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: JSON.parse(text) as Answer,
  };
}
interface Answer {
  errors?: { message: string; extensions?: { code?: string } }[];
}

describe.each(doors)('a body that %s cannot read', (door) => {
  it('is refused when it has 10 MB, with status 413 and the limit', async () => {
    const text = JSON.stringify({
      query: '{ figures { projects } }',
      variables: { x: 'x'.repeat(10_000_000) },
    });
    const german = await send(door, text);
    expect(german).toMatchObject({
      status: 413,
      type: expect.stringMatching(/^application\/json/) as unknown,
    });
    expect(german.body.errors).toEqual([
      {
        message: 'Die Anfrage ist zu groß: höchstens 2 MB sind möglich.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    const english = await send(door, text, { ...json, 'accept-language': 'en' });
    expect(english.body.errors?.[0]?.message).toBe('The request is too large: at most 2 MB are possible.');
  });

  it.each(['', '{', 'query { figures }', '"', '\u0000'])(
    'is refused when it is no JSON: %j',
    async (text) => {
      const { status, body } = await send(door, text);
      expect(status).toBe(400);
      expect(body.errors).toEqual([
        { message: 'Der Inhalt der Anfrage ist kein gültiges JSON.', extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    },
  );

  it.each([
    '[]',
    '{}',
    'null',
    '1',
    '{"query": 1}',
    '{"query": "{ figures { projects } }", "variables": "x"}',
  ])('is refused when it is JSON but no request: %s', async (text) => {
    const { status, body } = await send(door, text);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions?.code).toMatch(/^BAD_/);
    expect(JSON.stringify(body)).not.toMatch(/node_modules|INTERNAL|at \w+ \(/);
  });

  it.each(['{ figures', '{ nothing }', 'mutation { joinProject }'])(
    'is refused when GraphQL cannot run it: %s',
    async (query) => {
      const { status, body } = await send(door, JSON.stringify({ query }));
      expect(status).toBe(400);
      expect(body.errors?.[0]?.extensions?.code).toMatch(/^GRAPHQL_/);
      expect(JSON.stringify(body)).not.toMatch(/stacktrace|node_modules/);
    },
  );
});

describe('a body that the sign-in cannot read', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  it.each([
    ['no JSON', '{', json, 400, 'Der Inhalt der Anfrage ist kein gültiges JSON.'],
    [
      '10 MB',
      `"${'x'.repeat(10_000_000)}"`,
      json,
      413,
      'Die Anfrage ist zu groß: höchstens 2 MB sind möglich.',
    ],
    ['a form', 'email=a&password=b', form, 415, 'Erwartet wird application/json.'],
    ['no credentials', '{}', json, 400, 'Erwartet werden „email“ und „password“ als Text.'],
  ] as [string, string, Record<string, string>, number, string][])(
    'is refused with a reason: %s',
    async (_, text, headers, status, message) => {
      expect(await send('/auth/login', text, headers)).toMatchObject({ status, body: { message } });
    },
  );
});

describe.each(doors)('an operation that asks %s for too much', (door) => {
  const aliases = Array.from({ length: 31 }, (_, at) => `a${at}: name`).join(' ');
  const deep = `{ organizations(first: 1) { nodes ${'{ associations(first: 1) { nodes '.repeat(6)} { id } ${'} }'.repeat(6)} } }`;
  const huge = `{ organizations(first: 100) { nodes { members(first: 100) { nodes { members(first: 100) { nodes { id } } } } } } }`;
  it.each([
    ['31 aliases', `{ organizations { nodes { ${aliases} } } }`, /30 Felder/],
    ['13 levels', deep, /12 Ebenen/],
    ['a million objects', huge, /200000 Objekte/],
    [
      'eleven root fields',
      `{ ${Array.from({ length: 11 }, () => 'figures { projects }').join(' ')} }`,
      /10 Felder auf der obersten/,
    ],
    ['5,000 tokens', `{ figures { ${'projects '.repeat(5_000)} } }`, /4000/],
  ])('is refused before it runs: %s', async (_, query, message) => {
    const { status, body } = await send(door, JSON.stringify({ query }));
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toMatch(message);
    expect(body.errors?.[0]?.extensions?.code).toMatch(/^BAD_USER_INPUT$|^GRAPHQL_PARSE_FAILED$/);
  });
});

describe('an argument that cannot be right', () => {
  it.each([
    [
      'page size 0',
      '{ organizations(first: 0) { totalCount } }',
      '„first“ muss eine ganze Zahl von 1 bis 100 sein.',
    ],
    [
      'page size 101',
      '{ organizations(first: 101) { totalCount } }',
      '„first“ muss eine ganze Zahl von 1 bis 100 sein.',
    ],
    [
      'page size -1',
      '{ projects(first: -1) { totalCount } }',
      '„first“ muss eine ganze Zahl von 1 bis 100 sein.',
    ],
    [
      'a nested page size 101',
      '{ organizations { nodes { members(first: 101) { totalCount } } } }',
      '„first“ muss eine ganze Zahl von 1 bis 100 sein.',
    ],
    [
      'a made-up cursor',
      '{ organizations(after: "nonsense") { totalCount } }',
      '„after“ ist kein gültiger Cursor. Bitte einen Cursor aus einer früheren Antwort verwenden.',
    ],
    ['a wrong id', '{ project(id: "prj_1") { id } }', '„prj_1“ ist keine Kennung eines Projekts.'],
    ['a wrong AGS', '{ organization(officialKey: "0591300") { id } }', /AGS/],
    ['an unknown Land', '{ organization(officialKey: "17000000") { id } }', /Land/],
    ['no argument', '{ organization { id } }', 'Bitte entweder id oder officialKey angeben.'],
    ['a NUL in a search', '{ projects(filter: { text: "a\\u0000b" }) { totalCount } }', /U\+0000/],
  ])('is told in German: %s', async (_, query, message) => {
    const error = await house.visitor().error(query);
    expect(error?.code).toBe('BAD_USER_INPUT');
    expect(error?.message).toMatch(message);
  });

  it('is a cursor of another list, another order or another filter', async () => {
    const list =
      'query ($after: String) { organizations(first: 1, after: $after) { pageInfo { endCursor } } }';
    const { organizations } = await house
      .visitor()
      .data<{ organizations: { pageInfo: { endCursor: string } } }>(list);
    const after = organizations.pageInfo.endCursor;
    expect(await house.visitor().error(list, { after })).toBeNull();
    for (const other of [
      'query ($after: String) { projects(after: $after) { totalCount } }',
      'query ($after: String) { organizations(after: $after, order: POPULATION_DESC) { totalCount } }',
      'query ($after: String) { organizations(after: $after, filter: { text: "dort" }) { totalCount } }',
    ]) {
      expect(await house.visitor().error(other, { after })).toEqual({
        code: 'BAD_USER_INPUT',
        message: '„after“ gehört zu einer anderen Liste, Sortierung oder Filterung. Bitte von vorn beginnen.',
      });
    }
  });

  it.each(['2026-02-29', '2026-13-01', '29.02.2024', '2026-2-1', 'morgen', ''])(
    'is a day that is none: "%s"',
    async (since) => {
      const join = `mutation ($input: JoinProjectInput!) { joinProject(input: $input) { userErrors { code } } }`;
      const error = await dortmund.error(join, { input: { ...joining(), since } });
      expect(error?.code).toBe('BAD_USER_INPUT');
      expect(error?.message).toContain('kein Tag des Kalenders');
      expect(error?.message).toContain('input.since');
    },
  );

  it.each([
    ['projectId', 'prj_nonsense'],
    ['projectId', 'org_01900000000070008000000000000000'],
    ['organizationId', '../../etc/passwd'],
    ['organizationId', ''],
  ])('is an id of another kind in %s: "%s"', async (field, id) => {
    const join = `mutation ($input: JoinProjectInput!) { joinProject(input: $input) { userErrors { code message path } } }`;
    const { joinProject } = await dortmund.data<{ joinProject: { userErrors: unknown[] } }>(join, {
      input: { ...joining(), [field]: id },
    });
    const message = `„${id}“ ist keine gültige Kennung dieser Art.`;
    expect(joinProject.userErrors).toEqual([{ code: 'INVALID_ID', message, path: ['input', field] }]);
  });
});

describe('a text with a NUL', () => {
  const nul = 'a\u0000b';
  it.each([
    ['joinProject', 'JoinProjectInput', () => ({ ...joining(), note: nul })],
    ['createProject', 'CreateProjectInput', () => ({ name: nul, shortDescription: nul })],
    ['updateProject', 'UpdateProjectInput', () => ({ projectId: open(), version: 1, name: nul })],
    ['importPubliccode', 'ImportPubliccodeInput', () => ({ text: `name: ${nul}` })],
    ['updateAccount', 'UpdateAccountInput', () => ({ displayName: nul })],
    ['createApiToken', 'CreateApiTokenInput', () => ({ ...wish(), name: nul })],
    ['createApiToken', 'CreateApiTokenInput', () => ({ ...wish(), scopes: [nul] })],
    ['endParticipation', 'EndParticipationInput', () => ({ participationId: using(), reason: nul })],
    ['follow', 'FollowInput', () => ({ subjectId: nul })],
    ['revokeSession', 'RevokeSessionInput', () => ({ sessionId: nul })],
  ] as [string, string, () => object][])('is refused by %s with a reason', async (name, type, input) => {
    const before = await house.count('audit_entry');
    const { body } = await dortmund.ask<Record<string, { userErrors: { message: string }[] } | null>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message path } } }`,
      { input: input() },
    );
    const said = [...(body.errors ?? []), ...(body.data?.[name]?.userErrors ?? [])];
    expect(said.length).toBeGreaterThan(0);
    for (const { message } of said) expect(message).toMatch(/[a-zäöü]{4}/);
    for (const { extensions } of body.errors ?? []) expect(extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(await house.count('audit_entry')).toBe(before);
  });
});

const open = () => toNodeId('Project', house.world.projects.open);
const using = () => toNodeId('Participation', house.world.participations.using);
const dortmundId = () => toNodeId('Organization', house.world.organizations.dortmund);
const joining = () => ({ projectId: open(), organizationId: dortmundId(), kind: 'CONTRIBUTING' });
const wish = () => ({ name: 'Neu', organizationId: dortmundId(), scopes: ['read'], expiresOn: '2026-12-31' });
