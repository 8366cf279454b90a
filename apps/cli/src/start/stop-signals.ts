import { note } from '../output.js';

/** `npm` passes on a Ctrl-C that the terminal has sent us too: two so close together are one. */
const sameMs = 700;
/** Whoever stops us waits so long and no longer. */
const patienceMs = 9_500;

/**
 * Turns Ctrl-C, SIGTERM and a closed terminal into an abort; a second one, or a stop that takes too long, calls
 * `killAll` and ends this process.
 */
export function stopSignals(killAll: () => void): AbortSignal {
  const stopped = new AbortController();
  let firstAt = 0;
  const now = (): never => {
    killAll();
    process.exit(1);
  };
  const stop = (): void => {
    if (firstAt > 0 && Date.now() - firstAt > sameMs) now();
    if (firstAt > 0) return;
    firstAt = Date.now();
    note('\nStopping …');
    setTimeout(now, patienceMs).unref();
    stopped.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return stopped.signal;
}
