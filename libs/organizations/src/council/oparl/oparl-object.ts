/** An object of OParl 1.0 or 1.1, as it comes from a system that nobody has checked. */
export type OparlObject = Record<string, unknown>;

const isObject = (value: unknown): value is OparlObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an answer; null when it is no JSON object. */
export function parsedObject(text: string): OparlObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** `https://schema.oparl.org/1.1/AgendaItem` → `AgendaItem`; null when it is no type of OParl. */
export function typeOf({ type }: OparlObject): string | null {
  if (typeof type !== 'string') return null;
  return /^https?:\/\/(?:schema\.)?oparl\.org\/(?:schema\/)?1\.[01]\/([A-Za-z]+)$/.exec(type)?.[1] ?? null;
}

/** Characters that could hide something in a text: controls, and what turns the direction of writing. */
const unfit = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu;

/** A text on one line, cut to `longest` characters; null when it is none. */
export function textOf(object: OparlObject | null, name: string, longest: number): string | null {
  const value = object?.[name];
  if (typeof value !== 'string') return null;
  const text = value.replace(unfit, ' ').replace(/\s+/g, ' ').trim();
  return [...text].slice(0, longest).join('').trim() || null;
}

/** A web address of at most 1,000 characters, or null. */
export function addressOf(object: OparlObject | null, name: string): string | null {
  const value = object?.[name];
  if (typeof value !== 'string' || value.length > 1_000 || !URL.canParse(value)) return null;
  const { protocol, href } = new URL(value);
  return ['http:', 'https:'].includes(protocol) && href.length <= 1_000 ? href : null;
}

const isoDay = /^\d{4}-\d{2}-\d{2}/;
const inGermany = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The day in Germany of a date or date-time, `2026-11-21`; null when it is none. */
export function dayOf(object: OparlObject | null, name: string): string | null {
  const value = object?.[name];
  if (typeof value !== 'string' || !isoDay.test(value) || Number.isNaN(Date.parse(value))) return null;
  // Without an offset it is meant as the clock in the town hall shows it.
  return /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(value) ? inGermany.format(new Date(value)) : value.slice(0, 10);
}

/** What a field refers to: the object itself where it is embedded, or its address. Of a list, the members in order. */
export const referencesOf = (object: OparlObject | null, name: string): (OparlObject | string)[] => {
  const value = object?.[name];
  return (Array.isArray(value) ? value : [value]).filter(
    (one): one is OparlObject | string => isObject(one) || (typeof one === 'string' && one !== ''),
  );
};
