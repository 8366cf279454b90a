import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Berlin';

/** A day and a time as clocks in Germany show them: `{ date: '2026-12-03', time: '10:00' }`. */
export interface BerlinTime {
  date: string;
  time: string;
}

/**
 * The instant of a day and a time in Germany as the API takes it: `2026-12-03T10:00:00+01:00`. Of the hour that comes
 * twice in autumn the first is meant; the one that is missing in spring becomes the hour after it. Null when either
 * is missing or none.
 */
export function toInstant({ date, time }: BerlinTime): string | null {
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toString({
      timeZoneName: 'never',
      fractionalSecondDigits: 0,
    });
  } catch {
    return null;
  }
}

/** What clocks in Germany show at an instant, for the fields of a form. */
export function toBerlinTime(instant: string): BerlinTime {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
}
