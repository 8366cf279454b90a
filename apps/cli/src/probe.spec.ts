import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { checkDatabase, checkRedis, refusalOf, unreachable } from './probe.js';

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
});

async function portOf(listening: Server): Promise<number> {
  server = listening;
  await once(listening.listen(0, '127.0.0.1'), 'listening');
  return (listening.address() as AddressInfo).port;
}

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};

/** Speaks just enough of PostgreSQL's protocol to tell its version to whoever asks. */
const postgresOfVersion = (version: string): Server =>
  createServer((socket) => {
    const ready = message('Z', Buffer.from('I'));
    const column = Buffer.from('\0\x01version\0\0\0\0\0\0\0\0\0\0\x19\xff\xff\xff\xff\xff\xff\0\0', 'latin1');
    const size = Buffer.alloc(4);
    size.writeInt32BE(version.length);
    const row = Buffer.concat([Buffer.from('\0\x01', 'latin1'), size, Buffer.from(version)]);
    const answer = [message('T', column), message('D', row), message('C', Buffer.from('SELECT 1\0')), ready];
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (data.length === 8) socket.write('N');
      else if (data[0] === 0) socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      else if (data[0] === 'Q'.charCodeAt(0)) socket.write(Buffer.concat(answer));
      else socket.end();
    });
  });

describe('a DATABASE_URL', () => {
  it('is refused when nothing answers there', async () => {
    await expect(checkDatabase('postgres://me@127.0.0.1:1/allmende')).rejects.toThrow(
      'DATABASE_URL: nothing answers at 127.0.0.1:1; is the server running, and is the address right?',
    );
  });

  it('is refused when something else than PostgreSQL answers', async () => {
    const port = await portOf(createHttpServer());
    await expect(checkDatabase(`postgres://me@127.0.0.1:${port}/allmende`)).rejects.toThrow(
      `DATABASE_URL: what answers at 127.0.0.1:${port} is not PostgreSQL.`,
    );
  });

  it('is refused when the server is too old, and taken when it is new enough', async () => {
    const old = await portOf(postgresOfVersion('16.4'));
    await expect(checkDatabase(`postgres://me@127.0.0.1:${old}/allmende`)).rejects.toThrow(
      'DATABASE_URL: the server is PostgreSQL 16.4; needed is 18 or newer.',
    );
    server?.close();
    const current = await portOf(postgresOfVersion('18.4'));
    await checkDatabase(`postgres://me@127.0.0.1:${current}/allmende`);
  });

  it('that names a host that is none is told so', () => {
    expect(unreachable('db.exmaple', 5432, 'ENOTFOUND')).toBe('there is no host named "db.exmaple".');
  });

  it('with a wrong password, user or database is told so without repeating the password', () => {
    const url = 'postgres://me:s3cret@db.example.org/allmende';
    const said = ['28P01', '28000', '3D000', 'XX000'].map((code) =>
      refusalOf({ code, message: 'pg says' }, url),
    );
    expect(said).toEqual([
      'the server refuses the password of user "me".',
      'the server does not let user "me" in (pg says).',
      'the server has no database "allmende"; create it first.',
      "the server can't be used (pg says).",
    ]);
  });
});

describe('a REDIS_URL', () => {
  it('is refused when nothing answers there', async () => {
    await expect(checkRedis('redis://127.0.0.1:1')).rejects.toThrow(
      'REDIS_URL: nothing answers at 127.0.0.1:1',
    );
  });
});
