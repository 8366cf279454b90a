import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { OperationError } from '../errors.js';
import { demandModesty, limits } from '../limits.js';

/** A subscription that may run. */
export type Prepared = ExecutionArgs & { operation: OperationDefinitionNode };

const onlySubscriptions = (): OperationError =>
  new OperationError('BAD_USER_INPUT', {
    de: 'Über diese Verbindung laufen nur Abonnements (subscription). Abfragen und Änderungen bitte als HTTP-Anfrage an dieselbe Adresse senden.',
    en: 'This connection carries subscriptions only. Send queries and mutations to the same address by HTTP.',
  });

const unknownOperation = (): GraphQLError =>
  new GraphQLError('The document has no operation of this name, or several and no name was given.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });

/** The same error with the code that the HTTP doors give to errors of its kind. */
const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    ...{ nodes: error.nodes, source: error.source, positions: error.positions, path: error.path },
    ...{ originalError: error.originalError, extensions: { code, ...error.extensions } },
  });

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    return coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED');
  }
}

/**
 * Holds a document to the same rules as the HTTP doors do, before anything runs.
 * @returns what to run, or why it may not
 * @throws OperationError when it asks for too much or is no subscription
 */
export function prepare(schema: GraphQLSchema, payload: SubscribePayload): Prepared | GraphQLError[] {
  const document = parsed(payload.query);
  if (document instanceof GraphQLError) return [document];
  const invalid = validate(schema, document);
  if (invalid.length > 0) return invalid.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
  const { operationName } = payload;
  const operation = getOperationAST(document, operationName);
  if (!operation) return [unknownOperation()];
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) throw onlySubscriptions();
  const variables = payload.variables ?? {};
  demandModesty({ schema, operation, fragments: fragmentsOf(document), variables });
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) return errors.map((error) => coded(error, 'BAD_USER_INPUT'));
  return { schema, document, operation, operationName, variableValues: variables };
}

const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]),
  );
