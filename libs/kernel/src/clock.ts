/** Where the time comes from. Injected everywhere, so that a test can stand at the closing second. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const inGermany = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The calendar day in Germany, `2026-11-21`: what days of the domain are counted by. */
export const today = (clock: Clock): string => inGermany.format(clock.now());
