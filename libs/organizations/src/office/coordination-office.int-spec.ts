import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, systemActor, toNodeId, type Actor } from '@allmende/kernel';
import { UnitOfWork, violatedConstraint } from '@allmende/platform/database';
import { CoordinationOffices, Organizations, RegisterImport, type OfficeInput } from '../index.js';
import { GraphqlApp } from '../proof/graphql-app.js';

const operator = systemActor('test');
const reader = anonymous();
const filled: OfficeInput = { state: 'FILLED', holderName: 'Käthe Muster', contactEmail: 'os@example.org' };
const advertised: OfficeInput = {
  state: 'ADVERTISED',
  vacancyUrl: 'https://example.org/stelle',
  vacancyUntil: '2026-12-31',
};
let app: GraphqlApp;
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await GraphqlApp.start();
  const towns = [
    ['05981000', 'Möwenstadt', '99001'],
    ['05982001', 'Süßwasser', '99002'],
    ['05982002', 'Süßwasser am See', '99003'],
    ['06981000', 'Entenhausen', '99104'],
    ['06981001', 'Ohne Stelle', '99105'],
  ] as const;
  const records = towns.map(([officialKey, name, postalCode]) => ({
    ...{ kind: 'MUNICIPALITY' as const, officialKey, name, officialName: `${name}, Stadt`, postalCode },
    ...{ regionalKey: null, asOf: '2025-12-31', population: 10_000, areaHectares: 100 },
  }));
  await app.app.get(RegisterImport).importRecords(operator, records, 'test');
  for (const [key, name] of towns) ids[name] = (await app.app.get(Organizations).byOfficialKey(key))!.id;
  await set('Möwenstadt', filled);
  await set('Süßwasser', advertised);
  await set('Süßwasser am See', { state: 'PLANNED' });
  await set('Entenhausen', { ...filled, holderName: 'Ole Muster' });
}, 60_000);
afterAll(() => app.stop());

const set = (name: string, office: OfficeInput, actor: Actor = operator) =>
  app.app.get(CoordinationOffices).set(actor, ids[name]!, office);
const find = async (filter: object): Promise<string[]> => {
  const { coordinationOffices } = await app.data<{
    coordinationOffices: { totalCount: number; nodes: { organization: { name: string } }[] };
  }>(
    reader,
    `query ($filter: CoordinationOfficeFilter) { coordinationOffices(filter: $filter) {
      totalCount nodes { organization { name } } } }`,
    { filter },
  );
  const names = coordinationOffices.nodes.map(({ organization }) => organization.name);
  expect(coordinationOffices.totalCount).toBe(names.length);
  return names;
};

describe('who answers for open source in …', () => {
  it.each([
    ['süßwasser', ['Süßwasser', 'Süßwasser am See']],
    ['suesswasser am', ['Süßwasser am See']],
    ['Mövenstadt', ['Möwenstadt']],
    ['05981', ['Möwenstadt']],
    ['991', ['Entenhausen']],
    ['Ohne Stelle', []],
  ])('%p finds by name, typo, key and postal code, best first: %p', async (text, names) => {
    expect(await find({ text })).toEqual(names);
  });

  it('is narrowed by state and Land, and stands in the order of names', async () => {
    expect(await find({})).toEqual(['Entenhausen', 'Möwenstadt', 'Süßwasser', 'Süßwasser am See']);
    expect(await find({ states: ['FILLED'] })).toEqual(['Entenhausen', 'Möwenstadt']);
    expect(await find({ states: ['FILLED', 'PLANNED'], landCodes: ['05'] })).toEqual([
      'Möwenstadt',
      'Süßwasser am See',
    ]);
  });

  it('is read page by page in the order of a search', async () => {
    type Page = { coordinationOffices: { nodes: { state: string }[]; pageInfo: { endCursor: string } } };
    const page = (after: string | null) =>
      app.data<Page>(
        reader,
        `query ($after: String) { coordinationOffices(first: 1, after: $after, filter: { text: "süßwasser" }) {
          nodes { state } pageInfo { endCursor } } }`,
        { after },
      );
    const first = (await page(null)).coordinationOffices;
    const second = (await page(first.pageInfo.endCursor)).coordinationOffices;
    expect([first.nodes, second.nodes]).toEqual([[{ state: 'ADVERTISED' }], [{ state: 'PLANNED' }]]);
  });

  it('stands with the organization, for everybody to see', async () => {
    const answer = await app.data(
      reader,
      `{ organization(officialKey: "05982001") { coordinationOffice {
        state vacancyUrl vacancyUntil holderName contactEmail updatedAt organization { name } } } }`,
    );
    expect(answer).toEqual({
      organization: {
        coordinationOffice: {
          ...{ state: 'ADVERTISED', vacancyUrl: 'https://example.org/stelle', vacancyUntil: '2026-12-31' },
          ...{ holderName: null, contactEmail: null, updatedAt: '2026-11-21T12:00:00+00:00' },
          organization: { name: 'Süßwasser' },
        },
      },
    });
  });
});

