import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, toNodeId } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { Grants, Invitations } from '../index.js';
import type { Browser } from '../proof/browser.js';
import { IdentityServer } from '../proof/identity-server.js';

const system = systemActor('test');
const invite = `mutation($input: InviteToOrganizationInput!) { inviteToOrganization(input: $input) {
  invitation { id role email displayName validFrom validUntil succeeds { displayName } expiresAt state }
  userErrors { code path message } } }`;
const revoke = `mutation($input: RevokeInvitationInput!) { revokeInvitation(input: $input) {
  invitation { state revokedAt } userErrors { code path } } }`;

interface Invited {
  invitation: { id: string; expiresAt: string; state: string } | null;
  userErrors: { code: string; path: string[]; message: string }[];
}

describe('asking somebody in', () => {
  let server: IdentityServer;
  let solingen: { id: string; nodeId: string };
  let coordinator: Browser;
  let coordinatorId: string;
  beforeAll(async () => {
    server = await IdentityServer.start();
    // The read model tells the state by the database's clock.
    server.clock.set(new Date());
    solingen = await server.organization('Solingen');
    const organizationId = solingen.id;
    coordinatorId = await server.account('anna@example.org', { role: 'COORDINATOR', organizationId });
    await server.account('rita@example.org', { role: 'REPRESENTATIVE', organizationId });
    await server.account('moderation@example.org', { role: 'MODERATOR', organizationId: null });
    const { id: elsewhere } = await server.organization('Bochum');
    await server.account('bert@example.org', { role: 'COORDINATOR', organizationId: elsewhere });
    coordinator = await server.signedIn('anna@example.org');
  });
  afterAll(() => server.stop());

  const address = (): string => `${newId()}@example.org`;
  const ask = async (changes: object = {}, browser = coordinator): Promise<Invited> => {
    const input = { organizationId: solingen.nodeId, role: 'REPRESENTATIVE', email: address(), ...changes };
    const { data, errors } = await browser.ask(invite, input);
    if (errors) throw new Error(String(errors[0]!.extensions?.['code']));
    return data!['inviteToOrganization'] as Invited;
  };
  const codesOf = async (changes: object): Promise<string[]> =>
    (await ask(changes)).userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  const dayFromNow = (days: number): string =>
    new Date(server.clock.now().getTime() + days * 24 * 3_600_000).toISOString().slice(0, 10);

  it('writes an open invitation for fourteen days, and leaves the letter to an event without address', async () => {
    const email = address();
    const { invitation, userErrors } = await ask({ email, displayName: ' Ole Muster ' });
    expect(userErrors).toEqual([]);
    expect(invitation).toMatchObject({
      email,
      role: 'REPRESENTATIVE',
      state: 'OPEN',
      displayName: 'Ole Muster',
    });
    const life = Date.parse(invitation!.expiresAt) - server.clock.now().getTime();
    expect(Math.round(life / 3_600_000)).toBe(14 * 24);
    const [event] = await server.db.query<{ name: string; payload: object }[]>(
      'select name, payload from outbox order by id desc limit 1',
    );
    expect(event).toMatchObject({ name: 'invitation.sent', payload: { organizationId: solingen.id } });
    const told = await server.db.query<{ all: string }[]>(
      `select (select string_agg(o::text, '') from outbox o) || (select string_agg(e::text, '') from audit_entry e) as all`,
    );
    expect(told[0]!.all).not.toContain(email);
  });

  it('is possible for the treasury of the organization, without days', async () => {
    const { invitation, userErrors } = await ask({ role: 'TREASURER' });
    expect([userErrors, invitation]).toMatchObject([[], { role: 'TREASURER', state: 'OPEN' }]);
    expect(await codesOf({ role: 'TREASURER', validFrom: dayFromNow(1) })).toEqual([
      'WRONG_WINDOW input.validFrom',
    ]);
  });

  it('is refused with all that is wrong', async () => {
    const wrong = {
      email: 'anna',
      role: 'MODERATOR',
      displayName: 'A\0',
      locale: 'fr',
      validFrom: dayFromNow(1),
    };
    expect(await codesOf(wrong)).toEqual([
      'INVALID_EMAIL input.email',
      'WRONG_ROLE input.role',
      'FORBIDDEN_CHARACTER input.displayName',
      'UNKNOWN_LOCALE input.locale',
      'WRONG_WINDOW input.validFrom',
    ]);
    expect(await codesOf({ role: 'DEPUTY', validUntil: dayFromNow(-2) })).toEqual([
      'WRONG_WINDOW input.validUntil',
    ]);
  });

  it('is refused for who has the role already, and while an invitation is open', async () => {
    expect(await codesOf({ email: 'ANNA@example.org', role: 'COORDINATOR' })).toEqual([
      'ALREADY_HAS_ROLE input.email',
    ]);
    const email = address();
    const first = await ask({ email });
    const second = await ask({ email: email.toUpperCase() });
    expect(second.userErrors.map(({ code }) => code)).toEqual(['ALREADY_INVITED']);
    expect(second.invitation?.id).toBe(first.invitation!.id);
    expect(await codesOf({ email, role: 'VIEWER' })).toEqual([]);
  });

  it('makes one invitation when two ask the same person at once', async () => {
    const email = address();
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask({ email })));
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array<string>(5).fill('ALREADY_INVITED'));
    expect(new Set(answers.map(({ invitation }) => invitation!.id)).size).toBe(1);
  });

  it('takes the place of an expired one', async () => {
    const email = address();
    const first = await ask({ email });
    const uuid = await uuidOfNewest();
    await server.write(
      `update invitation set created_at = now() - interval '15 days', expires_at = now() - interval '1 hour' where id = $1`,
      [uuid],
    );
    const second = await ask({ email });
    expect(second.userErrors).toEqual([]);
    expect(second.invitation!.id).not.toBe(first.invitation!.id);
    const states = `{ node(id: "${first.invitation!.id}") { ... on Invitation { state } } }`;
    expect((await coordinator.ask(states)).data).toEqual({ node: { state: 'REVOKED' } });
  });

  it('is deleted when nobody accepted it for three months', async () => {
    await ask();
    const uuid = await uuidOfNewest();
    const age = (days: number) =>
      server.write(
        `update invitation set created_at = now() - interval '200 days', expires_at = now() - make_interval(days => $2)
         where id = $1`,
        [uuid, days],
      );
    const kept = () => server.db.query('select from invitation where id = $1', [uuid]);
    await age(89);
    await server.app.get(Invitations).clearExpired();
    expect(await kept()).toHaveLength(1);
    await age(91);
    await server.app.get(Invitations).clearExpired();
    expect(await kept()).toEqual([]);
  });

  it('ends with the last day of a deputy, if that comes sooner', async () => {
    const validUntil = dayFromNow(3);
    const { invitation } = await ask({ role: 'DEPUTY', validFrom: dayFromNow(2), validUntil });
    const midnight = Date.parse(`${validUntil}T00:00:00+01:00`) + 24 * 3_600_000;
    // Germany is one or two hours ahead of UTC.
    expect(Math.abs(Date.parse(invitation!.expiresAt) - midnight)).toBeLessThanOrEqual(3_600_000);
  });

  it('is possible for a deputy whose days are over', async () => {
    const accountId = await server.account('dora@example.org');
    const deputy = { accountId, role: 'DEPUTY' as const, organizationId: solingen.id };
    await server.app.get(Grants).grant(system, deputy);
    expect(await codesOf({ email: 'dora@example.org', role: 'DEPUTY' })).toEqual([
      'ALREADY_HAS_ROLE input.email',
    ]);
    await server.write(`update role_grant set valid_until = current_date - 2 where account_id = $1`, [
      accountId,
    ]);
    expect(await codesOf({ email: 'dora@example.org', role: 'DEPUTY' })).toEqual([]);
  });

  it('may name a predecessor, who must hold the role', async () => {
    const succeedsAccountId = toNodeId('Account', coordinatorId);
    expect(await codesOf({ succeedsAccountId })).toEqual(['NOT_THE_HOLDER input.succeedsAccountId']);
    const { invitation } = await ask({ role: 'COORDINATOR', succeedsAccountId });
    expect(invitation).toMatchObject({ succeeds: { displayName: 'Person anna@example.org' } });
  });

  it('is for its coordinators and moderators alone, who alone see it', async () => {
    const { invitation } = await ask();
    const node = `{ node(id: "${invitation!.id}") { id } }`;
    for (const email of ['rita@example.org', 'bert@example.org']) {
      const other = await server.signedIn(email);
      await expect(ask({}, other)).rejects.toThrow('FORBIDDEN');
      expect((await other.ask(node)).data).toEqual({ node: null });
      const taken = await other.ask(revoke, { invitationId: invitation!.id });
      expect(taken.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    }
    const moderator = await server.signedIn('moderation@example.org');
    expect((await ask({}, moderator)).userErrors).toEqual([]);
    expect((await moderator.ask(node)).data).toEqual({ node: { id: invitation!.id } });
    const nowhere = { organizationId: toNodeId('Organization', newId()) };
    await expect(ask(nowhere, moderator)).rejects.toThrow('NOT_FOUND');
    await expect(ask(nowhere)).rejects.toThrow('FORBIDDEN');
  });

  it('is taken back once, while it is open', async () => {
    const { invitation } = await ask();
    const input = { invitationId: invitation!.id };
    expect((await coordinator.ask(revoke, input)).data).toMatchObject({
      revokeInvitation: { invitation: { state: 'REVOKED', revokedAt: expect.any(String) }, userErrors: [] },
    });
    expect((await coordinator.ask(revoke, input)).data).toMatchObject({
      revokeInvitation: { userErrors: [{ code: 'NOT_OPEN', path: ['input', 'invitationId'] }] },
    });
  });

  it('is part of other commands, where it is safe to do twice', async () => {
    const wish = { organizationId: solingen.id, role: 'COORDINATOR' as const, email: address() };
    const inOne = (email: string) =>
      server.app
        .get(UnitOfWork)
        .run(system, (tx) => server.app.get(Invitations).inviteIn(tx, system, { ...wish, email }));
    const id = await inOne(wish.email);
    expect(await inOne(wish.email)).toBe(id);
    expect(await inOne('anna@example.org')).toBeNull();
    const [{ n }] = (await server.db.query<{ n: number }[]>(
      `select count(*)::int as n from outbox where payload ->> 'invitationId' = $1`,
      [id],
    )) as [{ n: number }];
    expect(n).toBe(1);
  });

  const uuidOfNewest = async (): Promise<string> => {
    const [row] = await server.db.query<{ id: string }[]>(
      'select id from invitation order by id desc limit 1',
    );
    return row!.id;
  };
});
