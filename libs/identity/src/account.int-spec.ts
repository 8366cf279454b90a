import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, newId, systemActor, toNodeId, type Actor } from '@allmende/kernel';
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

  it('is made with its first role, or not at all', async () => {
    const { id: organizationId } = await server.organization('Solingen');
    const grant = { role: 'DEPUTY' as const, organizationId };
    const input = { email: 'dora@example.org', displayName: 'Dora', password };
    const accounts = server.app.get(Accounts);
    const id = await accounts.create(system, { ...input, locale: 'en', grant });
    expect(await server.app.get(Grants).list(id)).toEqual([grant]);
    const nowhere = { email: 'nobody@example.org', grant: { ...grant, organizationId: annasId } };
    await expect(accounts.create(system, { ...input, ...nowhere })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await accounts.byEmail('nobody@example.org')).toBeNull();
    expect(await accounts.byEmail('DORA@example.org')).toEqual({ id, state: 'ACTIVE' });
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

describe('disabling an account', () => {
  let server: IdentityServer;
  let accounts: Accounts;
  beforeAll(async () => {
    server = await IdentityServer.start();
    accounts = server.app.get(Accounts);
  });
  afterAll(() => server.stop());

  const moderator = { role: 'MODERATOR' as const, organizationId: null };
  const codeOf = (error: unknown): unknown =>
    error instanceof UserFaults ? error.faults.map(({ code }) => code) : error;

  it('ends its sessions at once and for good; enabling lets it sign in again, with its roles', async () => {
    const { id: organizationId } = await server.organization('Solingen');
    const annasId = await server.account(anna, { role: 'VIEWER', organizationId });
    await server.account('bert@example.org');
    const [annas, berts] = [await server.signedIn(anna), await server.signedIn('bert@example.org')];
    expect(await accounts.disable(system, annasId)).toBe(true);
    expect(await accounts.disable(system, annasId)).toBe(false);
    expect([await annas.viewer(), await berts.viewer()]).toEqual([null, 'bert@example.org']);
    expect((await annas.signIn(anna)).status).toBe(401);
    expect(await accounts.enable(system, annasId)).toBe(true);
    expect(await accounts.enable(system, annasId)).toBe(false);
    expect(await annas.viewer()).toBeNull();
    expect((await annas.signIn(anna)).status).toBe(204);
    expect(await server.app.get(Grants).list(annasId)).toEqual([{ role: 'VIEWER', organizationId }]);
    const written = await server.db.query<object[]>(
      `select actor, action, details from audit_entry where subject_id = $1 and action like '%ableAccount' order by id`,
      [annasId],
    );
    expect(written).toEqual([
      { actor: 'system:test', action: 'disableAccount', details: { endedSessions: 1 } },
      { actor: 'system:test', action: 'enableAccount', details: {} },
    ]);
  });

  it('is for moderators and the system alone, and for accounts that exist', async () => {
    const id = await server.account('carla@example.org');
    const herself = await server.app.get(Grants).actorOfAccount(id, id, 'de');
    for (const work of [accounts.disable(herself, id), accounts.enable(herself, id), accounts.list(herself)])
      await expect(work).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const work of [accounts.disable(system, newId()), accounts.enable(system, newId())])
      await expect(work).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves an active moderator, even when the last two are disabled at the same moment', async () => {
    const ids = [
      await server.account('erna@example.org', moderator),
      await server.account('fritz@example.org', moderator),
    ];
    const ends = await Promise.all(ids.map((id) => accounts.disable(system, id).catch(codeOf)));
    expect(ends).toHaveLength(2);
    expect(ends).toEqual(expect.arrayContaining([true, ['LAST_MODERATOR']]));
    const states = async () =>
      (await accounts.list(system)).flatMap(({ grants, state }) =>
        grants.some(({ role }) => role === 'MODERATOR') ? state : [],
      );
    expect((await states()).sort()).toEqual(['ACTIVE', 'DISABLED']);
    for (const id of ids) await accounts.disable(system, id, { evenLastModerator: true });
    expect(await states()).toEqual(['DISABLED', 'DISABLED']);
    const gina = await server.account('gina@example.org');
    expect(await accounts.disable(system, gina)).toBe(true);
  });

  it('shows in the list of all accounts, which goes by address', async () => {
    const listed = await accounts.list(system);
    const emails = listed.map(({ email }) => email);
    expect(emails).toEqual([...emails].sort());
    expect(listed.find(({ email }) => email === 'erna@example.org')).toEqual({
      id: expect.any(String),
      email: 'erna@example.org',
      displayName: 'Person erna@example.org',
      state: 'DISABLED',
      grants: [moderator],
    });
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
    await grants.revoke(system, coordinator, { evenLast: true });
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
    await grants.revoke(system, moderator, { evenLast: true });
  });
});

describe('what others see of an account', () => {
  let server: IdentityServer;
  beforeAll(async () => {
    server = await IdentityServer.start();
  });
  afterAll(() => server.stop());

  it('is the name alone, for members of the network; roles in common, for colleagues; all but sessions and tokens, for moderators', async () => {
    const { id: organizationId } = await server.organization('Solingen');
    const annasId = await server.account(anna, { role: 'COORDINATOR', organizationId });
    await server.account('bert@example.org', { role: 'VIEWER', organizationId });
    const { id: elsewhere } = await server.organization('Bochum');
    await server.account('carla@example.org', { role: 'COORDINATOR', organizationId: elsewhere });
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
    const byMember = await seenBy(await server.signedIn('carla@example.org'));
    expect(byMember).toEqual({ ...name, email: null, locale: null, grants: [], ...nothing });
    const roles = { grants: [{ role: 'COORDINATOR' }] };
    const byColleague = await seenBy(await server.signedIn('bert@example.org'));
    expect(byColleague).toEqual({ ...name, email: null, locale: null, ...roles, ...nothing });
    const byModerator = await seenBy(await server.signedIn('moderation@example.org'));
    expect(byModerator).toEqual({ ...name, email: anna, locale: 'de', ...roles, ...nothing });
  });
});
