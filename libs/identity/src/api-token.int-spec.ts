import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor, toNodeId, uuidOf, type Actor } from '@allmende/kernel';
import { Accounts, ApiTokens, Grants } from './index.js';
import type { Browser } from './proof/browser.js';
import { IdentityServer, password } from './proof/identity-server.js';

const anna = 'anna@example.org';
const system = systemActor('test');
const create =
  'mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret apiToken { id name prefix scopes expiresAt revokedAt } userErrors { code path message } } }';
const revoke =
  'mutation($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { apiToken { revokedAt } userErrors { code } } }';

interface Created {
  secret: string | null;
  apiToken: { id: string; prefix: string; expiresAt: string } | null;
  userErrors: { code: string; path: string[]; message: string }[];
}

describe('an API token', () => {
  let server: IdentityServer;
  let annasId: string;
  let solingen: { id: string; nodeId: string };
  let bochum: { id: string; nodeId: string };
  let annas: Browser;
  beforeAll(async () => {
    server = await IdentityServer.start();
    [solingen, bochum] = [await server.organization('Solingen'), await server.organization('Bochum')];
    annasId = await server.account(
      anna,
      { role: 'COORDINATOR', organizationId: solingen.id },
      { role: 'COORDINATOR', organizationId: bochum.id },
      { role: 'MODERATOR', organizationId: null },
    );
    await server.account('bert@example.org', { role: 'COORDINATOR', organizationId: bochum.id });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    server.clock.set('2026-03-01T12:00:00Z');
    annas = await server.signedIn(anna);
  });

  const make = async (browser = annas, changes: object = {}): Promise<Created> => {
    const input = {
      name: 'Katalog',
      organizationId: solingen.nodeId,
      scopes: ['read'],
      expiresOn: '2026-03-31',
    };
    const { data } = await browser.ask(create, { ...input, ...changes });
    return data!['createApiToken'] as Created;
  };
  const token = async (): Promise<string> => (await make()).secret!;
  const machineOf = (secret: string): Promise<Actor> => server.app.get(ApiTokens).machineOf(secret);
  const refusal = async (secret: string): Promise<string> => {
    const { errors } = await server.browser().askByToken(secret, '{ viewer { id } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    return errors![0]!.message;
  };

  it('is shown once, works at its own door, and is listed without its secret', async () => {
    const { secret, apiToken, userErrors } = await make();
    expect(userErrors).toEqual([]);
    expect(apiToken).toMatchObject({
      name: 'Katalog',
      scopes: ['read'],
      expiresAt: '2026-04-01T00:00:00+00:00',
    });
    expect(secret).toMatch(new RegExp(`^alm_${apiToken!.prefix}_`));
    const { data } = await server.browser().askByToken(secret!, '{ viewer { email } }');
    expect(data).toEqual({ viewer: { email: anna } });
    const listed = await annas.ask('{ viewer { apiTokens(first: 5) { totalCount nodes { id prefix } } } }');
    expect(JSON.stringify(listed)).toContain(apiToken!.prefix);
    expect(JSON.stringify(listed)).not.toContain(secret!.slice(13));
  });

  it('acts for its organization alone, with what its account may do there at this moment', async () => {
    const secret = await token();
    const grant = { role: 'COORDINATOR' as const, organizationId: solingen.id };
    expect(await machineOf(secret)).toMatchObject({
      kind: 'token',
      accountId: annasId,
      organizationId: solingen.id,
      scopes: ['read'],
      grants: [grant],
    });
    const { data } = await server.browser().askByToken(secret, '{ viewer { grants { role } } }');
    expect(data).toEqual({ viewer: { grants: [{ role: 'COORDINATOR' }] } });
    const grants = server.app.get(Grants);
    await grants.revoke(system, { accountId: annasId, ...grant }, { evenLast: true });
    // She moderates; anybody else's token would be dead now.
    expect(await machineOf(secret)).toMatchObject({ grants: [] });
    await grants.grant(system, { accountId: annasId, ...grant });
  });

  it('is found, with account and grants, by one statement', async () => {
    const secret = await token();
    await machineOf(secret);
    const statements = await server.statementsOf(() => machineOf(secret));
    expect(statements).toHaveLength(1);
  });

  it('sees no sessions and no tokens, and changes neither', async () => {
    const secret = await token();
    const machine = server.browser();
    const { data } = await machine.askByToken(
      secret,
      '{ viewer { sessions { id } apiTokens { totalCount nodes { id } } } }',
    );
    expect(data).toEqual({ viewer: { sessions: [], apiTokens: { totalCount: 0, nodes: [] } } });
    const { errors } = await machine.askByToken(secret, 'mutation { signOutEverywhere { count } }');
    expect(errors![0]!.extensions?.['code']).toBe('FORBIDDEN');
  });

  it.each<[string, object, string]>([
    ['an organization that is not hers', {}, 'FORBIDDEN'],
    [
      'no organization at all',
      { organizationId: toNodeId('Organization', '019a0000-0000-7000-8000-000000000000') },
      'FORBIDDEN',
    ],
  ])('is not made by a coordinator for %s', async (_, changes, code) => {
    const berts = await server.signedIn('bert@example.org');
    const input = { name: 'x', organizationId: solingen.nodeId, scopes: ['read'], expiresOn: '2026-03-31' };
    const { errors } = await berts.ask(create, { ...input, ...changes });
    expect(errors![0]!.extensions?.['code']).toBe(code);
  });

  it('is not made for an organization that does not exist', async () => {
    const organizationId = toNodeId('Organization', annasId);
    const input = { name: 'x', organizationId, scopes: ['read'], expiresOn: '2026-03-31' };
    expect((await annas.ask(create, input)).errors![0]!.extensions?.['code']).toBe('NOT_FOUND');
  });

  it('is refused with all that is wrong, in the language of the reader', async () => {
    const made = await make(annas, { name: ' ', scopes: ['all'], expiresOn: '2027-03-02' });
    expect(made).toMatchObject({ secret: null, apiToken: null });
    expect(made.userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['NAME_LENGTH', 'input.name'],
      ['UNKNOWN_SCOPE', 'input.scopes'],
      ['EXPIRY_OUT_OF_RANGE', 'input.expiresOn'],
    ]);
    expect(made.userErrors[0]!.message).toBe('Der Name muss 1 bis 100 Zeichen haben.');
  });

  it('is dead from the very second in which its last day ends, and says so', async () => {
    const secret = await token();
    server.clock.set('2026-03-31T23:59:59Z');
    expect(await machineOf(secret)).toMatchObject({ kind: 'token' });
    server.clock.set('2026-04-01T00:00:00Z');
    expect(await refusal(secret)).toMatch('Dieses Token ist am 2026-04-01T00:00:00.000Z abgelaufen');
  });

  it('is dead at once when it is revoked, by its owner, a moderator or the operator, and nobody else', async () => {
    const { secret, apiToken } = await make();
    const berts = await server.signedIn('bert@example.org');
    const input = { tokenId: apiToken!.id };
    expect((await berts.ask(revoke, input)).errors![0]!.extensions?.['code']).toBe('NOT_FOUND');
    expect(await machineOf(secret!)).toMatchObject({ kind: 'token' });
    const done = { revokeApiToken: { apiToken: { revokedAt: '2026-03-01T12:00:00+00:00' }, userErrors: [] } };
    expect((await annas.ask(revoke, input)).data).toEqual(done);
    expect(await refusal(secret!)).toBe('Dieses Token wurde widerrufen.');
    server.clock.advance(60_000);
    expect((await annas.ask(revoke, input)).data).toEqual(done);

    const bertsToken = await make(berts, { organizationId: bochum.nodeId });
    await annas.ask(revoke, { tokenId: bertsToken.apiToken!.id });
    expect(await refusal(bertsToken.secret!)).toBe('Dieses Token wurde widerrufen.');

    const other = await make();
    await server.app.get(ApiTokens).revoke(system, uuidOf('ApiToken', other.apiToken!.id)!);
    expect(await refusal(other.secret!)).toBe('Dieses Token wurde widerrufen.');
    const missing = server.app.get(ApiTokens).revoke(system, annasId);
    await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is dead at once when its account is disabled, until that is enabled', async () => {
    const id = await server.account('dora@example.org', { role: 'COORDINATOR', organizationId: bochum.id });
    const doras = await make(await server.signedIn('dora@example.org'), { organizationId: bochum.nodeId });
    expect(await machineOf(doras.secret!)).toMatchObject({ kind: 'token' });
    await server.app.get(Accounts).disable(system, id);
    expect(await refusal(doras.secret!)).toMatch('gesperrt');
    await server.app.get(Accounts).enable(system, id);
    expect(await machineOf(doras.secret!)).toMatchObject({ kind: 'token' });
  });

  it('that nobody made is refused, and not taken for no token', async () => {
    const secret = await token();
    const changed = secret.slice(0, -1) + (secret.endsWith('A') ? 'B' : 'A');
    expect(await refusal(changed)).toBe('Dieses Token ist unbekannt.');
    expect(await refusal('nonsense')).toBe('Dieses Token ist unbekannt.');
    expect(await refusal('two words')).toMatch('Der Kopf „Authorization“');
  });

  it('counts in the header alone', async () => {
    const secret = await token();
    const inAddress = await server
      .browser()
      .sendJson(`/api/graphql?access_token=${secret}`, { query: '{ viewer { id } }' });
    expect(inAddress.body).toEqual({ data: { viewer: null } });
    const inBody = await server
      .browser()
      .sendJson('/api/graphql', { query: '{ viewer { id } }', access_token: secret });
    expect(inBody.body).toEqual({ data: { viewer: null } });
  });

  it('opens only its own door, and the cookie only the other', async () => {
    const secret = await token();
    expect((await server.browser().askByToken(secret, '{ viewer { id } }', '/graphql')).data).toEqual({
      viewer: null,
    });
    const byCookie = await annas.sendJson('/api/graphql', { query: '{ viewer { id } }' });
    expect(byCookie.body).toEqual({ data: { viewer: null } });
    const statements = await server.statementsOf(() => annas.askByToken(secret, '{ viewer { id } }'));
    expect(statements.filter((text) => text.includes('from session'))).toEqual([]);
  });

  it('notes when it was used, once a minute at most', async () => {
    const { secret, apiToken } = await make();
    const used = async (): Promise<unknown> => {
      const { data } = await annas.ask('{ viewer { apiTokens(first: 100) { nodes { id lastUsedAt } } } }');
      const { nodes } = (data!['viewer'] as { apiTokens: { nodes: { id: string; lastUsedAt: string }[] } })
        .apiTokens;
      return nodes.find(({ id }) => id === apiToken!.id)?.lastUsedAt;
    };
    server.clock.set('2026-03-01T13:00:00Z');
    await machineOf(secret!);
    server.clock.set('2026-03-01T13:00:59Z');
    await machineOf(secret!);
    expect(await used()).toBe('2026-03-01T13:00:00+00:00');
    server.clock.set('2026-03-01T13:01:00Z');
    await machineOf(secret!);
    expect(await used()).toBe('2026-03-01T13:01:00+00:00');
  });

  it('stands in no table, and neither do cookies and passwords', async () => {
    const secret = await token();
    const cookie = annas.cookies.get('allmende')!;
    const tables = await server.db.query<{ name: string }[]>(
      `select format('%I', table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    let all = '';
    for (const { name } of tables) {
      const rows = await server.db.query<{ text: string }[]>(`select t::text as text from ${name} t`);
      all += rows.map(({ text }) => text).join('\n');
    }
    expect(all).toContain(anna);
    const bytes = (text: string): string => Buffer.from(text).toString('hex');
    const raw = Buffer.from(secret.slice(13), 'base64url').toString('hex');
    const rawCookie = Buffer.from(cookie, 'base64url').toString('hex');
    for (const hidden of [
      secret,
      secret.slice(13),
      bytes(secret),
      raw,
      cookie,
      bytes(cookie),
      rawCookie,
      password,
    ])
      expect(all).not.toContain(hidden);
  });
});
