import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor } from '@allmende/kernel';
import { SignedLinks } from '@allmende/platform/config';
import { Accounts, Grants, Invitations, type NewInvitation } from '../index.js';
import type { Browser } from '../proof/browser.js';
import { IdentityServer, password } from '../proof/identity-server.js';

const system = systemActor('test');
const look = `query($input: String!) { invitation(token: $input) { organizationName role email displayName validUntil
  state accountExists viewerIsInvitee } }`;
const accept = `mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
  accepted { state role accountExists viewerIsInvitee } userErrors { code path message } } }`;

interface Answer {
  accepted: { state: string; viewerIsInvitee: boolean } | null;
  userErrors: { code: string; path: string[]; message: string }[];
}

describe('the link of an invitation', () => {
  let server: IdentityServer;
  let organizationId: string;
  beforeAll(async () => {
    server = await IdentityServer.start();
    ({ id: organizationId } = await server.organization('Solingen'));
    await server.account('bert@example.org');
  });
  afterAll(() => server.stop());

  const address = (): string => `${newId()}@example.org`;
  const invited = async (
    changes: Partial<NewInvitation> = {},
  ): Promise<{ id: string; token: string; email: string }> => {
    const wish = {
      organizationId,
      role: 'COORDINATOR' as const,
      email: address(),
      displayName: 'Ole Muster',
    };
    const id = await server.app.get(Invitations).invite(system, { ...wish, ...changes });
    const token = server.app.get(SignedLinks).sign('invitation', id);
    return { id, token, email: changes.email ?? wish.email };
  };
  const offer = async (browser: Browser, token: string): Promise<unknown> =>
    (await browser.ask(look, token as unknown as object)).data?.['invitation'];
  const take = async (browser: Browser, token: string, more: object = { password }): Promise<Answer> => {
    const { data, errors } = await browser.ask(accept, { token, ...more });
    if (errors) throw new Error(String(errors[0]!.extensions?.['code']));
    return data!['acceptInvitation'] as Answer;
  };
  const codes = async (answer: Promise<Answer>): Promise<string[]> =>
    (await answer).userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  const rolesOf = async (email: string): Promise<string[]> => {
    const account = await server.app.get(Accounts).byEmail(email);
    return account ? (await server.app.get(Grants).list(account.id)).map(({ role }) => role) : [];
  };

  it('shows its holder what it is for, and who must sign in', async () => {
    const { token, email } = await invited();
    const seen = {
      ...{
        organizationName: 'Solingen',
        role: 'COORDINATOR',
        email,
        displayName: 'Ole Muster',
        validUntil: null,
      },
      ...{ state: 'OPEN', accountExists: false, viewerIsInvitee: false },
    };
    expect(await offer(server.browser(), token)).toEqual(seen);
    const toBert = await invited({ email: 'Bert@Example.org' });
    expect(await offer(server.browser(), toBert.token)).toMatchObject({
      accountExists: true,
      viewerIsInvitee: false,
    });
    expect(await offer(await server.signedIn('bert@example.org'), toBert.token)).toMatchObject({
      ...{ accountExists: true, viewerIsInvitee: true },
    });
  });

  it('costs one statement to look at', async () => {
    const { token } = await invited();
    expect(await server.statementsOf(() => offer(server.browser(), token))).toHaveLength(1);
  });

  it('is nothing when it is tampered with, guessed or made for something else', async () => {
    const { id, token } = await invited();
    const links = server.app.get(SignedLinks);
    const other = token.startsWith('A') ? 'B' : 'A';
    const wrong = [
      ...[`${other}${token.slice(1)}`, token.slice(0, -1), 'x', '', id],
      links.sign('password-reset', id),
      links.sign('invitation', newId()),
    ];
    for (const one of wrong) {
      expect(await offer(server.browser(), one)).toBeNull();
      await expect(take(server.browser(), one)).rejects.toThrow('NOT_FOUND');
    }
    expect(await offer(server.browser(), token)).toMatchObject({ state: 'OPEN' });
  });

  it('makes an account for a new address, with the role, once', async () => {
    const { token, email } = await invited({ locale: 'en' });
    const anonymous = server.browser();
    const done = await take(anonymous, token);
    expect(done).toEqual({
      accepted: { state: 'ACCEPTED', role: 'COORDINATOR', accountExists: true, viewerIsInvitee: false },
      userErrors: [],
    });
    expect(await rolesOf(email)).toEqual(['COORDINATOR']);
    const browser = await server.signedIn(email);
    expect((await browser.ask('{ viewer { displayName locale } }')).data).toEqual({
      viewer: { displayName: 'Ole Muster', locale: 'en' },
    });
    for (const again of [browser, anonymous]) {
      expect(await codes(take(again, token))).toEqual(['ALREADY_USED input.token']);
    }
    const written = await server.db.query<{ action: string; actor_name: string }[]>(
      `select action, actor_name from audit_entry where actor_name = 'Ole Muster' and account_id =
         (select id from account where email = $1) and action <> 'signIn' order by id`,
      [email],
    );
    expect(written.map(({ action }) => action)).toEqual(['createAccount', 'grantRole', 'acceptInvitation']);
  });

  it('makes one account when it is sent twice at once', async () => {
    const { token, email } = await invited();
    const answers = await Promise.all(Array.from({ length: 4 }, () => codes(take(server.browser(), token))));
    expect(answers.filter((one) => one.length === 0)).toHaveLength(1);
    expect(answers.flat().filter((one) => !/^(ALREADY_USED|SIGN_IN_FIRST) /.test(one))).toEqual([]);
    expect(await rolesOf(email)).toEqual(['COORDINATOR']);
  });

  it('asks a newcomer for a name and a password that will do', async () => {
    const { token } = await invited({ displayName: null });
    expect(await codes(take(server.browser(), token, {}))).toEqual([
      'NAME_LENGTH input.displayName',
      'PASSWORD_LENGTH input.password',
    ]);
    const short = { displayName: 'Ole', password: 'elf Zeichen' };
    expect(await codes(take(server.browser(), token, short))).toEqual(['PASSWORD_LENGTH input.password']);
    expect(await codes(take(server.browser(), token, { ...short, password }))).toEqual([]);
  });

  it('is accepted by an account that is there already only when it is signed in', async () => {
    const email = address();
    await server.account(email);
    const { token } = await invited({ email: email.toUpperCase() });
    expect(await codes(take(server.browser(), token))).toEqual(['SIGN_IN_FIRST input.token']);
    expect(await rolesOf(email)).toEqual([]);
    const done = await take(await server.signedIn(email), token, {});
    expect(done.accepted).toMatchObject({ state: 'ACCEPTED', viewerIsInvitee: true });
    expect(await rolesOf(email)).toEqual(['COORDINATOR']);
  });

  it('is nothing for somebody else who is signed in, whether or not the address has an account', async () => {
    const bert = await server.signedIn('bert@example.org');
    const email = address();
    await server.account(email);
    for (const { token } of [await invited(), await invited({ email })]) {
      await expect(take(bert, token)).rejects.toThrow('FORBIDDEN');
      expect(await offer(bert, token)).toMatchObject({ state: 'OPEN', viewerIsInvitee: false });
    }
    expect(await rolesOf('bert@example.org')).toEqual([]);
  });

  it('dies at the second of its expiry, and says so', async () => {
    const { token } = await invited();
    const begin = server.clock.now();
    server.clock.advance(14 * 24 * 3_600_000 - 1000);
    expect(await offer(server.browser(), token)).toMatchObject({ state: 'OPEN' });
    server.clock.advance(1000);
    expect(await offer(server.browser(), token)).toMatchObject({ state: 'EXPIRED' });
    const { userErrors } = await take(server.browser(), token);
    expect(userErrors).toEqual([
      {
        ...{ code: 'EXPIRED', path: ['input', 'token'] },
        message: 'Diese Einladung ist abgelaufen. Bitte lassen Sie sich eine neue schicken.',
      },
    ]);
    server.clock.set(begin);
  });

  it('dies when the invitation is taken back', async () => {
    const { id, token, email } = await invited();
    await server.app.get(Invitations).revoke(system, id);
    expect(await codes(take(server.browser(), token))).toEqual(['REVOKED input.token']);
    expect(await server.app.get(Accounts).byEmail(email)).toBeNull();
  });

  it('of a disabled account opens nothing', async () => {
    const email = address();
    await server.disable(await server.account(email));
    const { token } = await invited({ email });
    expect(await codes(take(server.browser(), token))).toEqual(['SIGN_IN_FIRST input.token']);
  });

  it('hands an office over: the predecessor loses the role in the moment in which the successor gets it', async () => {
    const { id } = await server.organization('Bochum');
    const role = 'COORDINATOR' as const;
    const predecessor = await server.account(address(), { role, organizationId: id });
    const wish = { organizationId: id, succeedsAccountId: predecessor };
    const { token, email } = await invited(wish);
    const grants = server.app.get(Grants);
    expect(await grants.list(predecessor)).toHaveLength(1);
    expect(await codes(take(server.browser(), token))).toEqual([]);
    expect([await grants.list(predecessor), await rolesOf(email)]).toEqual([[], ['COORDINATOR']]);
    const events = await server.db.query<{ name: string; payload: object }[]>(
      `select name, payload from outbox where payload ->> 'organizationId' = $1 order by id`,
      [id],
    );
    const toAccountId = (await server.app.get(Accounts).byEmail(email))!.id;
    expect(events.map(({ name }) => name)).toEqual([
      'invitation.sent',
      'role.handedOver',
      'invitation.accepted',
    ]);
    expect(events[1]!.payload).toEqual({ organizationId: id, role, fromAccountId: predecessor, toAccountId });
  });

  it('still gives the role when the predecessor has gone before', async () => {
    const { id } = await server.organization('Unna');
    const role = 'COORDINATOR' as const;
    const accountId = await server.account(address(), { role, organizationId: id });
    const { token, email } = await invited({ organizationId: id, succeedsAccountId: accountId });
    const gone = { accountId, role, organizationId: id };
    await server.app.get(Grants).revoke(system, gone, { evenLast: true });
    expect(await codes(take(server.browser(), token))).toEqual([]);
    expect(await rolesOf(email)).toEqual(['COORDINATOR']);
  });

  it('gives a deputy her days anew', async () => {
    const email = address();
    const accountId = await server.account(email);
    const deputy = { accountId, role: 'DEPUTY' as const, organizationId };
    await server.app.get(Grants).grant(system, { ...deputy, validUntil: '2026-03-02' });
    server.clock.set('2026-03-10T12:00:00Z');
    const { token } = await invited({
      email,
      role: 'DEPUTY',
      validFrom: '2026-03-11',
      validUntil: '2026-03-20',
    });
    expect(await codes(take(await server.signedIn(email), token, {}))).toEqual([]);
    const rows = await server.db.query(
      `select role, valid_from::text, valid_until::text from role_grant where account_id = $1`,
      [accountId],
    );
    expect(rows).toEqual([{ role: 'DEPUTY', valid_from: '2026-03-11', valid_until: '2026-03-20' }]);
    server.clock.set('2026-03-01T12:00:00Z');
  });

  it('stands in no table', async () => {
    const { token } = await invited();
    const tables = await server.db.query<{ name: string }[]>(
      `select format('%I', table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await server.db.query<{ text: string }[]>(`select t::text as text from ${name} t`);
      expect(rows.map(({ text }) => text).join()).not.toContain(token.split('.')[1]);
    }
  });
});
