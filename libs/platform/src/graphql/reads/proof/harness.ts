import type { Actor } from '@allmende/kernel';
import {
  buildSchema,
  execute,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import {
  asc,
  type Executor,
  installReadResolvers,
  neededBy,
  ReadModels,
  Reads,
  type ReadDeclaration,
} from '../index.js';
import { declarations } from './models.js';
import { typeDefs } from './world.js';

export interface Context {
  actor: Actor;
}
type Resolver = (
  source: unknown,
  args: Record<string, string>,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** Puts a resolver of its own on one field. */
export function resolveField(schema: GraphQLSchema, type: string, field: string, resolver: Resolver): void {
  const found = schema.getType(type);
  if (!found || !('getFields' in found)) throw new Error(`no type ${type}`);
  Object.assign(found.getFields()[field]!, { resolve: resolver });
}

/** The proof's schema over `Reads`, counting what is sent to the database. */
export class CompiledApi {
  readonly schema = buildSchema(typeDefs);
  readonly statements: { name?: string; text: string; values: unknown[] }[] = [];

  constructor(executor: Executor, declared: readonly ReadDeclaration[] = declarations()) {
    const models = new ReadModels(declared);
    const [catalogue] = models.roots;
    models.check(this.schema);
    installReadResolvers(this.schema, models);
    const reads = new Reads(
      {
        query: (statement) => {
          this.statements.push(statement);
          return executor.query(statement);
        },
      },
      models,
    );
    const on = (place: `${string}.${string}`, resolver: Resolver): void => {
      const [type, field] = place.split('.') as [string, string];
      resolveField(this.schema, type, field, resolver);
    };
    on('Query.node', (_source, { id }, { actor }, info) => reads.node(info, actor, id!));
    on('Query.project', (_source, { id }, { actor }, info) => reads.node(info, actor, id!));
    on('Query.nodes', (_source, { ids }, { actor }, info) =>
      reads.nodes(info, actor, ids as unknown as string[]),
    );
    on('Query.projects', (_source, _args, { actor }, info) => reads.connection(info, actor, catalogue!));
    on('Query.tags', (_source, _args, { actor }, info) =>
      reads.list(info, actor, 'Tag', { order: ({ t }) => [asc(t('name'))] }),
    );
    on('Mutation.join', (_source, { id }) => ({ joined: id, userErrors: [] }));
    on('JoinPayload.project', (source, _args, { actor }, info) =>
      reads.node(info, actor, (source as { joined: string }).joined),
    );
    on('Project.viewerCanEdit', (source, _args, _context, info) => {
      const { published, lead_id } = neededBy<{ published: boolean; lead_id: string | null }>(source, info);
      return published && lead_id !== null;
    });
  }

  async ask(
    source: string,
    actor: Actor,
    variableValues: Record<string, unknown> = {},
  ): Promise<ExecutionResult> {
    return run(this.schema, source, actor, variableValues);
  }

  /** The data of an answer that must have no errors, typed by whoever looks into it. */
  async answer<T = Record<string, unknown>>(source: string, actor: Actor, variables = {}): Promise<T> {
    const { data, errors } = await this.ask(source, actor, variables);
    if (errors) throw new Error(`${errors.map(({ message }) => message).join('; ')} in ${source}`);
    return data as T;
  }

  /** The first error of an answer. */
  async refusal(
    source: string,
    actor: Actor,
    variables = {},
  ): Promise<{ message?: string; extensions?: object }> {
    const { errors } = await this.ask(source, actor, variables);
    return { message: errors?.[0]?.message, extensions: errors?.[0]?.extensions };
  }
}

/** Parses, validates and executes; a query that is no query is a fault of the test. */
export async function run(
  schema: GraphQLSchema,
  source: string,
  actor: Actor,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> {
  const document = parse(source);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(`${faults.map(({ message }) => message).join('; ')} in ${source}`);
  const result = await execute({ schema, document, contextValue: { actor }, variableValues });
  // Without the null prototypes that graphql-js gives its objects.
  return { ...JSON.parse(JSON.stringify(result)), errors: result.errors } as ExecutionResult;
}