describe('setting an office', () => {
  const events = () =>
    app.db.query<unknown[]>(
      `select from outbox where name = 'office.changed' and payload ->> 'organizationId' = $1`,
      [ids['Möwenstadt']],
    );

  it('replaces it as a whole under the same id, and is told', async () => {
    const before = await events();
    const id = await set('Möwenstadt', advertised);
    expect(await set('Möwenstadt', { ...filled, holderName: '  Ole Muster ' })).toBe(id);
    const rows = await app.db.query(
      `select state, vacancy_url, vacancy_until, holder_name from coordination_office where id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { state: 'FILLED', vacancy_url: null, vacancy_until: null, holder_name: 'Ole Muster' },
    ]);
    expect(await events()).toHaveLength(before.length + 2);
  });

  it('to what it is already changes nothing and tells nobody', async () => {
    await set('Möwenstadt', filled);
    const before = await events();
    await set('Möwenstadt', filled);
    expect(await events()).toEqual(before);
  });

  it('by twelve people at once makes one office', async () => {
    await Promise.all(Array.from({ length: 12 }, () => set('Ohne Stelle', { state: 'PLANNED' })));
    expect(
      await app.db.query(`select from coordination_office where organization_id = $1`, [ids['Ohne Stelle']]),
    ).toHaveLength(1);
  });

  it('answers with the office, or with what is wrong and where', async () => {
    const mutation = `mutation ($input: SetCoordinationOfficeInput!) { setCoordinationOffice(input: $input) {
      coordinationOffice { state since } userErrors { code path } } }`;
    const moderator: Actor = {
      ...{ kind: 'account', accountId: ids['Möwenstadt']!, sessionId: ids['Möwenstadt']!, locale: 'de' },
      grants: [{ role: 'MODERATOR', organizationId: null }],
    };
    const organizationId = toNodeId('Organization', ids.Entenhausen!);
    const input = { organizationId, state: 'PLANNED', since: '2026-11-01' };
    expect(await app.data(moderator, mutation, { input })).toEqual({
      setCoordinationOffice: {
        coordinationOffice: { state: 'PLANNED', since: '2026-11-01' },
        userErrors: [],
      },
    });
    expect(await app.data(moderator, mutation, { input: { ...input, state: 'FILLED' } })).toEqual({
      setCoordinationOffice: {
        coordinationOffice: null,
        userErrors: [
          { code: 'REQUIRED', path: ['input', 'holderName'] },
          { code: 'REQUIRED', path: ['input', 'contactEmail'] },
        ],
      },
    });
  });
});

describe('the database', () => {
  it.each([
    ['coordination_office_vacancy', `state = 'ADVERTISED', holder_name = null`],
    ['coordination_office_vacancy', `vacancy_url = 'https://example.org'`],
    ['coordination_office_holder', `contact_email = null`],
    ['coordination_office_holder', `state = 'PLANNED'`],
    ['coordination_office_once', `organization_id = '${'ENTE'}'`],
  ])('refuses what no office is: %s (%s)', async (constraint, change) => {
    await set('Möwenstadt', filled);
    const refused = app.app
      .get(UnitOfWork)
      .run(operator, (tx) =>
        tx.query(
          `update coordination_office set ${change.replace('ENTE', ids.Entenhausen!)} where organization_id = $1`,
          [ids['Möwenstadt']],
        ),
      );
    const error: unknown = await refused.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(violatedConstraint(error)).toBe(constraint);
  });
});
