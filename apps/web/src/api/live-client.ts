import { createClient, type Client } from 'graphql-ws/client';
import { liveStore, setLiveState, type LiveState } from './live-state.js';

/** Pauses (ms) before one tries again; the last one stays. */
const pauses = [300, 1_000, 3_000, 10_000];
/** A connection over which nothing comes is asked after so long whether it lives, and given up after so much longer (ms). */
const askAfter = 10_000;
const giveUpAfter = 5_000;

let shared: { client: Client; era: number } | undefined;

/** The one connection of this page; made when the first subscription begins, closed shortly after the last one ended. */
export function liveClient(): Client {
  const era = liveStore.era();
  if (shared?.era === era) return shared.client;
  void shared?.client.dispose();
  shared = { client: connect(era), era };
  return shared.client;
}

function connect(era: number): Client {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (state: LiveState): void => {
    if (era === liveStore.era()) setLiveState(state);
  };
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
      connected: () => tell('LIVE'),
      closed: () => {
        clearTimeout(timer);
        tell('DOWN');
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
