import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { freePort, portTrouble, troubleOf } from './ports.js';
import { addressOf } from './ready.js';

async function withTakenPort(work: (port: number) => Promise<void>): Promise<void> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

describe('the port of start', () => {
  it('is refused in one sentence that names it and another when a program listens there', async () => {
    await withTakenPort(async (port) => {
      expect(await portTrouble(port, '127.0.0.1')).toBe(
        `Port ${port} is in use by another program: choose a free one, for example PORT=${port + 1} npm start`,
      );
    });
  });

  it('is waited for when the one who holds it is about to go', async () => {
    const dying = createServer().listen(0, '127.0.0.1');
    await once(dying, 'listening');
    const { port } = dying.address() as AddressInfo;
    setTimeout(() => dying.close(), 250);
    expect(await portTrouble(port, '127.0.0.1')).toBeNull();
  });

  it('can be any that is free', async () => {
    const port = await freePort('127.0.0.1');
    expect(await portTrouble(port, '127.0.0.1')).toBeNull();
  });

  it('below 1024 and on a foreign address has a sentence of its own', () => {
    expect(troubleOf('EACCES', 80, '127.0.0.1')).toContain('above 1023');
    expect(troubleOf('EADDRNOTAVAIL', 3000, '192.0.2.1')).toContain('192.0.2.1, which is no address of this');
  });
});

describe('the address to ask whether a program is ready', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['localhost', 'http://localhost:3000'],
  ])('of %s is %s', (host, address) => {
    expect(addressOf(host, 3000)).toBe(address);
  });
});
