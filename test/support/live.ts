import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';

export interface LiveMessage {
  id?: string;
  type: string;
  payload?: unknown;
}

/** What an answer or an error of a subscription carries. */
export interface LiveAnswer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

/** How a socket is opened. */
export interface LiveOptions {
  headers?: Record<string, string>;
  /** Payload of the first message. */
  init?: Record<string, unknown>;
  protocol?: string;
}

const patience = 15_000;

/** Speaks `graphql-transport-ws` frame by frame, so that a test sees all that comes. */
export class LiveSocket {
  readonly messages: LiveMessage[] = [];
  /** Code and reason of the close, once it is closed. */
  end: { code: number; reason: string } | null = null;
  private ids = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.messages.push(JSON.parse(data.toString()) as LiveMessage));
    socket.on('close', (code, reason) => (this.end = { code, reason: reason.toString() }));
    socket.on('error', () => undefined);
  }

  /** Opens a socket and says hello. @throws Error with the HTTP status when it is refused */
  static async open(baseUrl: string, door: string, options: LiveOptions = {}): Promise<LiveSocket> {
    const { headers, init, protocol = 'graphql-transport-ws' } = options;
    const socket = new WebSocket(baseUrl.replace(/^http/, 'ws') + door, protocol, { headers });
    const live = new LiveSocket(socket);
    const refused = new Promise<never>((_, reject) => {
      socket.on('unexpected-response', (_request, { statusCode }) => reject(new Error(`HTTP ${statusCode}`)));
      socket.on('error', reject);
    });
    await Promise.race([once(socket, 'open'), refused]);
    live.send({ type: 'connection_init', payload: init });
    await live.until(() => live.end !== null || live.messages.some(({ type }) => type === 'connection_ack'));
    return live;
  }

  send(message: LiveMessage): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Begins an operation. @returns its id */
  subscribe(query: string, variables?: Record<string, unknown>): string {
    const id = String((this.ids += 1));
    this.send({ id, type: 'subscribe', payload: { query, variables } });
    return id;
  }

  /** All that came for an operation. */
  of(id: string): LiveMessage[] {
    return this.messages.filter((message) => message.id === id);
  }

  /** Answers of an operation so far. */
  answers<Data>(id: string): LiveAnswer<Data>[] {
    return this.of(id).flatMap(({ type, payload }) => (type === 'next' ? [payload as LiveAnswer<Data>] : []));
  }

  /** Waits until the operation has this many answers. @returns the last of them */
  async answer<Data>(id: string, count: number): Promise<LiveAnswer<Data>> {
    await this.until(() => this.answers(id).length >= count || this.end !== null);
    const found = this.answers<Data>(id)[count - 1];
    if (!found) throw new Error(`No answer ${count}: ${JSON.stringify(this.end ?? this.messages)}`);
    return found;
  }

  /** What comes first for an operation, in the shape of an answer over HTTP. */
  async first<Data>(query: string, variables?: Record<string, unknown>): Promise<LiveAnswer<Data>> {
    const id = this.subscribe(query, variables);
    await this.until(() => this.of(id).length > 0 || this.end !== null);
    const [message] = this.of(id);
    if (!message) throw new Error(`The socket was closed: ${JSON.stringify(this.end)}`);
    const { type, payload } = message;
    return type === 'error'
      ? { errors: payload as LiveAnswer<Data>['errors'] }
      : (payload as LiveAnswer<Data>);
  }

  /** Code of what came instead of data, whether as an error of its own or as an answer. */
  async refusal(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ code: unknown; message: string }> {
    const { errors } = await this.first(query, variables);
    return { code: errors?.[0]?.extensions['code'], message: errors?.[0]?.message ?? '' };
  }

  /** Waits for the close. */
  async closed(): Promise<{ code: number; reason: string }> {
    await this.until(() => this.end !== null);
    return this.end!;
  }

  /** Lets what is on its way arrive. */
  async quiet(ms = 400): Promise<void> {
    await sleep(ms);
  }

  async close(): Promise<void> {
    if (this.end) return;
    this.socket.close();
    await this.closed();
  }

  private async until(holds: () => boolean): Promise<void> {
    for (const end = Date.now() + patience; !holds(); await sleep(5))
      if (Date.now() > end)
        throw new Error(`Still not so after ${patience} ms: ${JSON.stringify(this.messages)}`);
  }
}
