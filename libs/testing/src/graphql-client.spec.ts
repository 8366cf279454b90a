import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { GraphqlClient } from './index.js';

let server: Server;
let baseUrl: string;

/** Answers with what it received, and with the status and cookies that the query string asks for. */
beforeEach(async () => {
  server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      const { searchParams } = new URL(request.url!, 'http://x');
      const { authorization, cookie } = request.headers;
      response.statusCode = Number(searchParams.get('status') ?? 200);
      response.setHeader('set-cookie', searchParams.getAll('set'));
      const received = { body, authorization, cookie, type: request.headers['content-type'] };
      response.end(searchParams.has('plain') ? '<p>Oops' : JSON.stringify({ data: received }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const query = '{ viewer { id } }';

describe('GraphqlClient', () => {
  it('posts the operation as JSON and gives status, body and headers', async () => {
    const answer = await new GraphqlClient(baseUrl).post('/graphql?status=400', {
      query,
      variables: { a: 1 },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.data).toEqual({
      body: JSON.stringify({ query, variables: { a: 1 } }),
      type: 'application/json',
    });
    expect(answer.headers.get('connection')).toBe('keep-alive');
  });

  it('sends the token', async () => {
    const client = new GraphqlClient(baseUrl, { token: 'abc' });
    expect((await client.post('/api/graphql', { query })).body.data).toMatchObject({
      authorization: 'Bearer abc',
    });
  });

  it('keeps cookies until the server takes them back', async () => {
    const client = new GraphqlClient(baseUrl);
    const cookies = async (path: string) => (await client.post(path, { query })).body.data?.['cookie'];
    await client.fetch(`/login?set=${encodeURIComponent('sid=a=b; HttpOnly; Max-Age=60')}&set=lang%3Dde`);
    expect(await cookies('/graphql')).toBe('sid=a=b; lang=de');
    await client.fetch(`/rotate?set=${encodeURIComponent('sid=c; Secure')}`);
    expect(await cookies('/graphql')).toBe('sid=c; lang=de');
    await client.fetch(`/logout?set=${encodeURIComponent('sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT')}`);
    await client.fetch(`/logout?set=${encodeURIComponent('lang=; Max-Age=0')}`);
    expect(await cookies('/graphql')).toBeUndefined();
  });

  it('names an answer that is not JSON', async () => {
    await expect(new GraphqlClient(baseUrl).post('/graphql?status=502&plain', { query })).rejects.toThrow(
      '/graphql?status=502&plain answered 502 without JSON: <p>Oops',
    );
  });
});
