import { idPrefixes, type Actor } from '@allmende/kernel';
import { sql, type Sql } from './sql.js';

/** Column of the row at hand, with its alias: `t('name')`. */
export type Columns = (column: string) => Sql;
/** Arguments of a field, coerced by the schema. */
export type Args = Record<string, unknown>;

/** What a visibility rule sees. */
export interface RowScope {
  t: Columns;
  actor: Actor;
}
/** What a computed value, a filter or an order sees. */
export interface FieldScope<A = Args> extends RowScope {
  args: A;
}
/** What a join sees: `t` is the row of the target, `parent` the row whose field is read. */
export interface JoinScope<A = Args> extends FieldScope<A> {
  parent: Columns;
}
/** What an extra field of a connection sees: `rows` is the whole filtered set, to be used as `from ${rows} r`. */
export interface ExtraScope<A = Args> {
  rows: Sql;
  args: A;
  actor: Actor;
}

/** Visibility as SQL over one row and the actor. */
export type Visible = (scope: RowScope) => Sql;
/** For what the whole world may read. */
export const everyone: Visible = () => sql`true`;

/**
 * One term of an order. Every order is ended by the row's id, so that it is total. Cursors carry the values, and an
 * order tells something of them: never order (or filter) by what the actor may not see.
 */
export interface Order {
  by: Sql;
  direction: 'asc' | 'desc';
  nulls: 'first' | 'last';
}
/** Ascending; nulls come last unless told otherwise (as in PostgreSQL, so that a plain index fits). */
export const asc = (by: Sql, nulls: Order['nulls'] = 'last'): Order => ({ by, direction: 'asc', nulls });
/** Descending; nulls come first unless told otherwise (as in PostgreSQL, so that a plain index fits). */
export const desc = (by: Sql, nulls: Order['nulls'] = 'first'): Order => ({ by, direction: 'desc', nulls });

/** Rows of another model, as lists and connections read them. Methods, so that each field may type its own args. */
export interface Relation<A = Args> {
  target: string;
  on?(scope: JoinScope<A>): Sql;
  filter?(scope: FieldScope<A>): Sql | null | undefined;
  order?(scope: FieldScope<A>): readonly Order[];
}

/** How a relation finds its rows: by the target's column that holds the parent's id, or by any condition. */
type Join<A> = { foreignColumn: string } | { on(scope: JoinScope<A>): Sql };
type Hidden = { visible?: Visible };
type ListOptions<A> = Pick<Relation<A>, 'filter' | 'order'>;
/** Further fields of a connection, computed as JSON over the whole filtered set (facets, sums). */
type Extras<A> = Record<string, (scope: ExtraScope<A>) => Sql>;

export type ValueField = Hidden & { kind: 'value'; value(scope: FieldScope): Sql };
export type IdField = Hidden & { kind: 'id' };
export type OneField = Hidden & {
  kind: 'one';
  target: string;
  certain: boolean;
  on(scope: JoinScope): Sql;
};
export type ManyField = Hidden & Relation & { kind: 'many'; limit: number };
export type ConnectionField = Hidden & Relation & { kind: 'connection'; extras: Extras<Args> };
export type ElsewhereField = { kind: 'elsewhere'; needs: readonly string[]; visible?: undefined };
export type Field = ValueField | IdField | OneField | ManyField | ConnectionField | ElsewhereField;
export type Fields = Record<string, Field>;

/** Prefix of the type's public ids (`prj`), or undefined when the type has none. */
export const idPrefixOf = (type: string): string | undefined =>
  Object.entries(idPrefixes).find(([name]) => name === type)?.[1];

/** The public id (`prj_…`) built from the row's uuid; the prefix is the kernel's for the model's type. */
export const nodeId = (): IdField => ({ kind: 'id' });

/**
 * A column. Without `as` it leaves as JSON has it: text, numbers, booleans, arrays and jsonb as they are, a date as
 * `2026-11-21`. `timestamp` gives `2026-11-21T09:30:00+00:00` (UTC, whole seconds), `text` casts (bigint, numeric).
 * Where `visible` is false the field is null, so its GraphQL type must be nullable.
 */
export function column(name: string, options: Hidden & { as?: 'timestamp' | 'text' } = {}): ValueField {
  const { as, visible } = options;
  const value = ({ t }: FieldScope): Sql => {
    if (as === 'timestamp') return timestamp(t(name));
    return as === 'text' ? sql`${t(name)}::text` : t(name);
  };
  return { kind: 'value', value, visible };
}

