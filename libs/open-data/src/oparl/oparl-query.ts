import type { ListFilter } from './oparl-objects.js';

/** What a client asks of a list. */
export interface ListQuery {
  filter: ListFilter;
  size: number;
  after: string | null;
  /** The parameters as they came, to be carried on to the next part. */
  carried: Record<string, string>;
}

/** A parameter that cannot be understood. */
export class BadParameter extends Error {
  override name = 'BadParameter';
}

/** Most objects in one part of a list; also unless fewer are asked for. */
export const largestPart = 100;

const filters = {
  created_since: 'createdSince',
  created_until: 'createdUntil',
  modified_since: 'modifiedSince',
  modified_until: 'modifiedUntil',
} as const;

// RFC 3339, section 5.6. A plus sign that was not encoded arrives as a space.
const dateTime = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

function instantOf(name: string, text: string): Date {
  const value = text.replace(/ (?=\d{2}:\d{2}$)/, '+');
  const instant = new Date(value);
  if (dateTime.test(value) && !Number.isNaN(instant.getTime())) return instant;
  throw new BadParameter(
    `${name}: „${text.slice(0, 60)}“ ist keine Zeit mit Zeitzone. Beispiel: 2026-01-01T00:00:00+01:00 (das Pluszeichen als %2B).`,
  );
}

function sizeOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Math.min(Number(text), largestPart);
  throw new BadParameter(
    `elementsPerPage: „${text.slice(0, 60)}“ ist keine Anzahl. Bitte 1 bis ${largestPart}.`,
  );
}

/**
 * Reads the parameters of a list; unknown ones are left alone, as clients may add their own.
 * @throws BadParameter naming the parameter
 */
export function readListQuery(query: Record<string, unknown>): ListQuery {
  const texts = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const result: ListQuery = { filter: {}, size: largestPart, after: null, carried: {} };
  for (const [name, text] of texts) {
    if (name === 'after') result.after = text;
    else if (name === 'elementsPerPage') result.size = sizeOf(text);
    else if (name in filters) result.filter[filters[name as keyof typeof filters]] = instantOf(name, text);
    else continue;
    if (name !== 'after') result.carried[name] = text.replace(/ (?=\d{2}:\d{2}$)/, '+');
  }
  return result;
}
