/** How many failures are free of delay: few for one account name; more for an address, behind which a whole town hall may sit. */
export const freeTries = { account: 5, address: 20 } as const;
export type DelayKind = keyof typeof freeTries;

const firstDelay = 30_000;
/** No longer, lest strangers could lock somebody out for hours. */
const longestDelay = 15 * 60_000;

/** Failures older than this are forgotten (milliseconds). */
export const memory = 24 * 3_600_000;

/** Failures within `memory`, and the time of the latest. */
export interface Failures {
  count: number;
  latest: Date;
}

/**
 * Milliseconds to wait after the latest failure: none below the free tries, then 30 s, doubled by each further
 * failure, at most 15 min.
 */
export function delayAfter(kind: DelayKind, count: number): number {
  const beyond = count - freeTries[kind];
  return beyond < 0 ? 0 : Math.min(firstDelay * 2 ** beyond, longestDelay);
}

/** Whole seconds until the next try may be made; 0: now. */
export function secondsToWait(kind: DelayKind, failures: Failures | null, now: Date): number {
  if (!failures) return 0;
  const wait = failures.latest.getTime() + delayAfter(kind, failures.count) - now.getTime();
  return Math.max(0, Math.ceil(wait / 1000));
}
