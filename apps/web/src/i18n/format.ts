import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Writes dates and numbers as the language of the reader has them; times are those of Berlin. */
export interface Format {
  /** `2026-03-01` → 1. März 2026; an instant → its day in Berlin. */
  date: (value: string) => string;
  /** `2026-03-01` → 01.03.2026, for tables. */
  shortDate: (value: string) => string;
  dateTime: (instant: string) => string;
  /** Without the day: 10:00. */
  time: (instant: string) => string;
  /** Begin and end, the day once where it is the same: 3. Dezember 2026, 10:00–12:00. */
  period: (from: string, until: string) => string;
  /** With the day of the week: Donnerstag, 3. Dezember 2026. */
  weekday: (value: string) => string;
  number: (value: number) => string;
  /** Whole cents → 1.234,56 €. */
  money: (cents: number) => string;
  /** Euros with any number of digits, as text: `1234.567890` → 1.234,567890 €. */
  exactMoney: (euros: string) => string;
  /** A whole number of any length, as text. */
  digits: (digits: string) => string;
  /** `en` → Englisch. */
  languageName: (code: string) => string;
}

/** Builds the formatter of one language. */
export function createFormat(language: string): Format {
  const locale = language === 'en' ? 'en-GB' : 'de-DE';
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
  const instant = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'Europe/Berlin' });
  // A calendar day has no time zone: read and written in UTC it cannot slip.
  const calendarDay = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
  });
  const short = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
  });
  const weekday = new Intl.DateTimeFormat(locale, { ...day, weekday: 'long', timeZone: 'Europe/Berlin' });
  const number = new Intl.NumberFormat(locale);
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return {
    date: (value) => (value.length === 10 ? calendarDay : instant).format(new Date(value)),
    shortDate: (value) => short.format(new Date(value)),
    dateTime: (value) => time.format(new Date(value)),
    time: (value) => clock.format(new Date(value)),
    period: (from, until) => time.formatRange(new Date(from), new Date(until)),
    weekday: (value) => weekday.format(new Date(value.length === 10 ? `${value}T12:00:00Z` : value)),
    number: (value) => number.format(value),
    money: (cents) => euros.format(decimalOf(cents)),
    exactMoney: (decimal) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'EUR',
        minimumFractionDigits: decimal.split('.')[1]?.length ?? 0,
      }).format(decimal as Intl.StringNumericLiteral),
    digits: (digits) => number.format(BigInt(digits)),
    languageName: (code) => nameOf(names, code),
  };
}

/** Cents as a decimal in text, so that no digit is lost: 123456 → 1234.56. */
function decimalOf(cents: number): Intl.StringNumericLiteral {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const sign = cents < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral;
}

/** Files in the wild carry codes that are none, for which Intl throws. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The formatter of the language on screen. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language), [i18n.language]);
}
