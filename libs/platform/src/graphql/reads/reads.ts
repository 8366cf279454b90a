import { createHash } from 'node:crypto';
import { parseNodeId, type Actor } from '@allmende/kernel';
import { getNamedType, isAbstractType, isObjectType, type GraphQLResolveInfo } from 'graphql';
import { Compiler } from './compile.js';
import { badInput } from './errors.js';
import type { Order, RootConnection, RowScope } from './read-model.js';
import type { ReadModels } from './registry.js';
import { selectedRoot } from './selection.js';
import { render, sql, type Sql } from './sql.js';

/** What runs a statement: a pool of `pg`, or anything that takes the same. */
export interface Executor {
  query(statement: {
    name?: string;
    text: string;
    values: unknown[];
  }): Promise<{ rows: { data?: unknown }[] }>;
}

/** A row (or connection) as JSON under the response keys of the query; the installed resolvers read it. */
export type ReadResult = Record<string, unknown>;

/** Condition over the rows of a model. */
type Where = (scope: RowScope) => Sql;

/**
 * Prepared statements stay in each database session for good, and strangers choose the shape of queries: so only this
 * many shapes are kept; others run as well, but are planned each time.
 */
const maxPrepared = 200;

/**
 * Answers fields by reading what their selection asks for, in one statement each. Call it from the resolver of a query
 * or of a payload's field with that resolver's `info`. What the actor may not see is null or not in the list.
 */
export class Reads {
  private readonly prepared = new Map<string, string>();

  constructor(
    private readonly executor: Executor,
    private readonly models: ReadModels,
  ) {}

  /** The row that meets the condition, or null. No two visible rows may meet it. */
  async one(info: GraphQLResolveInfo, actor: Actor, type: string, where: Where): Promise<ReadResult | null> {
    const compiler = this.compiler(info, actor);
    const typed = isAbstractType(getNamedType(info.returnType));
    const data = await this.run(
      compiler,
      actor,
      compiler.one(type, selectedRoot(info), ({ t }) => where({ t, actor }), typed),
    );
    return data as ReadResult | null;
  }

  /** The object of a public id, or null when the id is malformed or of a type that this field does not return. */
  async node(info: GraphQLResolveInfo, actor: Actor, id: string): Promise<ReadResult | null> {
    const parsed = parseNodeId(id);
    if (!parsed || !this.returns(info, parsed.type)) return null;
    return this.one(info, actor, parsed.type, ({ t }) => sql`${t('id')} = ${parsed.uuid}`);
  }

  /** The objects of public ids in their order, null for each that is not there. */
  async nodes(
    info: GraphQLResolveInfo,
    actor: Actor,
    ids: readonly string[],
  ): Promise<(ReadResult | null)[]> {
    const asked = ids
      .map(parseNodeId)
      .map((parsed) => (parsed && this.returns(info, parsed.type) ? parsed : null));
    const types = [...new Set(asked.flatMap((parsed) => (parsed ? [parsed.type] : [])))].sort();
    if (types.length === 0) return ids.map(() => null);
    const compiler = this.compiler(info, actor);
    const at = selectedRoot(info);
    const branches = types.map((type) => {
      const found = compiler.one(type, at, ({ t }) => sql`${t('id')} = asked.id`, true);
      return sql`when asked.type = ${type} then ${found}`;
    });
    const keys = sql`unnest(${asked.map((one) => one?.type ?? null)}::text[], ${asked.map((one) => one?.uuid ?? null)}::uuid[])`;
    const list = sql`(select json_agg(case ${sql.join(branches, ' ')} end order by asked.n) from ${keys} with ordinality asked(type, id, n))`;
    return (await this.run(compiler, actor, list)) as (ReadResult | null)[];
  }

  /** A bounded list that is no connection; never more than `limit` rows (100). */
  async list(
    info: GraphQLResolveInfo,
    actor: Actor,
    type: string,
    options: { where?: Where; order?: (scope: RowScope) => readonly Order[]; limit?: number } = {},
  ): Promise<ReadResult[]> {
    const compiler = this.compiler(info, actor);
    const { where: filter, order, limit = 100 } = options;
    const list = compiler.many({ target: type, filter, order, limit }, selectedRoot(info));
    return (await this.run(compiler, actor, list)) as ReadResult[];
  }

  /** A page of a declared root connection; its arguments are the field's. */
  async connection(info: GraphQLResolveInfo, actor: Actor, root: RootConnection): Promise<ReadResult> {
    if (!this.models.roots.has(root)) throw new Error(`${root.at} was not handed to the read models`);
    const compiler = this.compiler(info, actor);
    return (await this.run(
      compiler,
      actor,
      compiler.connection(root.field, selectedRoot(info)),
    )) as ReadResult;
  }

  private compiler(info: GraphQLResolveInfo, actor: Actor): Compiler {
    return new Compiler(this.models, info, actor);
  }

  /** True when the field's type, or one of the types behind its interface, is the given one and has a model. */
  private returns({ schema, returnType }: GraphQLResolveInfo, type: string): boolean {
    const declared = getNamedType(returnType);
    const actual = schema.getType(type);
    if (!isObjectType(actual) || !this.models.has(type)) return false;
    return declared === actual || (isAbstractType(declared) && schema.isSubType(declared, actual));
  }

  private async run(compiler: Compiler, actor: Actor, expression: Sql): Promise<unknown> {
    const { text, values } = render(sql`select ${expression} as data`);
    try {
      const { rows } = await this.executor.query({ name: this.nameOf(text), text, values });
      return rows[0]?.data ?? null;
    } catch (error) {
      throw readersFault(error, compiler, actor) ?? error;
    }
  }

  private nameOf(text: string): string | undefined {
    const known = this.prepared.get(text);
    if (known || this.prepared.size >= maxPrepared) return known;
    const name = `read_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    this.prepared.set(text, name);
    return name;
  }
}

/** Data that PostgreSQL refuses (class 22) and that only the reader can have sent: a forged cursor, a NUL in a text. */
function readersFault(error: unknown, { usesCursor }: Compiler, actor: Actor): Error | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '22021') return badInput(actor, 'forbiddenCharacter');
  if (usesCursor && code.startsWith('22')) return badInput(actor, 'cursorMalformed');
  return undefined;
}
