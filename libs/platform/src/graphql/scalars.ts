import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const dateShape = /^\d{4}-\d{2}-\d{2}$/;
const timeShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** True for a day that exists: `2026-02-29` does not. */
export const isCalendarDate = (value: string): boolean => {
  if (!dateShape.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

const fail = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

const parseDate = (value: unknown): string =>
  typeof value === 'string' && isCalendarDate(value)
    ? value
    : fail(
        `"${String(value).slice(0, 40)}" is not a day of the calendar. Write it like 2026-03-01. / Kein gültiges Datum.`,
      );

const parseTime = (value: unknown): Date =>
  typeof value === 'string' &&
  timeShape.test(value) &&
  isCalendarDate(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value))
    ? new Date(value)
    : fail(
        `"${String(value).slice(0, 40)}" is not an instant. Write it like 2026-03-01T09:00:00+01:00. / Kein gültiger Zeitpunkt.`,
      );

/** A calendar day as text, `2026-03-01`; no time zone is involved. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, e.g. `2026-03-01`.',
  serialize: (value) => String(value),
  parseValue: parseDate,
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? parseDate(node.value) : fail('A day is written as text: "2026-03-01".'),
});

/** An instant; comes in with an offset, goes out in UTC with one. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with offset, e.g. `2026-03-01T09:00:00+00:00`.',
  serialize: (value) => (value instanceof Date ? value.toISOString().replace('Z', '+00:00') : String(value)),
  parseValue: parseTime,
  parseLiteral: (node) =>
    node.kind === Kind.STRING
      ? parseTime(node.value)
      : fail('An instant is written as text: "2026-03-01T09:00:00+01:00".'),
});
