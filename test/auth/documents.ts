import {
  getNamedType,
  isLeafType,
  isListType,
  getNullableType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** Everything that can be asked or done, as `Query.project` or `Mutation.joinProject`. */
export function operationsOf(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) =>
    root ? Object.keys(root.getFields()).map((field) => `${root.name}.${field}`) : [],
  );
}

/** The smallest document that runs the operation with all its arguments as variables. */
export function documentFor(schema: GraphQLSchema, operation: string): string {
  const [root = '', name = ''] = operation.split('.');
  const type = schema.getType(root);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`The schema has no ${operation}.`);
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const call = `${name}${passed && `(${passed})`} ${selectionOf(field)}`;
  return `${root.toLowerCase()}${declared && ` (${declared})`} { ${call} }`;
}

function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isListType(getNullableType(type)) || !isObjectType(named)) return '{ __typename }';
  const { nodes, userErrors } = named.getFields();
  if (userErrors) return '{ userErrors { code message path } }';
  return nodes ? '{ nodes { __typename } }' : '{ __typename }';
}
