import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/**
 * Stands between a process and its database, and swallows the answer to one commit: the database has done it, the process
 * never hears of it. Needs a connection without TLS.
 */
export class HoldingProxy {
  /** Words of a statement after which the commit on the same connection is held; null lets everything through. */
  holdAfter: string | null = null;
  /** Commits whose answer was swallowed. */
  held = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    /** Where the process finds its database. */
    readonly url: string,
  ) {}

  static async before(databaseUrl: string): Promise<HoldingProxy> {
    const target = new URL(databaseUrl);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    const proxy = new HoldingProxy(server, url.href);
    server.on('connection', (near: Socket) =>
      proxy.join(near, connect(Number(target.port || 5432), target.hostname)),
    );
    return proxy;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  private join(near: Socket, far: Socket): void {
    let [seen, holding] = [false, false];
    near.on('data', (data) => {
      if (this.holdAfter !== null && data.includes(this.holdAfter)) seen = true;
      if (seen && data.includes('COMMIT')) {
        holding = true;
        this.held += 1;
      }
      far.write(data);
    });
    far.on('data', (data) => holding || near.write(data));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        // What was sent before still goes through: the commit of a process that is dead.
        other.end();
      });
    }
  }
}
