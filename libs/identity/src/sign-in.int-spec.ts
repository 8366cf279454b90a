import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityServer, password } from './proof/identity-server.js';

const anna = 'anna@example.org';
const json = { 'content-type': 'application/json' };

describe('signing in', () => {
  let server: IdentityServer;
  beforeAll(async () => {
    server = await IdentityServer.start();
    await server.account(anna);
    await server.account('mallory@example.org');
    await server.disable(await server.account('gone@example.org'));
  });
  afterAll(() => server.stop());

  it('gives a cookie that scripts and other sites do not get, and that ends with the browser', async () => {
    const browser = server.browser();
    const response = await browser.signIn(' Anna@Example.org ');
    expect(response.status).toBe(204);
    expect(response.setCookie).toMatch(/^allmende=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await browser.viewer()).toBe(anna);
  });

  it('answers a wrong password, an unknown name and a disabled account alike', async () => {
    const browser = server.browser();
    const answers = [
      await browser.signIn(anna, 'wrong password'),
      await browser.signIn('nobody@example.org'),
      await browser.signIn('gone@example.org'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.setCookie).toBeNull();
      expect(answer.body).toEqual({
        code: 'BAD_CREDENTIALS',
        message: 'E-Mail-Adresse oder Passwort stimmt nicht.',
      });
    }
    const english = await browser.signIn(anna, 'wrong password', { 'accept-language': 'en' });
    expect(english.body).toMatchObject({ message: 'The e-mail address or the password is wrong.' });
  });

  it('leaves those who only look around without cookie and row', async () => {
    const before = await server.count('session');
    const browser = server.browser();
    const response = await browser.sendJson('/graphql', { query: '{ viewer { id } }' });
    await browser.signIn(anna, 'wrong password');
    expect(response.setCookie).toBeNull();
    expect(browser.cookies.size).toBe(0);
    expect(await server.count('session')).toBe(before);
  });

  it('gives a new secret each time and ends the session before', async () => {
    const browser = await server.signedIn(anna);
    const old = new Map(browser.cookies);
    await browser.signIn(anna);
    expect(browser.cookies.get('allmende')).not.toBe(old.get('allmende'));
    const thief = server.browser();
    thief.cookies.set('allmende', old.get('allmende')!);
    expect(await thief.viewer()).toBeNull();
    expect(await browser.viewer()).toBe(anna);
  });

  it('makes a planted session worthless, invented or real', async () => {
    const mallory = await server.signedIn('mallory@example.org');
    for (const planted of ['x'.repeat(43), mallory.cookies.get('allmende')!]) {
      const victim = server.browser();
      victim.cookies.set('allmende', planted);
      expect((await victim.signIn(anna)).status).toBe(204);
      const attacker = server.browser();
      attacker.cookies.set('allmende', planted);
      expect(await victim.viewer()).toBe(anna);
      expect(await attacker.viewer()).toBeNull();
    }
  });

  it('takes back a cookie that cannot be ours', async () => {
    const browser = server.browser();
    browser.cookies.set('allmende', 'nonsense');
    expect(await browser.viewer()).toBeNull();
    expect(browser.cookies.size).toBe(0);
  });

  it('reads the credentials from the body alone, never from the address', async () => {
    const browser = server.browser();
    const url = `/auth/login?email=${anna}&password=${password}`;
    for (const payload of [
      {},
      { email: '', password: '' },
      { email: [anna], password },
      { email: 'anna\0', password },
      [],
    ]) {
      const response = await browser.sendJson(url, payload);
      expect(response.status).toBe(400);
      expect(response.body).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(browser.cookies.size).toBe(0);
  });

  it.each([
    [{ 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [{ ...json, origin: 'https://evil.example.org' }, 403, 'CROSS_SITE'],
    [{ ...json, origin: 'null' }, 403, 'CROSS_SITE'],
    [{ ...json, 'sec-fetch-site': 'cross-site' }, 403, 'CROSS_SITE'],
  ])('is not done by another site with %j, nor is signing out', async (headers, status, code) => {
    const stranger = server.browser();
    const payload = JSON.stringify({ email: anna, password });
    const login = await stranger.send('/auth/login', payload, headers);
    expect([login.status, login.body]).toMatchObject([status, { code }]);
    expect(stranger.cookies.size).toBe(0);

    const browser = await server.signedIn(anna);
    const logout = await browser.send('/auth/logout', '{}', headers);
    expect(logout.status).toBe(status);
    expect(await browser.viewer()).toBe(anna);
  });

  it('cannot be used by another site to change anything', async () => {
    const browser = await server.signedIn(anna);
    const response = await browser.send(
      '/graphql',
      JSON.stringify({ query: 'mutation { signOutEverywhere { count } }' }),
      { 'content-type': 'text/plain' },
    );
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  it('ends by signing out: the row is gone and the cookie taken back', async () => {
    const browser = await server.signedIn(anna);
    const secret = browser.cookies.get('allmende')!;
    const before = await server.count('session');
    const response = await browser.signOut();
    expect(response.status).toBe(204);
    expect(response.setCookie).toMatch(/^allmende=; .*Path=\/; .*HttpOnly; SameSite=Lax$/);
    expect(await server.count('session')).toBe(before - 1);
    browser.cookies.set('allmende', secret);
    expect(await browser.viewer()).toBeNull();
    expect((await server.browser().signOut()).status).toBe(204);
  });

  it('tells nothing of the inside when something breaks', async () => {
    await server.write('alter table sign_in_failure rename to elsewhere');
    const response = await server.browser().signIn(anna);
    await server.write('alter table elsewhere rename to sign_in_failure');
    expect(response.status).toBe(500);
    expect(JSON.stringify(response.body)).not.toMatch(/sign_in_failure|relation|select/);
  });

  it('is written into the audit log, and so is its end', async () => {
    await (await server.signedIn(anna)).signOut();
    const rows = await server.db.query<{ action: string; actor_name: string }[]>(
      `select action, actor_name from audit_entry order by id desc limit 2`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['signOut', 'signIn']);
    expect(rows[0]!.actor_name).toBe(`Person ${anna}`);
  });
});

describe('signing in over TLS', () => {
  it('gives a cookie that is bound to the host and never travels in the clear', async () => {
    const server = await IdentityServer.start('https://allmende.example.org');
    try {
      await server.account(anna);
      const browser = await server.signedIn(anna);
      expect([...browser.cookies.keys()]).toEqual(['__Host-allmende']);
      const again = await browser.signIn(anna);
      expect(again.setCookie).toMatch(
        /^__Host-allmende=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      const out = await browser.signOut();
      // Browsers heed it only when it is as secure as the one that it takes back.
      expect(out.setCookie).toMatch(/^__Host-allmende=; .*Path=\/; .*Secure; SameSite=Lax$/);
    } finally {
      await server.stop();
    }
  });
});
