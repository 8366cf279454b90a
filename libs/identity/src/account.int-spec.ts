import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, systemActor, toNodeId, type Actor } from '@allmende/kernel';
import { UserFaults } from '@allmende/platform/graphql';
import { Accounts, Grants } from './index.js';
import type { Browser } from './proof/browser.js';
import { IdentityServer, password } from './proof/identity-server.js';

const anna = 'anna@example.org';
const system = systemActor('test');
const update =
  'mutation($input: UpdateAccountInput!) { updateAccount(input: $input) { viewer { displayName locale } userErrors { code path message } } }';
const change =
  'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { email } userErrors { code path message } } }';

describe('an account', () => {
  let server: IdentityServer;
  let annasId: string;
  beforeAll(async () => {
    server = await IdentityServer.start();
    annasId = await server.account(anna);
  });
  afterAll(() => server.stop());
  beforeEach(() => server.write('delete from sign_in_failure'));

  const faultsOf = async (work: Promise<unknown>): Promise<string[]> => {
    const error: unknown = await work.catch((e: unknown) => e);
    if (error instanceof UserFaults) return error.faults.map(({ code }) => code);
    throw error;
  };

  it('is made by moderators and the system alone', async () => {
    const input = { email: 'new@example.org', displayName: 'Neu', password };
    const person = await server.app.get(Grants).actorOfAccount(annasId, annasId, 'de');
    for (const actor of [anonymous(), person])
      await expect(server.app.get(Accounts).create(actor, input)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
  });

  it('is made once for an address, however that is written, and only from usable input', async () => {
    const accounts = server.app.get(Accounts);
    const input = { displayName: 'Anna', password };
    expect(await faultsOf(accounts.create(system, { ...input, email: 'ANNA@example.org' }))).toEqual([
      'EMAIL_TAKEN',
    ]);
    const bad = { email: 'anna', displayName: '  ', password: 'elf Zeichen' };
    expect(await faultsOf(accounts.create(system, bad))).toEqual([
      'INVALID_EMAIL',
      'NAME_LENGTH',
      'PASSWORD_LENGTH',
    ]);
  });

  it('changes its name and language, and its errors come in that language', async () => {
    const browser = await server.signedIn(anna);
    const done = await browser.ask(update, { displayName: ' Anna Beispiel ', locale: 'en' });
    expect(done.data).toEqual({
      updateAccount: { viewer: { displayName: 'Anna Beispiel', locale: 'en' }, userErrors: [] },
    });
    const bad = await browser.ask(update, { displayName: '', locale: 'fr' });
    expect(bad.data).toMatchObject({
      updateAccount: {
        viewer: null,
        userErrors: [
          {
            code: 'NAME_LENGTH',
            path: ['input', 'displayName'],
            message: 'The name must have 1 to 200 characters.',
          },
          { code: 'UNKNOWN_LOCALE', path: ['input', 'locale'] },
        ],
      },
    });
    const broken = await browser.ask(update, { displayName: 'Anna\0Beispiel' });
    expect(broken.data).toMatchObject({ updateAccount: { userErrors: [{ code: 'FORBIDDEN_CHARACTER' }] } });
    const kept = await browser.ask(update, { locale: 'de' });
    expect(kept.data).toMatchObject({
      updateAccount: { viewer: { displayName: 'Anna Beispiel', locale: 'de' } },
    });
    expect((await browser.ask(update, {})).data).toMatchObject({ updateAccount: { userErrors: [] } });
  });

  it('changes its password, which ends its other sessions', async () => {
    const email = 'bert@example.org';
    await server.account(email);
    const [here, there] = [await server.signedIn(email), await server.signedIn(email)];
    const newPassword = 'ein langes neues Wort';
    const done = await here.ask(change, { currentPassword: password, newPassword });
    expect(done.data).toEqual({ changePassword: { viewer: { email }, userErrors: [] } });
    expect([await here.viewer(), await there.viewer()]).toEqual([email, null]);
    expect((await there.signIn(email)).status).toBe(401);
    expect((await there.signIn(email, newPassword)).status).toBe(204);
  });

  it('keeps its password when the current one is not known, and slows down who guesses it', async () => {
    const browser = await server.signedIn(anna);
    const codes: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const { data } = await browser.ask(change, {
        currentPassword: `guess ${n}`,
        newPassword: 'ein langes neues Wort',
      });
      const { userErrors } = data!['changePassword'] as { userErrors: { code: string }[] };
      codes.push(...userErrors.map(({ code }) => code));
    }
    expect(codes).toEqual([...Array<string>(5).fill('WRONG_PASSWORD'), 'TOO_MANY_TRIES']);
    await server.write('delete from sign_in_failure');
    expect((await server.browser().signIn(anna)).status).toBe(204);
  });

  it('refuses a new password that is too short, before it looks at the current one', async () => {
    const browser = await server.signedIn(anna);
    const { data } = await browser.ask(change, { currentPassword: 'whatever', newPassword: 'elf Zeichen' });
    expect(data).toMatchObject({ changePassword: { userErrors: [{ code: 'PASSWORD_LENGTH' }] } });
  });

  it('changes nothing for who is not signed in', async () => {
    const { errors } = await server.browser().ask(update, { displayName: 'x' });
    expect(errors![0]!.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('leaves passwords out of the audit log', async () => {
    const rows = await server.db.query<{ action: string; details: object }[]>(
      `select action, details from audit_entry where action in ('updateAccount', 'changePassword') order by id`,
    );
    expect(rows.map(({ action }) => action)).toContain('changePassword');
    expect(JSON.stringify(rows)).not.toMatch(/langes neues|argon2/);
  });
});

describe('a grant', () => {
  let server: IdentityServer;
  let annasId: string;
  beforeAll(async () => {
    server = await IdentityServer.start();
    annasId = await server.account(anna);
  });
  afterAll(() => server.stop());

  it('counts from the next request on, once, until it is taken away', async () => {
    const { id: organizationId } = await server.organization('Solingen');
    const grants = server.app.get(Grants);
    const coordinator = { accountId: annasId, role: 'COORDINATOR' as const, organizationId };
    const browser = await server.signedIn(anna);
    const roles = async (): Promise<unknown> => (await browser.ask('{ viewer { grants { role } } }')).data;
    expect(await roles()).toEqual({ viewer: { grants: [] } });
    await grants.grant(system, coordinator);
    await grants.grant(system, coordinator);
    expect(await roles()).toEqual({ viewer: { grants: [{ role: 'COORDINATOR' }] } });
    expect(await grants.list(annasId)).toEqual([{ role: 'COORDINATOR', organizationId }]);
    const actor = await grants.actorOfAccount(annasId, annasId, 'de');
    expect(actor).toMatchObject({ kind: 'account', grants: [{ role: 'COORDINATOR', organizationId }] });
    await grants.revoke(system, coordinator);
    expect(await roles()).toEqual({ viewer: { grants: [] } });
    await expect(grants.revoke(system, coordinator)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is given by moderators and the system alone, to whom and what exists, on the right scope', async () => {
    const grants = server.app.get(Grants);
    const moderator = { accountId: annasId, role: 'MODERATOR' as const, organizationId: null };
    const herself: Actor = await grants.actorOfAccount(annasId, annasId, 'de');
    await expect(grants.grant(herself, moderator)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(grants.grant(system, { ...moderator, organizationId: annasId })).rejects.toBeInstanceOf(
      UserFaults,
    );
    await expect(
      grants.grant(system, { accountId: annasId, role: 'VIEWER', organizationId: annasId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await grants.grant(system, moderator);
    await grants.revoke(system, moderator);
  });
});

describe('what others see of an account', () => {
  let server: IdentityServer;
  beforeAll(async () => {
    server = await IdentityServer.start();
  });
  afterAll(() => server.stop());

  it('is the name alone, for members of the network; all but sessions and tokens, for moderators', async () => {
    const { id: organizationId } = await server.organization('Solingen');
    const annasId = await server.account(anna, { role: 'COORDINATOR', organizationId });
    await server.account('bert@example.org', { role: 'VIEWER', organizationId });
    await server.account('moderation@example.org', { role: 'MODERATOR', organizationId: null });
    await server.account('outsider@example.org');
    await server.signedIn(anna);

    const fields = 'displayName email locale grants { role } sessions { id } apiTokens { totalCount }';
    const query = `{ node(id: "${toNodeId('Account', annasId)}") { ... on Account { ${fields} } } }`;
    const seenBy = async (browser: Browser): Promise<unknown> => (await browser.ask(query)).data?.['node'];
    const nothing = { sessions: [], apiTokens: { totalCount: 0 } };
    const name = { displayName: `Person ${anna}` };
    expect(await seenBy(server.browser())).toBeNull();
    expect(await seenBy(await server.signedIn('outsider@example.org'))).toBeNull();
    const byMember = await seenBy(await server.signedIn('bert@example.org'));
    expect(byMember).toEqual({ ...name, email: null, locale: null, grants: [], ...nothing });
    const byModerator = await seenBy(await server.signedIn('moderation@example.org'));
    const roles = { grants: [{ role: 'COORDINATOR' }] };
    expect(byModerator).toEqual({ ...name, email: anna, locale: 'de', ...roles, ...nothing });
  });
});
