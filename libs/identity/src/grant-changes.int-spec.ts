import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, toNodeId, type Actor, type Role } from '@allmende/kernel';
import { UserFaults } from '@allmende/platform/graphql';
import { Accounts, ApiTokens, GrantChanges, Grants } from './index.js';
import { IdentityServer } from './proof/identity-server.js';
import { putMembership } from './proof/membership.js';

const system = systemActor('test');
const end = `mutation($input: EndRoleInput!) { endRole(input: $input) { userErrors { code path } } }`;

let server: IdentityServer;
beforeAll(async () => {
  server = await IdentityServer.start();
});
afterAll(() => server.stop());

const address = (): string => `${newId()}@example.org`;
const organization = async (): Promise<string> => (await server.organization(`Verein ${newId()}`)).id;
const person = (organizationId: string, ...roles: Role[]): Promise<string> =>
  server.account(address(), ...roles.map((role) => ({ role, organizationId })));
const actor = (accountId: string): Promise<Actor> =>
  server.app.get(Grants).actorOfAccount(accountId, newId(), 'de');
const grantOf = async (accountId: string, role: Role): Promise<string> => {
  const [row] = await server.db.query<{ id: string }[]>(
    'select id from role_grant where account_id = $1 and role = $2',
    [accountId, role],
  );
  return row!.id;
};
const codeOf = (error: unknown): unknown =>
  error instanceof UserFaults
    ? error.faults.map(({ code }) => code).join()
    : (error as { code?: string }).code;
/** The code with which a command was refused, or null. */
const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, codeOf);
const eventsOf = async (organizationId: string): Promise<object[]> => {
  const rows = await server.db.query<{ name: string; payload: object }[]>(
    `select name, payload from outbox where payload ->> 'organizationId' = $1 order by id`,
    [organizationId],
  );
  return rows.map(({ name, payload }) => ({ name, ...payload }));
};

