/** Where the time comes from. Injected everywhere, so that a test can stand at the closing second. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
