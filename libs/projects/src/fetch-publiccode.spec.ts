import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress, type OutgoingOptions, type Resolve } from '@allmende/platform/outgoing';
import { fetchPubliccode } from './fetch-publiccode.js';
import { refusal } from './proof/refusal.js';

let server: Server;
let port: number;
let connections = 0;
let answer: RequestListener;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response)).on(
    'connection',
    () => (connections += 1),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  connections = 0;
  answer = (_request, response) => response.end('name: test');
});
afterEach(() => server.closeAllConnections());

const resolvesTo =
  (...addresses: string[]): Resolve =>
  (_host, told) =>
    told(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
/** Lets the test's own server through, and nothing else that is not public. */
const here: OutgoingOptions = {
  resolve: resolvesTo('127.0.0.1'),
  isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
};
const at = (path = '/publiccode.yml', host = 'git.example.org') => `http://${host}:${port}${path}`;

describe('fetching a publiccode.yml', () => {
  it('gives its bytes as they are', async () => {
    answer = (_request, response) => response.end(Buffer.from([0xef, 0xbb, 0xbf, 0x6e, 0xff]));
    expect([...(await fetchPubliccode(at(), here))]).toEqual([0xef, 0xbb, 0xbf, 0x6e, 0xff]);
  });

  it.each([
    ['file:///etc/passwd', 'INVALID_URL'],
    ['ftp://example.org/x', 'INVALID_URL'],
    ['javascript:alert(1)', 'INVALID_URL'],
    ['https://user:secret@example.org/', 'INVALID_URL'],
    ['kein Link', 'INVALID_URL'],
    [`https://example.org/${'x'.repeat(2000)}`, 'INVALID_URL'],
    ['http://127.0.0.1/', 'INTERNAL_ADDRESS'],
    ['http://127.1/', 'INTERNAL_ADDRESS'],
    ['http://2130706433/', 'INTERNAL_ADDRESS'],
    ['http://0x7f.0.0.1/', 'INTERNAL_ADDRESS'],
    ['http://0/', 'INTERNAL_ADDRESS'],
    ['http://[::1]/', 'INTERNAL_ADDRESS'],
    ['http://[::ffff:10.0.0.1]/', 'INTERNAL_ADDRESS'],
    ['http://169.254.169.254/latest/meta-data/', 'INTERNAL_ADDRESS'],
    ['http://localhost/', 'INTERNAL_ADDRESS'],
  ])('refuses %s as %s', async (address, code) =>
    expect(await refusal(fetchPubliccode(address))).toBe(`${code} input.url`),
  );

  it('connects nowhere when any of a name’s addresses is internal', async () => {
    const options = { resolve: resolvesTo('93.184.216.34', '127.0.0.1') };
    expect(await refusal(fetchPubliccode(at(), options))).toBe('INTERNAL_ADDRESS input.url');
    expect(connections).toBe(0);
  });

  it('asks for a name once each time and connects to what it checked, so that rebinding gains nothing', async () => {
    let asked = 0;
    const rebinding: Resolve = (host, told) =>
      resolvesTo(asked++ === 0 ? '127.0.0.1' : '10.0.0.1')(host, told);
    await fetchPubliccode(at(), { ...here, resolve: rebinding });
    expect(asked).toBe(1);
    expect(await refusal(fetchPubliccode(at(), { ...here, resolve: rebinding }))).toBe(
      'INTERNAL_ADDRESS input.url',
    );
  });

  it('follows redirects, relative ones too, but never to an internal address', async () => {
    const places: Record<string, string> = {
      '/a': '/b',
      '/c': 'http://169.254.169.254/',
      '/d': 'file:///etc/passwd',
    };
    answer = ({ url = '' }, response) =>
      places[url] ? response.writeHead(302, { location: places[url] }).end() : response.end(`at ${url}`);
    expect((await fetchPubliccode(at('/a'), here)).toString()).toBe('at /b');
    expect(await refusal(fetchPubliccode(at('/c'), here))).toBe('INTERNAL_ADDRESS input.url');
    expect(await refusal(fetchPubliccode(at('/d'), here))).toBe('INVALID_URL input.url');
  });

  it('follows five redirects and not six', async () => {
    answer = ({ url = '' }, response) => {
      const left = Number(url.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(301, { location: `/${left - 1}` }).end();
    };
    expect((await fetchPubliccode(at('/5'), here)).toString()).toBe('there');
    expect(await refusal(fetchPubliccode(at('/6'), here))).toBe('TOO_MANY_REDIRECTS input.url');
  });

  it('takes 1 MiB and not one byte more, however it is announced', async () => {
    const limit = 1024 * 1024;
    answer = ({ url = '' }, response) => response.end(Buffer.alloc(Number(url.slice(1)), 'a'));
    expect(await fetchPubliccode(at(`/${limit}`), here)).toHaveLength(limit);
    expect(await refusal(fetchPubliccode(at(`/${limit + 1}`), here))).toBe('TOO_LARGE input.url');
    answer = (_request, response) => {
      const more = () =>
        void (!response.destroyed && response.write(Buffer.alloc(65536), () => setImmediate(more)));
      more();
    };
    expect(await refusal(fetchPubliccode(at(), here))).toBe('TOO_LARGE input.url');
  });

  it('gives up on who never answers and on who drips', async () => {
    const impatient = { ...here, timeout: 150 };
    answer = () => undefined;
    expect(await refusal(fetchPubliccode(at(), impatient))).toBe('TIMEOUT input.url');
    answer = (_request, response) => {
      const drip = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(drip));
    };
    expect(await refusal(fetchPubliccode(at(), impatient))).toBe('TIMEOUT input.url');
  });

  it('says what else went wrong', async () => {
    answer = (_request, response) => response.writeHead(404).end();
    expect(await refusal(fetchPubliccode(at(), here))).toBe('NOT_FETCHED input.url');
    answer = (request) => request.socket.destroy();
    expect(await refusal(fetchPubliccode(at(), here))).toBe('UNREACHABLE input.url');
    const noSuchName: Resolve = (_host, told) => told(new Error('ENOTFOUND'), []);
    expect(await refusal(fetchPubliccode(at(), { resolve: noSuchName }))).toBe('UNREACHABLE input.url');
  });

  it('takes the page of a file on GitLab as the file', async () => {
    answer = ({ url }, response) => response.end(url);
    expect((await fetchPubliccode(at('/group/project/-/blob/main/publiccode.yml'), here)).toString()).toBe(
      '/group/project/-/raw/main/publiccode.yml',
    );
  });
});
