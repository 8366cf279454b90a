import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tokenScopes } from '@allmende/kernel';
import { House } from '../support/house.js';

const viewer = '{ viewer { email } }';
const english = { 'accept-language': 'en' };
const german = { 'accept-language': 'de-DE,de;q=0.9' };

let house: House;

beforeAll(async () => {
  house = await House.start();
});

afterAll(() => house.stop());

describe('the two doors', () => {
  it('know the person by her session at /graphql and at no other place', async () => {
    const person = await house.person('dortmund');
    expect(await person.data(viewer)).toEqual({ viewer: { email: 'dortmund@example.org' } });
    const { body } = await person.post('/api/graphql', { query: viewer });
    expect(body).toEqual({ data: { viewer: null } });
  });

  it('know the program by its token at /api/graphql and at no other place', async () => {
    const machine = await house.machineOf('dortmund', 'read');
    expect(await machine.data(viewer)).toEqual({ viewer: { email: 'dortmund@example.org' } });
    const { body } = await machine.post('/graphql', { query: viewer });
    expect(body).toEqual({ data: { viewer: null } });
  });

  it('keep session and token apart when both come along', async () => {
    const person = await house.person('dortmund');
    const authorization = `Bearer ${await house.tokenOf('solingen', 'read')}`;
    const at = (door: string) => person.post(door, { query: viewer }, { authorization });
    expect((await at('/graphql')).body.data).toEqual({ viewer: { email: 'dortmund@example.org' } });
    expect((await at('/api/graphql')).body.data).toEqual({ viewer: { email: 'solingen@example.org' } });
  });

  it('let a session write nothing through the door for programs', async () => {
    const person = await house.person('dortmund');
    const { body } = await person.post('/api/graphql', { query: 'mutation { signOutEverywhere { count } }' });
    expect(body.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});

describe('a request that another site could make a browser send', () => {
  const forged = JSON.stringify({ query: 'mutation { signOutEverywhere { count } }' });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined])(
    'is refused at /graphql with the content type %s, and nothing happens',
    async (type) => {
      const person = await house.signIn('dortmund');
      await house.signIn('dortmund');
      const before = await house.count('session');
      const response = await person.fetch('/graphql', {
        method: 'POST',
        body: type ? forged : new Uint8Array(Buffer.from(forged)),
        headers: type ? { 'content-type': type } : {},
      });
      expect([400, 415]).toContain(response.status);
      expect(await house.count('session')).toBe(before);
    },
  );

  it('is refused as a link, for reading as for writing', async () => {
    const person = await house.person('dortmund');
    const read = await person.fetch(`/graphql?query=${encodeURIComponent(viewer)}`);
    expect(read.status).toBe(400);
    expect(await read.text()).not.toContain('dortmund@');
    const write = await person.fetch(
      `/graphql?query=${encodeURIComponent('mutation { signOutEverywhere { count } }')}`,
    );
    expect(write.status).toBe(400);
  });

  it('gets no leave from us to read our answers', async () => {
    const person = await house.person('dortmund');
    const origin = { origin: 'https://evil.example.org' };
    const { headers } = await person.ask(viewer, {}, origin);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await person.fetch('/graphql', {
      method: 'OPTIONS',
      headers: { ...origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a token that no longer counts', () => {
  const garbage = `alm_00000000_${'A'.repeat(43)}`;

  it.each([
    ['unknown', () => garbage, 'Dieses Token ist unbekannt.', 'This token is unknown.'],
    ['no token at all', () => 'hunter2', 'Dieses Token ist unbekannt.', 'This token is unknown.'],
    ['revoked', revoked, 'Dieses Token wurde widerrufen.', 'This token was revoked.'],
    [
      'expired',
      expired,
      'Dieses Token ist am 2026-11-20T00:00:00.000Z abgelaufen. Legen Sie bitte ein neues an.',
      'This token expired at 2026-11-20T00:00:00.000Z. Please create a new one.',
    ],
  ] as [string, () => string | Promise<string>, string, string][])(
    'says so in the language of the reader: %s',
    async (_, make, de, en) => {
      const token = await make();
      for (const [headers, message] of [
        [german, de],
        [{}, de],
        [english, en],
      ] as const) {
        const { status, body } = await house.machine(token, headers).ask(viewer);
        expect(status).toBe(401);
        expect(body).toEqual({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] });
      }
    },
  );

  it.each(['', 'Bearer', 'Basic dXNlcjpwYXNz', `Bearer ${garbage} ${garbage}`])(
    'is told how to write the header when it says "%s"',
    async (authorization) => {
      const error = await house.machine(undefined, { authorization, ...english }).error(viewer);
      expect(error?.code).toBe('UNAUTHENTICATED');
      expect(error?.message).toMatch(/must hold "Bearer"|unknown/);
    },
  );

  it('is not taken from the address or the body, where logs would keep it', async () => {
    const token = await house.tokenOf('dortmund', 'read');
    const { body } = await house
      .machine()
      .post(`/api/graphql?access_token=${token}`, { query: viewer, variables: { access_token: token } });
    expect(body.data).toEqual({ viewer: null });
  });

  it('loses at once what its owner loses, and is dead when nothing is left', async () => {
    const machine = await house.machineOf('partner', ...tokenScopes);
    const organizations =
      '{ organization(officialKey: "05913000") { viewerCanAct } projects { totalCount } }';
    expect(await machine.data(organizations)).toMatchObject({ projects: { totalCount: 2 } });
    const { accountId, organizationId } = house.world.people.partner;
    const dead = async () => expect((await machine.error(organizations))?.code).toBe('UNAUTHENTICATED');
    // The role rests with the membership, and the token with the role.
    const become = (state: 'LEFT' | 'ADMITTED') =>
      house.write(
        `update membership set state = $2::text, ended_on = case when $2 = 'LEFT' then admitted_on end where organization_id = $1`,
        [organizationId, state],
      );
    await become('LEFT');
    await dead();
    await become('ADMITTED');
    expect(await machine.data(organizations)).toMatchObject({ projects: { totalCount: 2 } });
    await house.write('delete from role_grant where account_id = $1', [accountId]);
    await dead();
    await house.write(`update account set state = 'DISABLED' where id = $1`, [accountId]);
    await dead();
  });
});

async function revoked(): Promise<string> {
  const token = await house.tokenOf('dortmund', 'read');
  await house.write(`update api_token set revoked_at = now() where prefix = $1`, [token.split('_')[1]]);
  return token;
}

async function expired(): Promise<string> {
  const token = await house.tokenOf('dortmund', 'read');
  await house.write(
    `update api_token set created_at = '2026-11-01', expires_at = '2026-11-20T00:00:00Z' where prefix = $1`,
    [token.split('_')[1]],
  );
  return token;
}