describe('ending a role', () => {
  it('is for coordinators of the organization, the holder herself, and moderators', async () => {
    const [here, there] = [await organization(), await organization()];
    const changes = server.app.get(GrantChanges);
    const coordinator = await person(here, 'COORDINATOR');
    const viewers = [
      await person(here, 'VIEWER'),
      await person(here, 'VIEWER'),
      await person(here, 'VIEWER'),
    ];
    const stranger = await actor(await person(there, 'COORDINATOR'));
    const [first, second, third] = [
      await grantOf(viewers[0]!, 'VIEWER'),
      await grantOf(viewers[1]!, 'VIEWER'),
      await grantOf(viewers[2]!, 'VIEWER'),
    ];
    expect(await refusal(changes.end(stranger, first))).toBe('NOT_FOUND');
    expect(await refusal(changes.end(await actor(viewers[1]!), first))).toBe('FORBIDDEN');
    expect(await changes.end(await actor(coordinator), first)).toBe(here);
    expect(await changes.end(await actor(viewers[1]!), second)).toBe(here);
    expect(await changes.end(system, third)).toBe(here);
    expect(await refusal(changes.end(system, third))).toBe('NOT_FOUND');
    expect(await eventsOf(here)).toEqual(
      viewers.map((accountId) => ({
        ...{ name: 'role.ended', accountId, organizationId: here, role: 'VIEWER', vacant: false },
      })),
    );
  });

  it('leaves the last coordinator in place, unless that is wanted; then the event says so', async () => {
    const organizationId = await organization();
    const accountId = await person(organizationId, 'COORDINATOR');
    await server.disable(await person(organizationId, 'COORDINATOR'));
    await person(organizationId, 'REPRESENTATIVE');
    const changes = server.app.get(GrantChanges);
    const grant = await grantOf(accountId, 'COORDINATOR');
    const self = await actor(accountId);
    expect(await refusal(changes.end(self, grant))).toBe('LAST_COORDINATOR');
    expect(await eventsOf(organizationId)).toEqual([]);
    await changes.end(self, grant, { leaveVacant: true });
    expect(await eventsOf(organizationId)).toEqual([
      { name: 'role.ended', accountId, organizationId, role: 'COORDINATOR', vacant: true },
    ]);
  });

  it('holds for operators, too, who may force it', async () => {
    const organizationId = await organization();
    const accountId = await person(organizationId, 'COORDINATOR');
    const grant = { accountId, role: 'COORDINATOR' as const, organizationId };
    const grants = server.app.get(Grants);
    expect(await refusal(grants.revoke(system, grant))).toBe('LAST_COORDINATOR');
    await grants.revoke(system, grant, { evenLast: true });
    const moderator = { accountId, role: 'MODERATOR' as const, organizationId: null };
    await grants.grant(system, moderator);
    expect(await refusal(grants.revoke(system, moderator))).toBe('LAST_MODERATOR');
    await grants.revoke(system, moderator, { evenLast: true });
  });

  it('never leaves an organization vacant unnoticed when two end the role of each other', async () => {
    for (let round = 0; round < 8; round += 1) {
      const organizationId = await organization();
      const pair = [await person(organizationId, 'COORDINATOR'), await person(organizationId, 'COORDINATOR')];
      const actors = [await actor(pair[0]!), await actor(pair[1]!)];
      const grants = [await grantOf(pair[0]!, 'COORDINATOR'), await grantOf(pair[1]!, 'COORDINATOR')];
      const changes = server.app.get(GrantChanges);
      const ends = await Promise.all([
        refusal(changes.end(actors[0]!, grants[1]!)),
        refusal(changes.end(actors[1]!, grants[0]!)),
      ]);
      expect(ends.sort()).toEqual(['LAST_COORDINATOR', null]);
    }
  });

  it('never leaves one vacant unnoticed when one coordinator is disabled while the other one goes', async () => {
    for (let round = 0; round < 8; round += 1) {
      const organizationId = await organization();
      const [first, second] = [
        await person(organizationId, 'COORDINATOR'),
        await person(organizationId, 'COORDINATOR'),
      ];
      const grant = await grantOf(first, 'COORDINATOR');
      const [ended] = await Promise.all([
        refusal(server.app.get(GrantChanges).end(system, grant)),
        server.app.get(Accounts).disable(system, second),
      ]);
      const vacant = (await eventsOf(organizationId)).filter((event) => 'vacant' in event && event.vacant);
      // Either she could not go any more, or the disabling has told of the vacancy.
      expect([ended, vacant.length]).toEqual(ended ? ['LAST_COORDINATOR', 0] : [null, 1]);
    }
  });

  it('is told for each organization that a disabled account leaves vacant', async () => {
    const [alone, shared] = [await organization(), await organization()];
    const accountId = await server.account(
      address(),
      ...[alone, shared].map((organizationId) => ({ role: 'COORDINATOR' as const, organizationId })),
    );
    await person(shared, 'COORDINATOR');
    await server.app.get(Accounts).disable(system, accountId);
    expect(await eventsOf(alone)).toMatchObject([{ name: 'role.ended', vacant: true }]);
    expect(await eventsOf(shared)).toEqual([]);
  });

  it.each(['MODERATOR', 'TREASURER'] as const)('does not reach a %s of the network', async (role) => {
    const accountId = await server.account(address(), { role, organizationId: null });
    const grant = await grantOf(accountId, role);
    expect(await refusal(server.app.get(GrantChanges).end(await actor(accountId), grant))).toBe(
      'NETWORK_ROLE',
    );
  });

  it('of a treasurer is for the coordinators of her organization, not for her colleagues there', async () => {
    const organizationId = await organization();
    const changes = server.app.get(GrantChanges);
    const grant = await grantOf(await person(organizationId, 'TREASURER'), 'TREASURER');
    const colleague = await actor(await person(organizationId, 'TREASURER'));
    expect(await refusal(changes.end(colleague, grant))).toBe('FORBIDDEN');
    expect(await changes.end(await actor(await person(organizationId, 'COORDINATOR')), grant)).toBe(
      organizationId,
    );
  });

  it('of who keeps the books is for operators, and leaves the treasurer of an organization what she is', async () => {
    const organizationId = await organization();
    const accountId = await person(organizationId, 'TREASURER');
    const grants = server.app.get(Grants);
    const network = { accountId, role: 'TREASURER' as const, organizationId: null };
    await grants.grant(system, network);
    expect(await grants.list(accountId)).toHaveLength(2);
    expect(await refusal(grants.grant(await actor(accountId), network))).toBe('FORBIDDEN');
    await grants.revoke(system, network);
    expect(await grants.list(accountId)).toEqual([{ role: 'TREASURER', organizationId }]);
  });

  it('is done in the browser, by the public id', async () => {
    const organizationId = await organization();
    const email = address();
    const accountId = await server.account(email, { role: 'COORDINATOR', organizationId });
    const input = { grantId: toNodeId('Grant', await grantOf(accountId, 'COORDINATOR')) };
    const browser = await server.signedIn(email);
    expect((await browser.ask(end, input)).data).toEqual({
      endRole: { userErrors: [{ code: 'LAST_COORDINATOR', path: ['input', 'grantId'] }] },
    });
    expect((await browser.ask(end, { ...input, leaveVacant: true })).data).toEqual({
      endRole: { userErrors: [] },
    });
  });
});

