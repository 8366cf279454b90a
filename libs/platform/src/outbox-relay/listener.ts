import { Client } from 'pg';

/** Pause before a lost connection is made anew; polling covers the gap. */
const reconnectAfterMs = 2_000;

/** Listens on a channel of PostgreSQL over a connection of its own, and comes back after a loss. */
export class Listener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly heard: () => void,
  ) {}

  /** Connects in the background; what was announced before is found by the first `heard` after connecting. */
  start(): void {
    const client = new Client({
      connectionString: this.url,
      keepAlive: true,
      application_name: 'allmende-listen',
    });
    this.client = client;
    client.on('notification', () => this.heard());
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    client
      .connect()
      .then(() => client.query(`listen ${client.escapeIdentifier(this.channel)}`))
      .then(() => this.heard())
      .catch(() => this.reconnect(client));
  }

  async stop(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private reconnect(lost: Client): void {
    if (this.closed || this.client !== lost) return;
    this.client = undefined;
    lost.end().catch(() => undefined);
    this.timer = setTimeout(() => this.start(), reconnectAfterMs);
  }
}
