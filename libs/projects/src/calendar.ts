const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** The calendar day in Germany at that instant, `2026-11-21`. */
export const dayOf = (instant: Date): string => berlin.format(instant);

/** The same day so many years later (or earlier); 29 February becomes 1 March where there is none. */
export function yearsFrom(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

/** The later of two days. */
export const laterOf = (a: string, b: string): string => (a > b ? a : b);
