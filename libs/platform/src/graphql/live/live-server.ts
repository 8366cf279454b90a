import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createSourceEventStream, type ExecutionResult, type GraphQLError } from 'graphql';
import { CloseCode, type Context, type SubscribePayload } from 'graphql-ws';
import { useServer, type Extra as Socket } from 'graphql-ws/use/ws';
import type { WebSocketServer } from 'ws';
import type { Actor, Locale } from '@allmende/kernel';
import { Authenticator } from '../authenticator.js';
import { OperationError, unauthenticated, type Text } from '../errors.js';
import { demandPermission } from '../permission.guard.js';
import type { RequestContext } from '../request-context.js';
import { Deliveries } from './deliveries.js';
import { holderOf, LiveConnection } from './live-connection.js';
import { asGraphqlError, shownError, shownResult } from './live-errors.js';
import { liveLimits, Tally } from './live-limits.js';
import { prepare, type Prepared } from './live-operation.js';

/** By which sign one comes in: the cookie of a session, or a token. */
export type Door = 'session' | 'token';

type LiveSocket = Context<
  Record<string, unknown>,
  Socket & { connection?: LiveConnection; release?: () => void }
>;
type LiveContext = RequestContext & { connection: LiveConnection };

const texts = {
  tooManyConnections: {
    de: 'Zu viele Verbindungen sind offen. Bitte schließen Sie andere.',
    en: 'Too many connections are open. Please close others.',
  },
  unknown: {
    de: 'Gerade ist nicht festzustellen, wer Sie sind. Bitte später noch einmal.',
    en: 'It cannot be told now who you are. Please try again later.',
  },
  tooManySubscriptions: {
    de: `Auf einer Verbindung sind höchstens ${liveLimits.subscriptions} Abonnements möglich. Bitte beenden Sie andere.`,
    en: `One connection carries at most ${liveLimits.subscriptions} subscriptions. Please end others.`,
  },
  gone: { de: 'Diese Verbindung wird gerade geschlossen.', en: 'This connection is being closed.' },
} satisfies Record<string, Text>;

/** Code of a close that says: come again later (RFC 6455's registry). */
const tryAgainLater = 1013;

/** Speaks `graphql-transport-ws` with whoever was let in by `LiveDoor`. */
@Injectable()
export class LiveServer {
  private readonly connections = new Set<LiveConnection>();
  private readonly holders = new Tally(liveLimits.connectionsOfActor);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(GraphQLSchemaHost) private readonly schemaHost: GraphQLSchemaHost,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
  ) {}

  /** Answers all that comes over these sockets. */
  serve(sockets: WebSocketServer): void {
    useServer<Record<string, unknown>, { connection: LiveConnection; release: () => void }>(
      {
        onConnect: (socket) => this.connect(socket),
        onClose: ({ extra }) => this.forget(extra),
        onSubscribe: (socket, _, payload) => this.accept(socket, payload),
        subscribe: (args) => this.subscribe(args as Prepared),
        onNext: ({ extra }, _id, _payload, _args, result) => shownResult(result, extra.connection!.locale),
        onError: (socket, _id, _payload, errors) =>
          errors.map((e) => shownError(e, localeOf(socket, this.authenticator))),
        // Whatever the environment says: texts of errors are no reasons for strangers.
        isProd: true,
      },
      sockets,
    );
    this.askAgain();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Asks all connections who they are, and closes those whose session or token has ended. Done by itself every 30 s. */
  async recheck(): Promise<void> {
    // What keeps us from asking now is met again at the next delivery, and sends nothing there.
    for (const connection of [...this.connections]) await connection.actor().catch(() => undefined);
  }

  private askAgain(): void {
    this.timer = setTimeout(
      () => void this.recheck().finally(() => this.askAgain()),
      liveLimits.askEvery,
    ).unref();
  }

  private async connect({ extra, connectionParams }: LiveSocket): Promise<boolean> {
    const ask = this.asking(extra.request as IncomingMessage & { door: Door }, connectionParams);
    const locale = this.authenticator.localeOf(extra.request);
    const { socket } = extra;
    const nobody = new LiveConnection(socket, ask, { kind: 'anonymous', locale });
    let first: Actor;
    try {
      first = await ask();
    } catch (error) {
      const known = error instanceof OperationError;
      nobody.close(known ? CloseCode.Unauthorized : tryAgainLater, known ? error.text : texts.unknown);
      return false;
    }
    const holder = holderOf(first);
    const release = holder === null ? () => undefined : this.holders.take(holder);
    if (!release) {
      nobody.close(CloseCode.Forbidden, texts.tooManyConnections);
      return false;
    }
    // Gone while we asked: nobody would give back what is taken now.
    if (socket.readyState !== socket.OPEN) {
      release();
      return false;
    }
    extra.connection = new LiveConnection(socket, ask, first);
    extra.release = release;
    this.connections.add(extra.connection);
    return true;
  }

  private forget({ connection, release }: LiveSocket['extra']): void {
    if (connection) this.connections.delete(connection);
    release?.();
  }

  /** The token stands in the first message, since browsers cannot set headers of a WebSocket, or else in the header. */
  private asking(request: IncomingMessage & { door: Door }, params: Record<string, unknown> = {}) {
    if (request.door === 'session') return () => this.authenticator.bySession(request);
    const given = Object.entries(params).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
    const headers: IncomingHttpHeaders = { ...request.headers };
    if (given !== undefined) headers.authorization = String(given);
    return () => this.authenticator.byToken({ headers });
  }

  private async accept(
    socket: LiveSocket,
    payload: SubscribePayload,
  ): Promise<Prepared | readonly GraphQLError[]> {
    const { connection } = socket.extra;
    try {
      if (!connection) return [unauthenticated(texts.gone)];
      if (Object.keys(socket.subscriptions).length > liveLimits.subscriptions)
        return [new OperationError('RATE_LIMITED', texts.tooManySubscriptions)];
      const prepared = prepare(this.schemaHost.schema, payload);
      if (Array.isArray(prepared)) return prepared;
      const actor = await connection.actor();
      if (!actor) return [unauthenticated(texts.gone)];
      return { ...prepared, contextValue: { actor, connection } satisfies LiveContext };
    } catch (error) {
      return [asGraphqlError(error)];
    }
  }

  private async subscribe(args: Prepared): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    const { connection, permission } = args.contextValue as LiveContext;
    if (!permission) throw new Error('No guard has looked at this subscription');
    return new Deliveries(args, source[Symbol.asyncIterator](), {
      now: () => connection.actor(),
      demandPermission: (actor) => demandPermission(actor, permission),
    });
  }
}

const localeOf = ({ extra }: LiveSocket, authenticator: Authenticator): Locale =>
  extra.connection?.locale ?? authenticator.localeOf(extra.request);