/** A timestamptz as the API gives it: ISO 8601 in UTC with offset and whole seconds. */
export const timestamp = (value: Sql): Sql =>
  sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"')`;

/**
 * Any SQL over the row. A value that GraphQL knows as an object without a read model of its own (facets, localized
 * texts, coordinates) is returned as json whose keys are the GraphQL field names.
 */
export const computed = <A = Args>(value: (scope: FieldScope<A>) => Sql, options: Hidden = {}): ValueField =>
  erase<ValueField>({ kind: 'value', value, ...options });

/**
 * At most one row of another model, null when there is none or the actor may not see it: by own column
 * (`{ column: 'organization_id' }`) or by any condition that no two rows meet. `certain` says that whoever sees this
 * row sees the target too; only then may the GraphQL field be non-null.
 */
export function one<A = Args>(
  target: string,
  options: Hidden & { certain?: boolean } & ({ column: string } | { on(scope: JoinScope<A>): Sql }),
): OneField {
  const on =
    'on' in options
      ? options.on
      : ({ t, parent }: JoinScope<A>) => sql`${t('id')} = ${parent(options.column)}`;
  return erase<OneField>({
    kind: 'one',
    target,
    certain: options.certain ?? false,
    on,
    visible: options.visible,
  });
}

/** A plain list that is small by nature; never more than `limit` rows (100). What can grow is a `connection`. */
export const many = <A = Args>(
  target: string,
  { limit = 100, ...options }: Hidden & Join<A> & ListOptions<A> & { limit?: number },
): ManyField => erase<ManyField>({ kind: 'many', limit, ...relation(target, options) });

/**
 * A connection (`first`, `after`, further arguments as filters). `filter` and `order` may depend on the arguments;
 * `extras` are the connection's fields beyond edges, nodes, pageInfo and totalCount.
 */
export const connection = <A = Args>(
  target: string,
  options: Hidden & Join<A> & ListOptions<A> & { extras?: Extras<A> },
): ConnectionField =>
  erase<ConnectionField>({ kind: 'connection', extras: {}, ...relation(target, options) });

/**
 * A field with a resolver of its own. The columns it `needs` are handed to it as one object under the field's response
 * key; read them with `neededBy(source, info)`.
 */
export const resolvedElsewhere = (needs: readonly string[] = []): ElsewhereField => ({
  kind: 'elsewhere',
  needs,
});

/** How one noun of the schema is read: its table, who sees a row, and where each field comes from. */
export interface ReadModel {
  declares: 'model';
  type: string;
  table: string;
  visible: Visible;
  fields: Fields;
}
/** Fields that a downstream room adds to a model of an upstream room. */
export interface ReadModelExtension {
  declares: 'extension';
  type: string;
  fields: Fields;
}
/** A connection that starts at a root or payload field, e.g. `Query.projects`. */
export interface RootConnection {
  declares: 'root';
  at: string;
  field: ConnectionField;
}
/** What a room lists for the registry. */
export type ReadDeclaration = ReadModel | ReadModelExtension | RootConnection;

/** Declares the read model of a GraphQL object type. The table has a uuid column `id`. */
export const readModel = (model: Omit<ReadModel, 'declares'>): ReadModel => ({ declares: 'model', ...model });

/** Adds fields to a model by its type name; the model's room knows nothing of it. */
export const extendReadModel = (type: string, fields: Fields): ReadModelExtension => ({
  declares: 'extension',
  type,
  fields,
});

/** Declares a connection that has no parent row; `at` is its place in the schema: `rootConnection('Query.projects', 'Project', …)`. */
export const rootConnection = <A = Args>(
  at: string,
  target: string,
  options: ListOptions<A> & { extras?: Extras<A> } = {},
): RootConnection => ({
  declares: 'root',
  at,
  field: erase<ConnectionField>({ kind: 'connection', target, extras: {}, ...options }),
});

function relation<A>(target: string, options: Join<A>): object {
  if (!('foreignColumn' in options)) return { ...options, target };
  const { foreignColumn, ...rest } = options;
  const on = ({ t, parent }: JoinScope<A>): Sql => sql`${t(foreignColumn)} = ${parent('id')}`;
  return { ...rest, target, on };
}

/** The registry holds fields with differently typed arguments; their schema guarantees each the arguments it declares. */
const erase = <F extends Field>(field: object): F => field as F;
