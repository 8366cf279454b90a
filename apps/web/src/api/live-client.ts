import { createClient, type Client } from 'graphql-ws/client';

/** Whether what is on screen is up to date: DOWN while the connection is lost; it is made again by itself. */
export type LiveState = 'CONNECTING' | 'LIVE' | 'DOWN';

/** Pauses (ms) before one tries again; the last one stays. */
const pauses = [300, 1_000, 3_000, 10_000];
/** A connection over which nothing comes is asked after so long whether it lives, and given up after so much longer (ms). */
const askAfter = 10_000;
const giveUpAfter = 5_000;

let state: LiveState = 'CONNECTING';
/** Grows when somebody signs in or out: who reads is told by the cookie that goes along when a connection is made. */
let era = 0;
let shared: Client | undefined;
const readers = new Set<() => void>();

function tell(next: LiveState): void {
  if (state === next) return;
  state = next;
  readers.forEach((reader) => reader());
}

/** For `useSyncExternalStore`. */
export const liveStore = {
  subscribe(reader: () => void): () => void {
    readers.add(reader);
    return () => void readers.delete(reader);
  },
  state: (): LiveState => state,
  era: (): number => era,
};

/** The one connection of this page; made when the first subscription begins, closed shortly after the last one ended. */
export function liveClient(): Client {
  shared ??= connect();
  return shared;
}

/** Goes on as whoever is signed in now. To be called after each sign-in and sign-out. */
export function restartLive(): void {
  const old = shared;
  shared = undefined;
  era += 1;
  state = 'CONNECTING';
  readers.forEach((reader) => reader());
  void old?.dispose();
}

function connect(): Client {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mine = (): boolean => client === shared;
  const client = createClient({
    url: new URL('/graphql', location.href.replace(/^http/, 'ws')).href,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (tries) => {
      const pause = pauses[Math.min(tries, pauses.length - 1)]!;
      // Spread, so that a restart of the server is not met by everybody at once.
      return new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    },
    lazyCloseTimeout: 3_000,
    keepAlive: askAfter,
    on: {
      connected: () => mine() && tell('LIVE'),
      closed: () => {
        clearTimeout(timer);
        if (mine()) tell('DOWN');
      },
      ping: (received) => {
        if (!received) timer = setTimeout(() => client.terminate(), giveUpAfter);
      },
      pong: (received) => {
        if (received) clearTimeout(timer);
      },
    },
  });
  return client;
}
