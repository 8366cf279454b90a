import { GraphQLScalarType, Kind, print } from 'graphql';
import { OperationError, type Text } from './errors.js';

const dateShape = /^\d{4}-\d{2}-\d{2}$/;
const timeShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** True for a day that exists: `2026-02-29` does not. */
export const isCalendarDate = (value: string): boolean => {
  if (!dateShape.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

/** Faults of a scalar; the text is put into the reader's language at the door like that of any other error. */
const fail = (text: Text): never => {
  throw new OperationError('BAD_USER_INPUT', text);
};

const short = (value: unknown): string => String(value).slice(0, 40);

const noDay = (value: unknown) =>
  fail({
    de: `„${short(value)}“ ist kein Tag des Kalenders. Bitte so schreiben: 2026-03-01.`,
    en: `"${short(value)}" is not a day of the calendar. Write it like 2026-03-01.`,
  });

const noInstant = (value: unknown) =>
  fail({
    de: `„${short(value)}“ ist kein Zeitpunkt. Bitte so schreiben: 2026-03-01T09:00:00+01:00.`,
    en: `"${short(value)}" is not an instant. Write it like 2026-03-01T09:00:00+01:00.`,
  });

const parseDate = (value: unknown): string =>
  typeof value === 'string' && isCalendarDate(value) ? value : noDay(value);

const isInstant = (value: string): boolean =>
  timeShape.test(value) && isCalendarDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));

const parseTime = (value: unknown): Date =>
  typeof value === 'string' && isInstant(value) ? new Date(value) : noInstant(value);

/** A calendar day as text, `2026-03-01`; no time zone is involved. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, e.g. `2026-03-01`.',
  serialize: (value) => String(value),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : print(node)),
});

/** An instant; comes in with an offset, goes out in UTC with one. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with offset, e.g. `2026-03-01T09:00:00+00:00`.',
  serialize: (value) => (value instanceof Date ? value.toISOString().replace('Z', '+00:00') : String(value)),
  parseValue: parseTime,
  parseLiteral: (node) => parseTime(node.kind === Kind.STRING ? node.value : print(node)),
});
