import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, newId, systemActor, type Actor, type Locale } from '@allmende/kernel';
import { Associations, Organizations, RegisterImport } from '../index.js';
import { GraphqlApp } from '../proof/graphql-app.js';
import { country, later, registerLines } from './fixtures.js';

const operator = systemActor('test');
const moderator = (locale: Locale): Actor => ({
  ...{ kind: 'account', accountId: newId(), sessionId: newId(), locale },
  grants: [{ role: 'MODERATOR', organizationId: null }],
});
let app: GraphqlApp;

beforeAll(async () => {
  app = await GraphqlApp.start();
  const register = app.app.get(RegisterImport);
  await register.importLines(operator, registerLines(country, '2025-12-31'), 'fixture');
  const organizations = app.app.get(Organizations);
  const verbund = await organizations.create(operator, { kind: 'ASSOCIATION', name: 'Verbund' });
  const town = await organizations.byOfficialKey('05981001');
  await app.app.get(Associations).addMember(operator, verbund, town!.id, '2020-01-01');
  await register.importLines(operator, registerLines(later, '2026-06-30'), 'fixture');
}, 60_000);
afterAll(() => app.stop());

const names = async (filter: object): Promise<string[]> => {
  const { organizations } = await app.data<{ organizations: { nodes: { name: string }[] } }>(
    anonymous(),
    `query ($filter: OrganizationFilter) { organizations(filter: $filter) { nodes { name } } }`,
    { filter },
  );
  return organizations.nodes.map(({ name }) => name);
};

describe('territorial changes', () => {
  const query = `query ($states: [TerritorialChangeState!]) { territorialChanges(filter: { states: $states }) { nodes {
    kind state oldName newName oldKey newKey asOf reason successor { name }
    candidates { why organization { name } } hanging { membership participations people } decidedAt } } }`;
  type Answer = { territorialChanges: { nodes: { kind: string; oldKey: string }[] } };
  const ask = (locale: Locale, states?: string[]) => app.data<Answer>(moderator(locale), query, { states });

  it('that wait are read with all that speaks for a successor, in the reader’s language', async () => {
    const { nodes } = (await ask('de')).territorialChanges;
    const nothing = { membership: false, participations: 0, people: 0 };
    const shared = { state: 'PROPOSED', asOf: '2026-06-30', hanging: nothing, decidedAt: null };
    expect(nodes.sort((a, b) => (a.oldKey < b.oldKey ? -1 : 1))).toEqual([
      {
        ...{ ...shared, kind: 'MERGED', candidates: [], successor: { name: 'Neustadt' } },
        ...{ oldName: 'Ort 1-1', oldKey: '05981001', newName: 'Neustadt', newKey: '05981090' },
        reason:
          '„Ort 1-1“ und „Ort 1-2“ hatten zusammen 1.097 ha; so groß ist mit 1.098 ha die neue Gemeinde „Neustadt“.',
      },
      {
        ...{ ...shared, kind: 'VANISHED', successor: null },
        ...{ oldName: 'Ort 3-30', oldKey: '05983030', newName: null, newKey: null },
        reason: expect.stringContaining('nicht sicher zu erkennen'),
        candidates: [
          { why: 'Im selben Kreis um 5.000 ha gewachsen.', organization: { name: 'Ort 3-31' } },
          { why: 'Im selben Kreis um 6.313 ha gewachsen.', organization: { name: 'Ort 3-32' } },
        ],
      },
    ]);
    expect(JSON.stringify(await ask('en'))).toContain('has grown by 5,000 ha');
  });

  it('that were carried out are there when asked for', async () => {
    const { nodes } = (await ask('de', ['APPLIED'])).territorialChanges;
    expect(nodes.map(({ kind }) => kind).sort()).toEqual(['MERGED', 'RENAMED', 'RENUMBERED']);
  });

  it('are nobody else’s business', async () => {
    const [{ id }] = await app.db.query<[{ id: string }]>(`select id from territorial_change limit 1`);
    const node = `{ node(id: "ter_${id.replaceAll('-', '')}") { id } }`;
    expect(await app.data(moderator('de'), node)).toMatchObject({ node: { id: expect.any(String) } });
    expect(await app.data(anonymous(), node)).toEqual({ node: null });
  });
});

describe('an organization after a territorial change', () => {
  it('is found by the name that it had, and by those of its predecessors', async () => {
    expect(await names({ text: 'Ort 1-10' })).toEqual(['Bad Ort']);
    expect(await names({ text: 'Ort 1-2', kinds: ['MUNICIPALITY'] })).toContain('Neustadt');
  });

  it('that is no more is in no list unless asked for, but can be read, with what has become of it', async () => {
    expect(await names({ text: '05981002' })).toEqual([]);
    expect(await names({ text: '05981002', withDissolved: true })).toEqual(['Ort 1-2']);
    expect(
      await app.data(
        anonymous(),
        `{ old: organization(officialKey: "05981002") { dissolvedOn successor { name predecessors { totalCount nodes { name } } } }
           renamed: organization(officialKey: "05981010") { formerNames { name until } dissolvedOn successor { name } } }`,
      ),
    ).toEqual({
      old: {
        dissolvedOn: '2026-06-30',
        successor: { name: 'Neustadt', predecessors: { totalCount: 1, nodes: [{ name: 'Ort 1-2' }] } },
      },
      renamed: {
        formerNames: [{ name: 'Ort 1-10', until: '2026-06-30' }],
        dissolvedOn: null,
        successor: null,
      },
    });
  });

  it('lists the associations that it belongs to with their days, and they list it', async () => {
    expect(
      await app.data(
        anonymous(),
        `{ organization(officialKey: "05981001") { belongsTo { nodes { since until current
          association { name associationMemberships { nodes { organization { name } } } } } } } }`,
      ),
    ).toEqual({
      organization: {
        belongsTo: {
          nodes: [
            {
              ...{ since: '2020-01-01', until: null, current: true },
              association: {
                name: 'Verbund',
                associationMemberships: { nodes: [{ organization: { name: 'Ort 1-1' } }] },
              },
            },
          ],
        },
      },
    });
  });
});
