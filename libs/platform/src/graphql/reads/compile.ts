import type { Actor } from '@allmende/kernel';
import { getNamedType, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { cursorOf, cursorSignature, readCursor, type CursorValues } from './cursor.js';
import { badInput } from './errors.js';
import {
  idPrefixOf,
  type Args,
  type Columns,
  type ConnectionField,
  type Field,
  type ManyField,
  type Relation,
} from './read-model.js';
import type { ReadModels, ResolvedModel } from './registry.js';
import { selectedFields, type Selected } from './selection.js';
import { sql, type Sql } from './sql.js';
import { keyColumns, rowNumber, windowOf, type RowSet } from './window.js';

/** Page size of a connection that is asked for without `first`. */
export const defaultPageSize = 20;
const maxPageSize = 100;

/** Key under which a row tells its type, where the schema has only an interface. No alias can be called so. */
export const typeKey = '#type';

/** A set of rows with what is needed to read fields of them. */
interface ModelRows extends RowSet {
  model: ResolvedModel;
  t: Columns;
}

/** Turns what a field asks for into one SQL expression that gives JSON under the response keys. One per root read. */
export class Compiler {
  /** True when a client's cursor went into the statement: its values may then be refused by PostgreSQL. */
  usesCursor = false;
  private aliases = 0;

  constructor(
    private readonly models: ReadModels,
    private readonly info: GraphQLResolveInfo,
    private readonly actor: Actor,
  ) {}

  /** The one row of a type that meets the condition, if the actor may see it. */
  one(type: string, at: Selected, on: (rows: { t: Columns }) => Sql, typed = false): Sql {
    const target = this.rowsOf(this.models.get(type), on);
    return sql`(select ${this.row(target, at, typed)} from ${target.rows} where ${target.where})`;
  }

  /** A bounded list. */
  many(field: Omit<ManyField, 'kind'>, at: Selected, parent?: Columns): Sql {
    const target = this.related(field, at.args, parent);
    const window = windowOf(target, this.ordersOf(field, target.t, at.args), field.limit);
    return sql`(select ${listOf(this.row(target, at), target)} from ${window})`;
  }

  /** A page of a connection, with its extras. What is not asked for is not computed. */
  connection(field: ConnectionField, at: Selected, parent?: Columns): Sql {
    const rows = this.related(field, at.args, parent);
    const orders = this.ordersOf(field, rows.t, at.args);
    const first = this.pageSizeOf(at);
    const signature = cursorSignature(at, this.ordersOf(field, columnsOf(sql`t`), at.args));
    const after = this.cursorFor(at, signature, orders.length + 1);
    const keys = keyColumns(orders).map((key) => sql`${rows.alias}.${key}`);
    const page: Page = { rows, first, hasPrevious: after !== undefined, cursor: cursorOf(signature, keys) };
    const parts = this.selected(at);
    const json = object(parts.map((part) => [part.key, this.connectionPart(field, page, part, at.args)]));
    const paged = parts.some(({ name }) => name === 'edges' || name === 'nodes' || name === 'pageInfo');
    return paged ? sql`(select ${json} from ${windowOf(rows, orders, first + 1, after)})` : json;
  }

  /** The JSON of one row. */
  private row({ model, t }: ModelRows, at: Selected, typed = false): Sql {
    const type = this.info.schema.getType(model.type) as GraphQLObjectType;
    const fields = selectedFields(this.info, type, at).map((part): [string, Sql] => [
      part.key,
      this.field(model, t, part),
    ]);
    return object(typed ? [[typeKey, sql`${model.type}::text`], ...fields] : fields);
  }

  private field(model: ResolvedModel, t: Columns, at: Selected): Sql {
    const field = model.fields.get(at.name);
    if (!field) throw new Error(`${model.type}.${at.name} is not in the read model`);
    const value = this.value(model, field, t, at);
    return field.visible
      ? sql`case when ${field.visible({ t, actor: this.actor })} then ${value} end`
      : value;
  }

  private value(model: ResolvedModel, field: Field, t: Columns, at: Selected): Sql {
    switch (field.kind) {
      case 'id':
        return sql`${`${idPrefixOf(model.type)}_`}::text || replace(${t('id')}::text, '-', '')`;
      case 'value':
        return field.value({ t, actor: this.actor, args: at.args });
      case 'one':
        return this.one(field.target, at, (rows) =>
          field.on({ t: rows.t, parent: t, actor: this.actor, args: at.args }),
        );
      case 'many':
        return this.many(field, at, t);
      case 'connection':
        return this.connection(field, at, t);
      case 'elsewhere':
        return object(field.needs.map((name) => [name, t(name)]));
    }
  }

  private connectionPart(field: ConnectionField, page: Page, at: Selected, args: Args): Sql {
    const { rows } = page;
    const set = sql`from ${rows.rows} where ${rows.where}`;
    switch (at.name) {
      case 'edges':
        return listOf(this.edge(page, at), rows, page.first);
      case 'nodes':
        return listOf(this.row(rows, at), rows, page.first);
      case 'pageInfo':
        return object(this.selected(at).map(({ key, name }) => [key, pageInfoPart(page, name)]));
      case 'totalCount':
        return sql`(select count(*) ${set})`;
      default: {
        const extra = field.extras[at.name];
        if (!extra) throw new Error(`${at.parentType}.${at.name} is not in the read model`);
        return extra({ rows: sql`(select ${rows.alias}.* ${set})`, args, actor: this.actor });
      }
    }
  }

  private edge({ rows, cursor }: Page, at: Selected): Sql {
    return object(
      this.selected(at).map((part) => [part.key, part.name === 'cursor' ? cursor : this.row(rows, part)]),
    );
  }

  private selected(at: Selected): Selected[] {
    return selectedFields(this.info, getNamedType(at.type) as GraphQLObjectType, at);
  }

  private related(relation: Relation, args: Args, parent?: Columns): ModelRows {
    const { actor } = this;
    return this.rowsOf(this.models.get(relation.target), ({ t }) =>
      sql.and(parent && relation.on?.({ t, parent, actor, args }), relation.filter?.({ t, actor, args })),
    );
  }

  /** Rows of a model that the actor may see and that meet the condition: the one place where visibility is asked. */
  private rowsOf(model: ResolvedModel, condition: (rows: { t: Columns }) => Sql): ModelRows {
    const alias = sql.id(`_${++this.aliases}`);
    const t = columnsOf(alias);
    const where = sql.and(condition({ t }), model.visible({ t, actor: this.actor }));
    return { model, t, alias, rows: sql`${sql.id(model.table)} ${alias}`, where };
  }

  private ordersOf(relation: Relation, t: Columns, args: Args) {
    return relation.order?.({ t, actor: this.actor, args }) ?? [];
  }

  private pageSizeOf({ args, path, nodes }: Selected): number {
    const first = args.first ?? defaultPageSize;
    if (Number.isInteger(first) && Number(first) >= 1 && Number(first) <= maxPageSize) return Number(first);
    throw badInput(this.actor, 'pageSize', { path: [...path, 'first'], nodes });
  }

  private cursorFor(
    { args, path, nodes }: Selected,
    signature: string,
    length: number,
  ): CursorValues | undefined {
    if (args.after === undefined || args.after === null) return undefined;
    const values = readCursor(args.after, signature, length);
    const place = { path: [...path, 'after'], nodes };
    if (values === 'malformed') throw badInput(this.actor, 'cursorMalformed', place);
    if (values === 'foreign') throw badInput(this.actor, 'cursorForeign', place);
    this.usesCursor = true;
    return values;
  }
}

interface Page {
  rows: ModelRows;
  first: number;
  /** True behind a cursor; that the row of the cursor may be gone since is not looked up. */
  hasPrevious: boolean;
  cursor: Sql;
}

const columnsOf =
  (alias: Sql): Columns =>
  (column) =>
    sql`${alias}.${sql.id(column)}`;

/** Keys are bound: an alias is a client's text, and may be longer than an identifier of PostgreSQL. */
const object = (entries: readonly (readonly [string, Sql])[]): Sql =>
  sql`json_object(${sql.join(entries.map(([key, value]) => sql`(${key}::text) value (${value})`))})`;

/** The rows of a window as a list, in its order; the row behind the page only tells that there is one. */
function listOf(item: Sql, { alias }: RowSet, first?: number): Sql {
  const number = sql`${alias}.${rowNumber}`;
  const filter = first === undefined ? sql`` : sql` filter (where ${number} <= ${first})`;
  return sql`coalesce(json_agg(${item} order by ${number})${filter}, '[]'::json)`;
}

function pageInfoPart({ rows, first, cursor, hasPrevious }: Page, name: string): Sql {
  const number = sql`${rows.alias}.${rowNumber}`;
  switch (name) {
    case 'hasNextPage':
      return sql`count(*) > ${first}`;
    case 'hasPreviousPage':
      return sql`${hasPrevious}::boolean`;
    case 'startCursor':
      return sql`max(${cursor}) filter (where ${number} = 1)`;
    default:
      return sql`(array_agg(${cursor} order by ${number} desc) filter (where ${number} <= ${first}))[1]`;
  }
}
