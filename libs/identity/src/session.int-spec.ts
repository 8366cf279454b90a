import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { toNodeId } from '@allmende/kernel';
import { Sessions } from './index.js';
import { IdentityServer } from './proof/identity-server.js';

const anna = 'anna@example.org';
const [second, minute, hour] = [1_000, 60_000, 3_600_000];

describe('a session', () => {
  let server: IdentityServer;
  let annasId: string;
  const start = '2026-03-01T12:00:00Z';
  beforeAll(async () => {
    server = await IdentityServer.start();
    annasId = await server.account(anna);
    await server.account('bert@example.org');
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    server.clock.set(start);
    await server.write('delete from session');
  });

  const lastSeen = async (): Promise<Date[]> =>
    (await server.db.query<{ at: Date }[]>('select last_seen_at as at from session')).map(({ at }) => at);

  it('is dead from the very second in which it was idle for eight hours', async () => {
    const browser = await server.signedIn(anna);
    server.clock.advance(8 * hour - second);
    expect(await browser.viewer()).toBe(anna);
    server.clock.advance(8 * hour);
    expect(await browser.viewer()).toBeNull();
  });

  it('is dead from the very second in which it is thirty days old, however much it was used', async () => {
    const browser = await server.signedIn(anna);
    const secret = browser.cookies.get('allmende')!;
    for (let hours = 0; hours < 30 * 24 - 7; hours += 7) {
      server.clock.advance(7 * hour);
      expect(await server.app.get(Sessions).personOf(secret)).not.toBeNull();
    }
    server.clock.set(new Date(Date.parse(start) + 30 * 24 * hour - second));
    expect(await browser.viewer()).toBe(anna);
    server.clock.advance(second);
    expect(await browser.viewer()).toBeNull();
  });

  it('is found, with account and grants, by one statement', async () => {
    const browser = await server.signedIn(anna);
    const statements = await server.statementsOf(() => browser.viewer());
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatch(/^select .* from session s join account a/s);
  });

  it('costs no statement while nobody asks who it is', async () => {
    const browser = await server.signedIn(anna);
    const statements = await server.statementsOf(() => browser.fetch('/style.css'));
    expect(statements).toEqual([]);
  });

  it('notes when it was used, once a minute at most', async () => {
    const browser = await server.signedIn(anna);
    server.clock.advance(minute - 1);
    await browser.viewer();
    expect(await lastSeen()).toEqual([new Date(start)]);
    server.clock.advance(1);
    await Promise.all([browser.viewer(), browser.viewer()]);
    expect(await lastSeen()).toEqual([new Date(Date.parse(start) + minute)]);
  });

  it('is dead at once when its account is disabled', async () => {
    const id = await server.account('carl@example.org');
    const browser = await server.signedIn('carl@example.org');
    expect(await browser.viewer()).toBe('carl@example.org');
    await server.disable(id);
    expect(await browser.viewer()).toBeNull();
  });

  it('is shown to its owner with what the browser calls itself, and marked when it is this one', async () => {
    const browser = server.browser();
    await browser.signIn(anna, undefined, { 'user-agent': 'Firefox auf dem Rathaus-PC' });
    server.clock.advance(hour);
    await server.signedIn(anna);
    const fields = 'id userAgent current createdAt lastSeenAt expiresAt';
    const { data } = await browser.ask(`{ viewer { sessions { ${fields} } } }`);
    const { sessions } = data!['viewer'] as { sessions: Record<string, unknown>[] };
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ current }) => current)).toEqual({
      id: expect.stringMatching(/^ses_/),
      userAgent: 'Firefox auf dem Rathaus-PC',
      current: true,
      createdAt: '2026-03-01T12:00:00+00:00',
      lastSeenAt: '2026-03-01T13:00:00+00:00',
      expiresAt: '2026-03-01T21:00:00+00:00',
    });
  });

  it('can be ended from another browser of the same person', async () => {
    const [here, there] = [await server.signedIn(anna), await server.signedIn(anna)];
    const { data } = await there.ask('{ viewer { sessions { id current } } }');
    const { sessions } = data!['viewer'] as { sessions: { id: string; current: boolean }[] };
    const sessionId = sessions.find(({ current }) => current)!.id;
    const revoke =
      'mutation($input: RevokeSessionInput!) { revokeSession(input: $input) { viewer { sessions { id } } userErrors { code } } }';
    const answer = await here.ask(revoke, { sessionId });
    expect(answer.data).toMatchObject({ revokeSession: { viewer: { sessions: [{}] }, userErrors: [] } });
    expect(await there.viewer()).toBeNull();
    expect(await here.viewer()).toBe(anna);
    expect((await here.ask(revoke, { sessionId })).errors![0]!.extensions?.['code']).toBe('NOT_FOUND');
    const bad = await here.ask(revoke, { sessionId: toNodeId('Account', annasId) });
    expect(bad.data).toMatchObject({ revokeSession: { userErrors: [{ code: 'INVALID_ID' }] } });
  });

  it('of somebody else is neither ended nor told apart from a missing one', async () => {
    const [annas, berts] = [await server.signedIn(anna), await server.signedIn('bert@example.org')];
    const { data } = await berts.ask('{ viewer { sessions { id } } }');
    const [{ id: sessionId }] = (data!['viewer'] as { sessions: [{ id: string }] }).sessions;
    const revoke = 'mutation($input: RevokeSessionInput!) { revokeSession(input: $input) { viewer { id } } }';
    const answer = await annas.ask(revoke, { sessionId });
    const missing = await annas.ask(revoke, { sessionId: toNodeId('Session', annasId) });
    expect(answer.errors![0]!.extensions?.['code']).toBe('NOT_FOUND');
    expect(answer.errors![0]!.message).toBe(missing.errors![0]!.message);
    expect(await berts.viewer()).toBe('bert@example.org');
  });

  it('stays when all others are ended', async () => {
    const [here, ...others] = [
      await server.signedIn(anna),
      await server.signedIn(anna),
      await server.signedIn(anna),
    ];
    const berts = await server.signedIn('bert@example.org');
    const { data } = await here.ask('mutation { signOutEverywhere { count userErrors { code } } }');
    expect(data).toEqual({ signOutEverywhere: { count: 2, userErrors: [] } });
    for (const other of others) expect(await other.viewer()).toBeNull();
    expect(await here.viewer()).toBe(anna);
    expect(await berts.viewer()).toBe('bert@example.org');
  });

  it('is deleted once it has expired, and not before', async () => {
    await server.signedIn(anna);
    server.clock.advance(8 * hour - second);
    await server.signedIn('bert@example.org');
    await server.app.get(Sessions).clearExpired();
    expect(await server.count('session')).toBe(2);
    server.clock.advance(second);
    await server.app.get(Sessions).clearExpired();
    expect(await server.count('session')).toBe(1);
  });
});
