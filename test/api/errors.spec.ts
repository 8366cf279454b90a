import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from '../support/house.js';

const production = {
  NODE_ENV: 'production',
  SMTP_URL: 'smtp://127.0.0.1:1',
  PUBLIC_URL: 'https://allmende.example.org',
  FILES_DIR: '/nonexistent/files',
};
const german = {
  message:
    'Das hat leider nicht geklappt. Der Fehler ist bei uns aufgezeichnet; nennen Sie bitte bei Rückfragen die Fehlernummer.',
};

let house: House;

describe.each([
  ['production', production],
  ['development', {}],
])('an error of our own in %s', (_, env) => {
  beforeAll(async () => {
    house = await House.start(env);
  });

  afterAll(() => house.stop());

  it('is masked, told in the language of the reader, and stands in the log under its id', async () => {
    await house.write('alter table organization rename column name to nome');
    const log = listen();
    for (const caller of [house.visitor(), house.machine()]) {
      const { body } = await caller.ask('{ organizations { nodes { name } } }');
      const error = body.errors![0]!;
      expect(error).toEqual({
        message: german.message,
        path: ['organizations'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'INTERNAL', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown },
      });
      expect(log.text()).toContain(String(error.extensions!['errorId']));
    }
    expect(log.text()).toMatch(/column .*name.* does not exist/);
    const english = await house
      .visitor({ 'accept-language': 'en' })
      .error('{ organizations { nodes { name } } }');
    log.stop();
    expect(english?.message).toMatch(/^Something went wrong on our side/);
  });

  it('is masked where somebody signs in', async () => {
    await house.write('alter table account rename to lost_account');
    const log = listen();
    const answer = await signIn({});
    log.stop();
    await house.write('alter table lost_account rename to account');
    expect(answer).toEqual({
      status: 500,
      body: { code: 'INTERNAL', ...german, errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown },
    });
    expect(log.text()).toContain(String((answer.body as { errorId: string }).errorId));
  });

  it('is masked as well when it keeps us from knowing who asks', async () => {
    const machine = await house.machineOf('dortmund', 'read');
    await house.write('alter table api_token rename to lost');
    const log = listen();
    const { status, body } = await machine.ask('{ viewer { id } }');
    log.stop();
    expect(status).toBe(500);
    expect(body.errors).toEqual([
      { ...german, extensions: { code: 'INTERNAL', errorId: expect.any(String) as unknown } },
    ]);
  });
});

describe('the language of errors', () => {
  beforeAll(async () => {
    house = await House.start();
  });

  afterAll(() => house.stop());

  it('is that of the account for who is known, and that of the browser for all others', async () => {
    const query = '{ organizations(first: 0) { totalCount } }';
    const english = { 'accept-language': 'en-GB,en;q=0.9,de;q=0.8' };
    const de = '„first“ muss eine ganze Zahl von 1 bis 100 sein.';
    const en = '"first" must be a whole number from 1 to 100.';
    const told = async (asked: Promise<{ message: string } | null>) => (await asked)?.message;
    expect(await told(house.visitor().error(query))).toBe(de);
    expect(await told(house.visitor(english).error(query))).toBe(en);
    expect(await told(house.machine(undefined, english).error(query))).toBe(en);
    const person = await house.signIn('dortmund', english);
    expect(await told(person.error(query))).toBe(de);
    await person.data('mutation { updateAccount(input: { locale: "en" }) { userErrors { code } } }');
    expect(await told(person.error(query, {}, { 'accept-language': 'de' }))).toBe(en);
    const machine = await house.machineOf('dortmund', 'read');
    expect(await told(machine.error(query, {}, { 'accept-language': 'de' }))).toBe(en);
  });

  it('is that of the browser where somebody signs in in vain', async () => {
    expect(await signIn({})).toEqual({
      status: 401,
      body: { code: 'BAD_CREDENTIALS', message: 'E-Mail-Adresse oder Passwort stimmt nicht.' },
    });
    expect(await signIn({ 'accept-language': 'en' })).toMatchObject({
      body: { message: 'The e-mail address or the password is wrong.' },
    });
  });
});

/** Tries to sign in with a wrong password. */
async function signIn(headers: Record<string, string>) {
  const body = JSON.stringify({ email: 'dortmund@example.org', password: 'falsch' });
  const response = await house.visitor().fetch('/auth/login', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

/** What the server writes to its log, which a test would otherwise print. */
function listen() {
  const streams = [process.stdout, process.stderr];
  const before = streams.map((stream) => stream.write.bind(stream));
  const lines: string[] = [];
  for (const stream of streams)
    stream.write = ((chunk: string | Uint8Array) => lines.push(String(chunk)) > 0) as typeof stream.write;
  return {
    text: () => lines.join(''),
    stop: () => streams.forEach((stream, at) => (stream.write = before[at]!)),
  };
}
