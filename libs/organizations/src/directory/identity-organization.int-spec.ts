import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts, ApiTokens, Grants, Invitations } from '@allmende/identity';
import { newId, systemActor, toNodeId, type Actor, type Role } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { FakeClock } from '@allmende/testing';
import { Organizations } from '../index.js';
import { GraphqlApp } from '../proof/graphql-app.js';

const operator = systemActor('test');
const people = `query ($id: ID!) { organization(id: $id) {
  people(first: 10) { totalCount nodes { role current account { displayName } organization { name } } }
  invitations(first: 10) { totalCount nodes { email role organization { name } } } } }`;

interface Seen {
  organization: {
    people: { totalCount: number; nodes: { role: Role }[] };
    invitations: { totalCount: number; nodes: { email: string }[] };
  };
}

describe('the people of an organization', () => {
  let app: GraphqlApp;
  let organizationId: string;
  let id: string;
  beforeAll(async () => {
    app = await GraphqlApp.start();
    const organizations = app.app.get(Organizations);
    organizationId = await organizations.create(operator, { kind: 'PARTNER', name: 'Verein der Tests' });
    id = toNodeId('Organization', organizationId);
    for (const email of ['erste@example.org', 'zweite@example.org']) {
      const wish = { organizationId, role: 'DEPUTY' as const, email };
      await app.app.get(Invitations).invite(operator, wish);
      app.app.get<FakeClock>(CLOCK).advance(1000);
    }
  });
  afterAll(() => app.stop());

  const person = async (...grants: { role: Role; organizationId: string | null }[]): Promise<Actor> => {
    const account = { email: `${newId()}@example.org`, displayName: 'Person', password: 'allmende-demo' };
    const accountId = await app.app.get(Accounts).create(operator, account);
    for (const grant of grants) await app.app.get(Grants).grant(operator, { accountId, ...grant });
    return app.app.get(Grants).actorOfAccount(accountId, newId(), 'de');
  };
  const seenBy = async (actor: Actor): Promise<[roles: Role[], invited: string[], counts: number[]]> => {
    const { organization } = await app.data<Seen>(actor, people, { id });
    return [
      organization.people.nodes.map(({ role }) => role),
      organization.invitations.nodes.map(({ email }) => email),
      [organization.people.totalCount, organization.invitations.totalCount],
    ];
  };

  it('are seen, coordinators first, by its own people and moderators; its invitations by who coordinates', async () => {
    const viewer = await person({ role: 'VIEWER', organizationId });
    const coordinator = await person({ role: 'COORDINATOR', organizationId });
    const moderator = await person({ role: 'MODERATOR', organizationId: null });
    const elsewhere = await app.app
      .get(Organizations)
      .create(operator, { kind: 'PARTNER', name: 'Ein anderer Verein' });
    const foreign = await person({ role: 'COORDINATOR', organizationId: elsewhere });
    const roles = ['COORDINATOR', 'VIEWER'];
    const invited = ['zweite@example.org', 'erste@example.org'];
    expect(await seenBy(viewer)).toEqual([roles, [], [2, 0]]);
    expect(await seenBy(coordinator)).toEqual([roles, invited, [2, 2]]);
    expect(await seenBy(moderator)).toEqual([roles, invited, [2, 2]]);
    for (const actor of [foreign, await person(), { kind: 'anonymous', locale: 'de' } as const])
      expect(await seenBy(actor)).toEqual([[], [], [0, 0]]);
    expect((await seenBy(await tokenOf(coordinator)))[0]).toEqual(['COORDINATOR']);
    expect((await seenBy(await tokenOf(coordinator)))[1]).toEqual([]);
  });

  it('name their account and organization', async () => {
    const { organization } = await app.data<Seen>(operator, people, { id });
    const verein = { organization: { name: 'Verein der Tests' } };
    expect(organization.people.nodes[0]).toEqual({
      ...{ role: 'COORDINATOR', current: true, account: { displayName: 'Person' } },
      ...verein,
    });
    expect(organization.invitations.nodes[0]).toEqual({
      ...{ email: 'zweite@example.org', role: 'DEPUTY' },
      ...verein,
    });
  });

  it('come back with the organization after a role has gone over', async () => {
    const [from, to] = [
      await person({ role: 'REPRESENTATIVE', organizationId }),
      await person({ role: 'DEPUTY', organizationId }),
    ] as Extract<Actor, { kind: 'account' }>[];
    const rows = await app.db.query<{ id: string }[]>('select id from role_grant where account_id = $1', [
      from!.accountId,
    ]);
    const payload = '{ organization { name people(first: 1) { totalCount } } userErrors { code } }';
    const before = (await seenBy(operator))[2][0];
    const handed = await app.data(
      from!,
      `mutation ($grant: ID!, $to: ID!) { handOverRole(input: { grantId: $grant, toAccountId: $to }) ${payload} }`,
      { grant: toNodeId('Grant', rows[0]!.id), to: toNodeId('Account', to!.accountId) },
    );
    const after = { name: 'Verein der Tests', people: { totalCount: before } };
    expect(handed).toEqual({ handOverRole: { organization: after, userErrors: [] } });
  });

  async function tokenOf(actor: Actor): Promise<Actor> {
    const wish = { name: 'Export', organizationId, scopes: ['read'], expiresOn: '2026-12-31' };
    const { token } = await app.app.get(ApiTokens).create(actor, wish);
    return app.app.get(ApiTokens).machineOf(token);
  }
});
