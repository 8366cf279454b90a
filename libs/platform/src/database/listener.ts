import { Client } from 'pg';

/** Pause before a lost connection is made anew (ms). */
const reconnectAfter = 2_000;
/** A connection that died without a word is noticed after this long at most, and this long again (ms). */
const askEvery = 15_000;

/**
 * Listens on a channel of PostgreSQL over a connection of its own, and comes back after a loss.
 * @param heard gets what was announced; null after each (new) connection, since anything may have been missed before it
 */
export class Listener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly heard: (payload: string | null) => void,
  ) {}

  /** Connects in the background. */
  start(): void {
    const client = new Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: askEvery,
      query_timeout: askEvery,
      application_name: 'allmende-listen',
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.heard(payload ?? ''));
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    this.listen(client).catch(() => this.reconnect(client));
  }

  async stop(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(client: Client): Promise<void> {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(this.channel)}`);
    this.heard(null);
    this.askAgain(client);
  }

  private askAgain(client: Client): void {
    if (this.closed || this.client !== client) return;
    this.timer = setTimeout(() => {
      client.query('select').then(
        () => this.askAgain(client),
        () => this.reconnect(client),
      );
    }, askEvery);
  }

  private reconnect(lost: Client): void {
    if (this.closed || this.client !== lost) return;
    this.client = undefined;
    clearTimeout(this.timer);
    lost.end().catch(() => undefined);
    this.timer = setTimeout(() => this.start(), reconnectAfter);
  }
}
