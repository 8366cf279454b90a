import type { BallotFacts, BallotFigures } from './minutes.facts.js';

/** How a town hall writes days, times and votes. */

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', ...options });

const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const clockTime = format({ hour: '2-digit', minute: '2-digit' });
const dayInSweden = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** „Donnerstag, 3. Dezember 2026“ */
export const dayOf = (instant: Date): string => longDay.format(instant);
/** „10:02 Uhr“ */
export const timeOf = (instant: Date): string => `${clockTime.format(instant)} Uhr`;
/** True on one day in Germany. */
export const onOneDay = (one: Date, other: Date): boolean =>
  dayInSweden.format(one) === dayInSweden.format(other);
/** „31.03.2027“ of `2027-03-31` */
export const shortDay = (day: string): string => day.split('-').reverse().join('.');

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const outcomeWords: Record<NonNullable<BallotFacts['outcome']>, string> = {
  CARRIED: 'angenommen',
  REJECTED: 'abgelehnt',
  NO_QUORUM: 'nicht zustande gekommen, zu wenige haben abgestimmt',
  ELECTED: 'gewählt',
  TIED: 'ohne Ergebnis, Stimmengleichheit',
};

/** „12 Ja, 2 Nein, 1 Enthaltung“; of a consent „kein Einwand“. */
export function tallyOf(kind: BallotFacts['kind'], figures: BallotFigures): string {
  const { yes, no, abstain, objections, cast, entitled } = figures;
  if (kind === 'SECRET') return `${cast} von ${entitled} Stimmen abgegeben`;
  if (kind === 'CONSENT')
    return objections === 0 ? 'kein Einwand' : counted(objections, 'Einwand', 'Einwände');
  return `${yes} Ja, ${no} Nein, ${counted(abstain, 'Enthaltung', 'Enthaltungen')}`;
}

export const choiceWords = {
  YES: 'Ja',
  NO: 'Nein',
  ABSTAIN: 'Enthaltung',
  OBJECTION: 'Einwand',
} as const;

/** Plain text as a part of a line of Markdown that says just that. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~]/g, '\\$&')
    .replaceAll(/&(?=[#\w])/g, '\\&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+#=]/, '\\$&');

/** Markdown as a quotation. */
export const quoted = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** A table in Markdown; the cells are plain text. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(plain))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
