import type { Clock } from '@allmende/kernel';

const inGermany = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The calendar day in Germany, `2026-11-21`. */
export const today = (clock: Clock): string => inGermany.format(clock.now());
