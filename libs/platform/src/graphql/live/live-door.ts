import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import { CONFIG, type Config } from '../../config/index.js';
import { Authenticator } from '../authenticator.js';
import { isOwnOrigin } from '../own-origin.js';
import { liveLimits, Tally } from './live-limits.js';
import { LiveServer, type Door } from './live-server.js';
import { addressOf, hostOf, refusals, refuseUpgrade, type UpgradeRefusal } from './upgrade.js';

/** How long those who are told to go away may take (ms). */
const farewell = 1_000;

const doors: Record<string, Door> = { '/graphql': 'session', '/api/graphql': 'token' };

/**
 * Opens sockets for subscriptions at both doors. A browser sends its cookies along with a WebSocket from whatever page, so
 * the door for sessions opens to our own pages only; the door for tokens never looks at cookies.
 */
@Injectable()
export class LiveDoor {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: liveLimits.messageSize,
    perMessageDeflate: false,
  });
  private readonly addresses = new Tally(liveLimits.connectionsFromAddress);
  private stopping = false;

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(LiveServer) private readonly server: LiveServer,
  ) {}

  /** Opens both doors. Called once the schema stands, before the process listens. */
  open(): void {
    this.server.serve(this.sockets);
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    // Closing the HTTP server waits for all its sockets; Apollo does so before Nest tells anybody of the end.
    fastify.addHook('preClose', () => this.close());
    fastify.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // Who goes away while being answered is no fault of ours.
      socket.on('error', () => socket.destroy());
      this.upgrade(request, socket, head);
    });
  }

  private async close(): Promise<void> {
    this.stopping = true;
    this.server.stop();
    const gone = [...this.sockets.clients].map((client) => {
      client.close(1001, 'Going away');
      return once(client, 'close');
    });
    await Promise.race([Promise.all(gone), sleep(farewell, undefined, { ref: false })]);
    for (const client of this.sockets.clients) client.terminate();
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const door = doors[request.url?.split('?')[0] ?? ''];
    const refuse = (refusal: UpgradeRefusal): void =>
      refuseUpgrade(socket, refusal, this.authenticator.localeOf(request));
    const refusal = this.refusalOf(request, door);
    if (refusal || !door) return refuse(refusal ?? refusals.nothingHere);
    const release = this.addresses.take(addressOf(request, this.config.trustProxy));
    if (!release) return refuse(refusals.tooMany);
    socket.once('close', release);
    this.sockets.handleUpgrade(request, socket, head, (client) =>
      this.sockets.emit('connection', client, Object.assign(request, { door })),
    );
  }

  private refusalOf(request: IncomingMessage, door: Door | undefined): UpgradeRefusal | null {
    const { upgrade, origin } = request.headers;
    if (this.stopping) return refusals.stopping;
    if (upgrade?.toLowerCase() !== 'websocket') return refusals.otherProtocol;
    if (!door) return refusals.nothingHere;
    const { trustProxy, publicUrl } = this.config;
    const foreign = origin !== undefined && !isOwnOrigin(origin, hostOf(request, trustProxy), publicUrl);
    return door === 'session' && foreign ? refusals.crossSite : null;
  }
}
