import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../exit-codes.js';

const patienceMs = 60_000;

/** Address of a port of this machine for those who listen on `host`. */
export function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** Waits until a program says that it can work. @throws Refusal after a minute */
export async function untilReady(name: string, address: string, signal: AbortSignal): Promise<void> {
  let last = 'it does not answer';
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(100, undefined, { signal })) {
    try {
      const response = await fetch(`${address}/health/ready`, { signal });
      if (response.ok) return;
      last = await response.text();
    } catch {
      signal.throwIfAborted();
    }
  }
  throw new Refusal(`The ${name} is not ready after ${patienceMs / 1000} s: ${last}`);
}
