/** What one process bears of live connections. Documented in docs/partner-guide.md. */
export const liveLimits = {
  /** Open subscriptions of one connection. */
  subscriptions: 20,
  /** Connections of one account, whether by session or by token. */
  connectionsOfActor: 20,
  /** Connections from one network address, whoever is behind it; a whole town hall may be. */
  connectionsFromAddress: 200,
  /** Bytes of one message to us. */
  messageSize: 64 * 1024,
  /** It is asked again at least this often who is there (ms). */
  askEvery: 30_000,
} as const;

/** Counts what each of many holds, up to a limit. */
export class Tally {
  private readonly held = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** @returns a function that gives it back, once; or null when the limit is reached */
  take(key: string): (() => void) | null {
    const count = this.held.get(key) ?? 0;
    if (count >= this.most) return null;
    this.held.set(key, count + 1);
    let taken = true;
    return () => {
      if (taken) this.give(key);
      taken = false;
    };
  }

  private give(key: string): void {
    const left = (this.held.get(key) ?? 0) - 1;
    if (left > 0) this.held.set(key, left);
    else this.held.delete(key);
  }
}
