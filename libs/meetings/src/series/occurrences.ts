import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/** What says on which days a series takes place. Days are `YYYY-MM-DD`, in the calendar of Germany. */
export interface SeriesDays {
  /** As `readRule` gives it. */
  rule: string;
  startsOn: string;
  /** Last day on which it may take place. */
  endedOn: string | null;
  /** Days of the rule without a session. */
  skipped: readonly string[];
}

/** No list of days is longer; at one session a week this is more than seven years. */
export const mostOccurrences = 400;

const germany = 'Europe/Berlin';

/** Days of a rule are counted without any time zone: UTC has no change of time that could move one. */
const midnight = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime('UTC');

/**
 * The days on which the series takes place from `from` to `to`, both included, in order; never more than `limit`.
 */
export function occurrences(series: SeriesDays, from: string, to: string, limit = mostOccurrences): string[] {
  const { rule, startsOn, endedOn, skipped } = series;
  const first = from > startsOn ? from : startsOn;
  const last = endedOn !== null && endedOn < to ? endedOn : to;
  if (first > last) return [];
  const rrule = new RRuleTemporal({
    rruleString: `RRULE:${rule}`,
    dtstart: midnight(startsOn),
    tzid: 'UTC',
    temporal: Temporal,
  });
  return rrule
    .between(midnight(first), midnight(last), true)
    .map((moment) => moment.toPlainDate().toString())
    .filter((day) => !skipped.includes(day))
    .slice(0, limit);
}

/** The first days from a day on; looks at most twenty years ahead. */
export function nextOccurrences(series: SeriesDays, from: string, count: number): string[] {
  for (let years = 1; ; years *= 2) {
    const found = occurrences(series, from, dayAfter(from, years * 366), count);
    if (found.length >= count || years > 16) return found;
  }
}

/** True when the rule itself names the day, whether or not it is skipped. */
export const isDayOf = (series: SeriesDays, day: string): boolean =>
  occurrences({ ...series, skipped: [] }, day, day).length > 0;

/** The day so many days after (or, negative, before) another. */
export const dayAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/**
 * The instant of a time on the clock in Germany, summer and winter alike. A time that the change to summer time leaves
 * out is taken an hour later; of one that comes twice in autumn the first counts.
 * @param time `10:00` or `10:00:00`
 */
export const instantIn = (day: string, time: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: germany, plainTime: time }).epochMilliseconds,
  );

/** When a session of the series begins and ends, and when proposals for it close. */
export function timesOf(
  {
    startTime,
    durationMinutes,
    proposalDays,
  }: { startTime: string; durationMinutes: number; proposalDays: number },
  day: string,
): { startsAt: Date; endsAt: Date; proposalsUntil: Date } {
  const startsAt = instantIn(day, startTime);
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + durationMinutes * 60_000),
    proposalsUntil: instantIn(dayAfter(day, -proposalDays), startTime),
  };
}
