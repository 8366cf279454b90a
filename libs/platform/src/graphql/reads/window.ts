import { sql, type Sql } from './sql.js';
import type { Order } from './read-model.js';
import type { CursorValues } from './cursor.js';

/** Name of the column that numbers the rows of a window from 1. No table has a column of such a name. */
export const rowNumber = sql.id('#n');

/** The columns of a window that hold the values of the order, the row's id last. */
export const keyColumns = (orders: readonly Order[]): Sql[] => [
  ...orders.map((_order, index) => sql.id(`#${index}`)),
  sql.id('id'),
];

/** Rows in question: `rows` is `<table> <alias>`, `where` what they must meet. */
export interface RowSet {
  alias: Sql;
  rows: Sql;
  where: Sql;
}

/**
 * The first `limit` rows of the set in the given order, behind the cursor when there is one, under the set's alias.
 * Only the rows of the window leave it, so that what is computed for each row is computed for these alone.
 */
export function windowOf(
  { alias, rows, where }: RowSet,
  orders: readonly Order[],
  limit: number,
  after?: CursorValues,
): Sql {
  const keys = orders.map(({ by }, index) => sql`, ${by} as ${sql.id(`#${index}`)}`);
  const terms = keyColumns(orders).map((column, index) => termOf(column, orders[index]));
  const orderBy = sql`order by ${sql.join(terms.map(({ column, direction, nulls }) => sql`${column} ${words[direction]} ${words[nulls]}`))}`;
  const candidates = sql`(select ${alias}.*${sql.join(keys, '')} from ${rows} where ${where}) candidate`;
  const behind = after ? sql` where ${behindCursor(terms, after)}` : sql``;
  const page = sql`(select * from ${candidates}${behind} ${orderBy} limit ${limit}) page`;
  return sql`(select *, row_number() over (${orderBy}) as ${rowNumber} from ${page}) ${alias}`;
}

const words = {
  asc: sql`asc`,
  desc: sql`desc`,
  first: sql`nulls first`,
  last: sql`nulls last`,
};

type Term = Omit<Order, 'by'> & { column: Sql };

const termOf = (column: Sql, order?: Order): Term => ({
  column,
  direction: order?.direction ?? 'asc',
  nulls: order?.nulls ?? 'last',
});

/** True for rows that come after the cursor: equal in the terms before one term, and beyond the cursor in that one. */
function behindCursor(terms: readonly Term[], values: CursorValues): Sql {
  const equal = terms.map(({ column }, index) => sameAs(column, values[index]!));
  const steps = terms.flatMap((term, index) => {
    const step = beyond(term, values[index]!);
    return step ? [sql.and(...equal.slice(0, index), step)] : [];
  });
  return sql.or(...steps);
}

const sameAs = (column: Sql, value: string | null): Sql =>
  value === null ? sql`${column} is null` : sql`${column} = ${value}`;

/** The value's type is left to PostgreSQL, which takes that of the column: so no order needs to name its type. */
function beyond({ column, direction, nulls }: Term, value: string | null): Sql | undefined {
  if (value === null) return nulls === 'first' ? sql`${column} is not null` : undefined;
  const step = direction === 'asc' ? sql`${column} > ${value}` : sql`${column} < ${value}`;
  return nulls === 'last' ? sql`${step} or ${column} is null` : step;
}