describe('handing a role over', () => {
  it('takes it from the one and gives it to the other, of the same organization', async () => {
    const organizationId = await organization();
    const [from, to] = [await person(organizationId, 'COORDINATOR'), await person(organizationId, 'VIEWER')];
    const grant = await grantOf(from, 'COORDINATOR');
    const changes = server.app.get(GrantChanges);
    expect(await changes.handOver(await actor(from), grant, to)).toBe(organizationId);
    expect((await server.app.get(Grants).list(from)).map(({ role }) => role)).toEqual([]);
    expect((await server.app.get(Grants).list(to)).map(({ role }) => role).sort()).toEqual([
      'COORDINATOR',
      'VIEWER',
    ]);
    expect(await eventsOf(organizationId)).toEqual([
      { name: 'role.handedOver', organizationId, role: 'COORDINATOR', fromAccountId: from, toAccountId: to },
    ]);
  });

  it('needs somebody who can sign in, has a role there, and does not have this one', async () => {
    const [here, there] = [await organization(), await organization()];
    const from = await person(here, 'COORDINATOR');
    const grant = await grantOf(from, 'COORDINATOR');
    const gone = await person(here, 'VIEWER');
    await server.disable(gone);
    const try_ = async (to: string): Promise<unknown> =>
      refusal(server.app.get(GrantChanges).handOver(await actor(from), grant, to));
    for (const to of [await person(there, 'COORDINATOR'), gone, newId()])
      expect(await try_(to)).toBe('NO_ROLE_THERE');
    for (const to of [await person(here, 'COORDINATOR'), from])
      expect(await try_(to)).toBe('ALREADY_HAS_ROLE');
    const stranger = await actor(await person(there, 'COORDINATOR'));
    const seized = server.app.get(GrantChanges).handOver(stranger, grant, from);
    expect(await refusal(seized)).toBe('NOT_FOUND');
    const viewer = await person(here, 'VIEWER');
    const grabbed = server.app.get(GrantChanges).handOver(await actor(viewer), grant, viewer);
    expect(await refusal(grabbed)).toBe('FORBIDDEN');
  });

  it('takes the days of a deputy along', async () => {
    const organizationId = await organization();
    const [from, to] = [await person(organizationId), await person(organizationId, 'VIEWER')];
    const days = { validFrom: '2026-03-01', validUntil: '2026-03-31' };
    await server.app.get(Grants).grant(system, { accountId: from, role: 'DEPUTY', organizationId, ...days });
    await server.app.get(GrantChanges).handOver(system, await grantOf(from, 'DEPUTY'), to);
    expect(
      await server.db.query(
        `select valid_from::text as "validFrom", valid_until::text as "validUntil" from role_grant where id = $1`,
        [await grantOf(to, 'DEPUTY')],
      ),
    ).toEqual([days]);
  });
});

