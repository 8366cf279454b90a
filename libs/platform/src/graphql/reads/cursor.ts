import { createHash } from 'node:crypto';
import { render, sql, type Sql } from './sql.js';
import type { Args, Order } from './read-model.js';
import type { Selected } from './selection.js';

/** Values of the order's terms as PostgreSQL writes them, the row's id last. Text keeps floats and times exact. */
export type CursorValues = readonly (string | null)[];

/**
 * What a cursor belongs to: field, filters and order. Not the page, not the parent row, not the other fields asked for.
 * @param orders the order over a fixed alias, so that the same order gives the same signature in every query
 */
export function cursorSignature({ parentType, name, args }: Selected, orders: readonly Order[]): string {
  const filters: Args = { ...args, first: undefined, after: undefined };
  const order = orders.map(({ by, direction, nulls }) => [render(by).text, direction, nulls]);
  const plain = (_key: string, value: unknown): unknown =>
    typeof value === 'bigint' ? String(value) : value;
  return createHash('sha256')
    .update(JSON.stringify([parentType, name, filters, order], plain))
    .digest('base64url')
    .slice(0, 12);
}

/** The cursor as SQL: base64url of the JSON list of the signature and the values. */
export function cursorOf(signature: string, values: readonly Sql[]): Sql {
  const texts = values.map((value) => sql`${value}::text`);
  const json = sql`json_build_array(${sql.join([sql`${signature}::text`, ...texts])})::text`;
  return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}

/** Takes a cursor apart. `malformed`: never came from here; `foreign`: from another list, order or filter. */
export function readCursor(
  cursor: unknown,
  signature: string,
  length: number,
): CursorValues | 'malformed' | 'foreign' {
  const content = typeof cursor === 'string' ? contentOf(cursor) : undefined;
  if (!Array.isArray(content) || content.length < 2 || !content.every(isValue)) return 'malformed';
  const [found, ...values] = content;
  if (found !== signature) return 'foreign';
  return values.length === length && values.at(-1) !== null ? values : 'malformed';
}

const isValue = (value: unknown): value is string | null => value === null || typeof value === 'string';

function contentOf(cursor: string): unknown {
  if (!/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
