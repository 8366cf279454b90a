/** The days of the week as rules name them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** What a rule of a series says: the subset of RFC 5545 that the server takes. */
export interface Rule {
  frequency: 'WEEKLY' | 'MONTHLY';
  interval: number;
  /** `nth` counts within the month, -1 is the last; null: each. */
  days: { weekday: Weekday; nth: number | null }[];
  /** Days of the month; -1 is the last. */
  monthDays: number[];
  /** Last day, `YYYY-MM-DD`. */
  until: string | null;
  count: number | null;
}

const isWeekday = (text: string): text is Weekday => weekdays.some((day) => day === text);

/** The weekday of a calendar day. */
export function weekdayOf(day: string): Weekday {
  const fromSunday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekdays[(fromSunday + 6) % 7] ?? 'MO';
}

/**
 * Reads a rule as the server keeps it. Where it names no day, that of the first session is meant, as RFC 5545 has it.
 * @param startsOn first day of the series
 */
export function parseRule(rule: string, startsOn: string): Rule {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const list = (name: string) => (parts.get(name) ?? '').split(',').filter(Boolean);
  const frequency = parts.get('FREQ') === 'MONTHLY' ? 'MONTHLY' : 'WEEKLY';
  const days = list('BYDAY').flatMap((text) => {
    const weekday = text.slice(-2);
    const nth = text.slice(0, -2);
    return isWeekday(weekday) ? [{ weekday, nth: nth ? Number(nth) : null }] : [];
  });
  const monthDays = list('BYMONTHDAY').map(Number);
  const bare = days.length === 0 && monthDays.length === 0;
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    days: bare && frequency === 'WEEKLY' ? [{ weekday: weekdayOf(startsOn), nth: null }] : days,
    monthDays: bare && frequency === 'MONTHLY' ? [Number(startsOn.slice(8))] : monthDays,
    until: parts.get('UNTIL')?.replace(/^(....)(..)(..).*$/, '$1-$2-$3') ?? null,
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
  };
}
