import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IdentityServer } from './proof/identity-server.js';
import { SignInGuard } from './sign-in-guard.service.js';

const anna = 'anna@example.org';
const wrong = 'wrong password';

describe('guessing passwords', () => {
  let server: IdentityServer;
  beforeAll(async () => {
    server = await IdentityServer.start();
    await server.account(anna);
  });
  afterAll(() => server.stop());
  beforeEach(() => server.write('delete from sign_in_failure'));

  const fail = async (times: number, email = anna, address?: string): Promise<void> => {
    for (let n = 0; n < times; n += 1)
      expect((await server.browser(address).signIn(email, wrong)).status).toBe(401);
  };

  it('is slowed down from the sixth try on, even for the right password, until the second it says', async () => {
    await fail(5);
    const refused = await server.browser().signIn(anna);
    expect(refused.status).toBe(429);
    expect(refused.retryAfter).toBe('30');
    expect(refused.body).toEqual({
      code: 'TOO_MANY_TRIES',
      message: 'Zu viele Fehlversuche. Bitte versuchen Sie es in 30 Sekunden wieder.',
    });
    server.clock.advance(29_000);
    const stillRefused = await server.browser().signIn(anna);
    expect([stillRefused.status, stillRefused.retryAfter]).toEqual([429, '1']);
    server.clock.advance(1_000);
    expect((await server.browser().signIn(anna)).status).toBe(204);
  });

  it('costs twice the time after each further failure', async () => {
    await fail(5);
    server.clock.advance(30_000);
    await fail(1);
    expect((await server.browser().signIn(anna)).retryAfter).toBe('60');
  });

  it('is told no difference between names that exist and names that do not', async () => {
    await fail(5, 'nobody@example.org');
    const refused = await server.browser().signIn('NOBODY@example.org ', wrong, { 'accept-language': 'en' });
    expect(refused.status).toBe(429);
    expect(refused.body).toEqual({
      code: 'TOO_MANY_TRIES',
      message: 'Too many failed tries. Please try again in 30 seconds.',
    });
    expect((await server.browser().signIn(anna)).status).toBe(204);
  });

  it('gains nothing by other spellings that lead to the same account', async () => {
    await server.account('kiki@example.org');
    await fail(5, 'kiki@example.org');
    for (const spelling of [' KIKI@example.org', 'k\u0130ki@example.org', '\u212aiki@example.org'])
      expect((await server.browser().signIn(spelling)).status).toBe(429);
  });

  it('gains nothing by sending all tries at once', async () => {
    const tries = Array.from({ length: 12 }, (_, n) => server.browser(`192.0.2.${n}`).signIn(anna, wrong));
    const answers = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(answers).toEqual([...Array<number>(5).fill(401), ...Array<number>(7).fill(429)]);
  });

  it('is forgotten once the right password came, and after a day', async () => {
    await fail(4);
    await server.signedIn(anna);
    await fail(5);
    server.clock.advance(24 * 3_600_000);
    await fail(1);
    await server.app.get(SignInGuard).clearExpired();
    expect(await server.count('sign_in_failure')).toBe(2);
  });

  it('is slowed down by address as well, when many names are tried', async () => {
    for (let n = 0; n < 20; n += 1) await fail(1, `guess${n}@example.org`, '198.51.100.7');
    expect((await server.browser('198.51.100.7').signIn(anna)).status).toBe(429);
    expect((await server.browser('198.51.100.8').signIn(anna)).status).toBe(204);
  });

  it('counts a whole network of IPv6 as one address', async () => {
    for (let n = 0; n < 20; n += 1) await fail(1, `guess${n}@example.org`, `2001:db8:1:2::${n}`);
    expect((await server.browser('2001:db8:1:2:ffff::1').signIn(anna)).status).toBe(429);
    expect((await server.browser('2001:db8:1:3::1').signIn(anna)).status).toBe(204);
  });

  it('is not made easier for an address by signing in with an account of its own', async () => {
    for (let n = 0; n < 19; n += 1) await fail(1, `guess${n}@example.org`);
    await server.signedIn(anna);
    await fail(1, 'guess20@example.org');
    expect((await server.browser().signIn(anna)).status).toBe(429);
  });

  it('leaves neither names nor addresses in the table', async () => {
    await fail(1);
    const rows = await server.db.query<{ text: string }[]>('select f::text as text from sign_in_failure f');
    expect(rows).toHaveLength(2);
    expect(rows.map(({ text }) => text).join()).not.toMatch(/anna|192/);
  });
});
