const minutes = 60_000;
const hours = 60 * minutes;

/** Pause after the first, second, … failed try; after the last one the delivery has failed for good. */
const pausesMs = [1 * minutes, 5 * minutes, 15 * minutes, 1 * hours, 3 * hours, 8 * hours, 12 * hours];

/** Tries that a delivery gets, over about a day. */
export const maxAttempts = pausesMs.length + 1;

/** How a try ended that did not succeed. */
export type Failure = { outcome: 'RETRY'; dueAt: Date } | { outcome: 'FAILED' };

/**
 * What follows from a failed try.
 * @param attempts tries so far, this one included
 * @param permanent the other side said that it will never take this
 */
export function afterFailure(attempts: number, permanent: boolean, now: Date): Failure {
  const pause = pausesMs[attempts - 1];
  if (permanent || pause === undefined) return { outcome: 'FAILED' };
  return { outcome: 'RETRY', dueAt: new Date(now.getTime() + pause) };
}