describe('a role counts', () => {
  const rolesOf = async (accountId: string): Promise<Role[]> => {
    const { grants } = (await actor(accountId)) as Extract<Actor, { kind: 'account' }>;
    return grants.map(({ role }) => role);
  };

  it.each([
    ['not yet on the day before the first', 1, 2, false],
    ['on the first day', 0, 5, true],
    ['on the last day', -5, 0, true],
    ['on the only day', 0, 0, true],
    ['no longer on the day after the last', -5, -1, false],
    ['from the first day on, without a last', 0, null, true],
    ['until the last day, without a first', null, 0, true],
  ])('for a deputy %s', async (_, from, until, counts) => {
    const organizationId = await organization();
    const email = address();
    const accountId = await server.account(email, { role: 'DEPUTY', organizationId });
    const today = `(now() at time zone 'Europe/Berlin')::date`;
    await server.write(
      `update role_grant set valid_from = ${today} + $2::int, valid_until = ${today} + $3::int where account_id = $1`,
      [accountId, from, until],
    );
    expect(await rolesOf(accountId)).toEqual(counts ? ['DEPUTY'] : []);
    const browser = await server.signedIn(email);
    const { data } = await browser.ask(
      '{ viewer { grants { role current since validUntil account { email } } } }',
    );
    expect(data).toMatchObject({
      viewer: { grants: [{ role: 'DEPUTY', current: counts, since: '2026-03-01', account: { email } }] },
    });
  });

  it('while the organization is a member, has never been one, or is one again; else it rests', async () => {
    const organizationId = await organization();
    const accountId = await person(organizationId, 'COORDINATOR');
    expect(await rolesOf(accountId)).toEqual(['COORDINATOR']);
    await putMembership(server, organizationId, 'LEFT');
    expect(await rolesOf(accountId)).toEqual([]);
    expect(await server.app.get(Grants).list(accountId)).toHaveLength(1);
    await putMembership(server, organizationId, 'ADMITTED');
    expect(await rolesOf(accountId)).toEqual(['COORDINATOR']);
  });

  it('for sessions and tokens alike: both lose their rights with the membership, and get them back', async () => {
    const organizationId = await organization();
    const email = address();
    const accountId = await server.account(email, { role: 'COORDINATOR', organizationId });
    const wish = { name: 'Export', organizationId, scopes: ['read'], expiresOn: '2026-03-31' };
    const { token } = await server.app.get(ApiTokens).create(await actor(accountId), wish);
    const browser = await server.signedIn(email);
    const colleague = toNodeId('Account', await person(organizationId, 'VIEWER'));
    // Only who belongs to the network sees the names of others.
    const seen = async (): Promise<unknown[]> => {
      const query = `{ node(id: "${colleague}") { id } }`;
      const bySession = await browser.ask(query);
      const byToken = await browser.askByToken(token, query);
      return [
        bySession.data?.['node'] ?? null,
        byToken.data?.['node'] ?? byToken.errors?.[0]?.message ?? null,
      ];
    };
    expect(await seen()).toEqual([{ id: colleague }, { id: colleague }]);
    await putMembership(server, organizationId, 'LEFT');
    expect(await seen()).toEqual([null, 'Dieses Token wurde widerrufen.']);
    await putMembership(server, organizationId, 'ADMITTED');
    expect(await seen()).toEqual([{ id: colleague }, { id: colleague }]);
  });
});
