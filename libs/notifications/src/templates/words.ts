import { formatAmount, type Locale } from '@allmende/kernel';
import type { Localized } from '../localized.js';

interface CircleWords {
  /** Follows "aufnehmen" and "admit". */
  into: Localized;
  /** Follows "ruht" and "place". */
  inside: Localized;
  /** Follows "scheidet aus" and "leaves". */
  outOf: Localized;
}

const circles: Record<string, CircleWords> = {
  BOARD: {
    into: { de: 'in das Board', en: 'to the board' },
    inside: { de: 'im Board', en: 'on the board' },
    outOf: { de: 'aus dem Board', en: 'the board' },
  },
  NETWORK: {
    into: { de: 'in das Netzwerk', en: 'to the network' },
    inside: { de: 'im Netzwerk', en: 'in the network' },
    outOf: { de: 'aus dem Netzwerk', en: 'the network' },
  },
  PARTNER: {
    into: { de: 'in den Kreis der Partner', en: 'to the circle of partners' },
    inside: { de: 'im Kreis der Partner', en: 'in the circle of partners' },
    outOf: { de: 'aus dem Kreis der Partner', en: 'the circle of partners' },
  },
  OBSERVER: {
    into: { de: 'in den Kreis der Beobachtenden', en: 'to the circle of observers' },
    inside: { de: 'im Kreis der Beobachtenden', en: 'in the circle of observers' },
    outOf: { de: 'aus dem Kreis der Beobachtenden', en: 'the circle of observers' },
  },
};

/** Words for a circle, with the preposition that each language wants. */
export const circleWords = (circle: string): CircleWords => circles[circle] ?? circles.NETWORK!;

const roles: Record<string, Localized> = {
  COORDINATOR: { de: 'Koordination', en: 'Coordinator' },
  REPRESENTATIVE: { de: 'Vertretung im Board', en: 'Representative on the board' },
  DEPUTY: { de: 'Stellvertretung', en: 'Deputy' },
  TREASURER: { de: 'Kasse und Kämmerei', en: 'Treasury' },
  VIEWER: { de: 'Nur Lesen', en: 'Reading only' },
};

/** Name of a role; the same words as on screen. */
export const roleName = (role: string): Localized => inWords(roles, role);

/** The word for a code, or the code itself. */
export const inWords = (words: Record<string, Localized>, code: string): Localized =>
  words[code] ?? { de: code, en: code };

export const reasonGiven = (reason: string | null): Localized =>
  reason
    ? { de: `Begründung: ${reason}`, en: `Reason: ${reason}` }
    : { de: 'Ohne Begründung.', en: 'No reason was given.' };

/** An amount of cents, given as digits, as it is written. */
export const amountInWords = (digits: string): Localized => {
  const cents = BigInt(digits);
  return { de: formatAmount(cents, 'de'), en: formatAmount(cents, 'en') };
};

/** Paragraphs, one below the other, in both languages. */
export const paragraphs = (...parts: readonly (Localized | null)[]): Localized => {
  const there = parts.filter((part) => part !== null);
  const inLocale = (locale: Locale): string => there.map((part) => part[locale]).join('\n\n');
  return { de: inLocale('de'), en: inLocale('en') };
};

const timeZone = 'Europe/Berlin';
const inBoth = (options: Intl.DateTimeFormatOptions) => ({
  de: new Intl.DateTimeFormat('de-DE', options),
  en: new Intl.DateTimeFormat('en-GB', options),
});
const days = inBoth({ dateStyle: 'long', timeZone: 'UTC' });
const dates = inBoth({ dateStyle: 'long', timeZone });
const times = inBoth({ timeStyle: 'short', timeZone });

/** A day such as 2026-12-05, in words. */
export const dayInWords = (day: string): Localized => {
  const date = new Date(`${day}T00:00:00Z`);
  return { de: days.de.format(date), en: days.en.format(date) };
};

/** The day of a moment in words, by the calendar in Germany. */
export const dayOfMoment = (moment: string): Localized => {
  const date = new Date(moment);
  return { de: dates.de.format(date), en: dates.en.format(date) };
};

/** The time of a moment by the clock in Germany. */
export const timeOfMoment = (moment: string): Localized => {
  const date = new Date(moment);
  return { de: `${times.de.format(date)} Uhr`, en: times.en.format(date) };
};

/** A moment in words, by the clock in Germany; follows "bis zum" and "until". */
export const momentInWords = (moment: string): Localized => {
  const date = new Date(moment);
  return {
    de: `${dates.de.format(date)}, ${times.de.format(date)} Uhr`,
    en: `${dates.en.format(date)}, ${times.en.format(date)} (German time)`,
  };
};
