import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, newId, systemActor } from '@allmende/kernel';
import { SignedLinks } from '@allmende/platform/config';
import { Accounts, PasswordResets } from '../index.js';
import { IdentityServer, password } from '../proof/identity-server.js';

const system = systemActor('test');
const request = `mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) {
  accepted userErrors { code path } } }`;
const reset = `mutation($input: ResetPasswordInput!) { resetPassword(input: $input) {
  done userErrors { code path message } } }`;
const newPassword = 'ein langes neues Wort';

describe('a forgotten password', () => {
  let server: IdentityServer;
  beforeAll(async () => {
    server = await IdentityServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    server.clock.set('2026-03-01T12:00:00Z');
    await server.write('delete from password_reset');
  });

  const address = (): string => `${newId()}@example.org`;
  const ask = async (email: string): Promise<unknown> =>
    (await server.browser().ask(request, { email })).data?.['requestPasswordReset'];
  /** The token of the latest link of an address, as the letter would have it. */
  const linkOf = async (email: string): Promise<string> => {
    const [row] = await server.db.query<{ id: string }[]>(
      'select id from password_reset where email = $1 order by id desc limit 1',
      [email],
    );
    return server.app.get(SignedLinks).sign('password-reset', row!.id);
  };
  const asked = async (email: string): Promise<string> => {
    await ask(email);
    return linkOf(email);
  };
  const use = async (token: string, wanted = newPassword): Promise<unknown> => {
    const { data, errors } = await server.browser().ask(reset, { token, newPassword: wanted });
    return errors ? errors[0]!.extensions?.['code'] : data!['resetPassword'];
  };
  const done = { done: true, userErrors: [] };
  const dead = {
    done: false,
    userErrors: [
      {
        ...{ code: 'LINK_USED_OR_EXPIRED', path: ['input', 'token'] },
        message: 'Dieser Link gilt nicht mehr. Bitte fordern Sie auf der Anmeldeseite einen neuen an.',
      },
    ],
  };
  const eventsOf = async (name: string): Promise<number> => {
    const [row] = await server.db.query<{ n: number }[]>(
      'select count(*)::int as n from outbox where name = $1',
      [name],
    );
    return row!.n;
  };
  const requested = (): Promise<number> => eventsOf('account.passwordResetRequested');

  it('is asked for with the same answer, rows and statements, whether or not there is an account', async () => {
    const known = address();
    const disabled = address();
    await server.account(known);
    await server.disable(await server.account(disabled));
    const traces = [];
    for (const email of [known, address(), disabled]) {
      const before = [
        await server.count('password_reset'),
        await requested(),
        await server.count('audit_entry'),
      ];
      let answer: unknown;
      const statements = await server.statementsOf(async () => (answer = await ask(email)));
      const after = [
        await server.count('password_reset'),
        await requested(),
        await server.count('audit_entry'),
      ];
      traces.push({ answer, statements, more: after.map((n, at) => n - before[at]!) });
    }
    expect(traces[0]).toMatchObject({ answer: { accepted: true, userErrors: [] }, more: [1, 1, 0] });
    expect(traces[0]!.statements.length).toBeGreaterThan(3);
    expect(traces[1]).toEqual(traces[0]);
    expect(traces[2]).toEqual(traces[0]);
  });

  it('leaves no address in the event', async () => {
    const email = address();
    await ask(email);
    const [row] = await server.db.query<{ text: string }[]>(
      `select string_agg(o::text, '') as text from outbox o`,
    );
    expect(row!.text).not.toContain(email);
  });

  it('refuses only what is no address at all', async () => {
    expect(await ask('anna')).toEqual({
      accepted: false,
      userErrors: [{ code: 'INVALID_EMAIL', path: ['input', 'email'] }],
    });
  });

  it('sends three letters an hour to an address, even when all are asked for at once, and tells nobody', async () => {
    const email = address();
    const before = await requested();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => ask(n % 2 === 0 ? email : ` ${email.toUpperCase()}`)),
    );
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ accepted: true, userErrors: [] })]),
    );
    expect((await requested()) - before).toBe(3);
    server.clock.advance(3_600_000 - 1);
    await ask(email);
    expect((await requested()) - before).toBe(3);
    server.clock.advance(1);
    await ask(email);
    expect((await requested()) - before).toBe(4);
  });

  it('leaves no address behind: a request is deleted after an hour, and not before', async () => {
    await ask(address());
    server.clock.advance(3_600_000 - 1);
    await ask(address());
    await server.app.get(PasswordResets).clearExpired();
    expect(await server.count('password_reset')).toBe(2);
    server.clock.advance(1);
    await server.app.get(PasswordResets).clearExpired();
    expect(await server.count('password_reset')).toBe(1);
  });

  it('is replaced by the link once: sessions end, failures are forgiven, the old one is gone', async () => {
    const email = address();
    const accountId = await server.account(email);
    const browser = await server.signedIn(email);
    for (let n = 0; n < 5; n += 1) await server.browser(`198.51.100.${n}`).signIn(email, 'wrong password');
    expect((await server.browser().signIn(email)).status).toBe(429);
    const token = await asked(email);
    const told = await eventsOf('account.passwordReset');
    expect(await use(token)).toEqual(done);
    expect(await browser.viewer()).toBeNull();
    expect((await server.browser().signIn(email, newPassword)).status).toBe(204);
    expect((await server.browser().signIn(email, password)).status).toBe(401);
    expect(await use(token)).toEqual(dead);
    expect(await eventsOf('account.passwordReset')).toBe(told + 1);
    const [entry] = await server.db.query<object[]>(
      `select account_id, details from audit_entry where action = 'resetPassword' order by id desc limit 1`,
    );
    expect(entry).toEqual({ account_id: accountId, details: { endedSessions: 1 } });
  });

  it('is replaced once when the link is used twice at once', async () => {
    const email = address();
    await server.account(email);
    const token = await asked(email);
    const answers = await Promise.all(Array.from({ length: 4 }, (_, n) => use(token, `${newPassword} ${n}`)));
    expect(answers.filter((one) => JSON.stringify(one) === JSON.stringify(done))).toHaveLength(1);
    expect(answers.filter((one) => JSON.stringify(one) === JSON.stringify(dead))).toHaveLength(3);
  });

  it('keeps its link when the new password is too short', async () => {
    const email = address();
    await server.account(email);
    const token = await asked(email);
    expect(await use(token, 'elf Zeichen')).toMatchObject({
      done: false,
      userErrors: [{ code: 'PASSWORD_LENGTH', path: ['input', 'newPassword'] }],
    });
    expect(await use(token)).toEqual(done);
  });

  it('is not replaced after an hour', async () => {
    const email = address();
    await server.account(email);
    const [first, second] = [await asked(email), await asked(email)];
    server.clock.advance(3_600_000 - 1);
    expect(await use(second)).toEqual(done);
    expect(await use(first)).toEqual(dead);
    const last = await asked(email);
    server.clock.advance(3_600_000);
    expect(await use(last)).toEqual(dead);
  });

  it('is not replaced by an older link after it was changed in the browser or by an operator', async () => {
    const email = address();
    const accountId = await server.account(email);
    const first = await asked(email);
    const browser = await server.signedIn(email);
    await browser.ask(
      'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }',
      { currentPassword: password, newPassword },
    );
    expect(await use(first)).toEqual(dead);
    const second = await asked(email);
    await server.app.get(PasswordResets).set(system, accountId, `${newPassword} des Betriebs`);
    expect(await use(second)).toEqual(dead);
    expect(await browser.viewer()).toBeNull();
    expect((await server.browser().signIn(email, `${newPassword} des Betriebs`)).status).toBe(204);
  });

  it('is answered alike for a disabled account, and for an address without one', async () => {
    const disabled = address();
    const id = await server.account(disabled);
    const token = await asked(disabled);
    await server.app.get(Accounts).disable(system, id);
    expect(await use(token)).toEqual(dead);
    expect(await use(await asked(address()))).toEqual(dead);
  });

  it('is not replaced by a link that we did not sign for it', async () => {
    const email = address();
    await server.account(email);
    const token = await asked(email);
    const forged = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    for (const one of [forged, 'x', '', server.app.get(SignedLinks).sign('invitation', newId())])
      expect(await use(one)).toBe('NOT_FOUND');
  });

  it('is set anew by nobody but operators', async () => {
    const id = await server.account(address(), { role: 'MODERATOR', organizationId: null });
    const resets = server.app.get(PasswordResets);
    await expect(resets.set(anonymous(), id, newPassword)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(resets.set(system, newId(), newPassword)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
