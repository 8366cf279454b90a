import { toBerlinTime } from '../../i18n/berlin-time.js';
import { today } from '../../i18n/today.js';

/** How far off a deadline is. */
export interface Remaining {
  overdue: boolean;
  /** Days in Germany between today and the deadline, never negative; 0: today. */
  days: number;
}

const dayOf = (until: string): string => (until.length === 10 ? until : toBerlinTime(until).date);

/** A day (`2026-03-01`) lasts until its end; an instant is over when it comes. */
export function remaining(until: string, now: Date): Remaining {
  const [here, there] = [today(now), dayOf(until)];
  const days = Math.abs(Date.parse(there) - Date.parse(here)) / 86_400_000;
  const overdue = until.length === 10 ? here > there : Date.parse(until) <= now.getTime();
  return { overdue, days };
}

/** By deadline: what has none waits now and comes first; a day comes after all times of that day. */
export function byDeadline(one: string | null, other: string | null): number {
  const [a, b] = [one, other].map((until) => (until === null ? '' : sortable(until)));
  return a! < b! ? -1 : a! > b! ? 1 : 0;
}

function sortable(until: string): string {
  if (until.length === 10) return `${until}T24:00`;
  const { date, time } = toBerlinTime(until);
  return `${date}T${time}`;
}
