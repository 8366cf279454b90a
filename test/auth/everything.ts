import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Arguments that show more than the defaults do. */
const widest: Record<string, string> = {
  first: '5',
  day: '"2026-01-01"',
  'filter: ParticipationFilter': '{ states: [OPEN, PROPOSED, ENDED, DECLINED, WITHDRAWN] }',
};

/** All fields of a type, and of what hangs on it, `depth` objects deep: written from the schema, so nothing is forgotten. */
function everythingOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type)) return '';
  const isPart = /Connection$|Edge$|PageInfo$/.test(type.name);
  const fields = Object.values(type.getFields())
    .filter(({ name }) => name !== 'edges')
    .map((field) => fieldOf(schema, field, isPart ? depth : depth - 1));
  return `{ __typename ${fields.join(' ')} }`;
}

function fieldOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, depth: number): string {
  const named = getNamedType(field.type);
  if (!isLeafType(named) && depth <= 0) return '';
  const given = field.args.flatMap(({ name, type }) => {
    const value = widest[name] ?? widest[`${name}: ${String(type)}`];
    return value ? [`${name}: ${value}`] : [];
  });
  const call = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  return isLeafType(named) ? call : `${call} ${everythingOf(schema, named, depth)}`;
}

/** One document per query that needs no argument, or one that is known here, three objects deep. */
export function rootRoadsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()!.getFields())
    .filter(({ args }) =>
      args.every((arg) => arg.name in widest || (!isRequiredArgument(arg) && arg.name !== 'id')),
    )
    .map((field) => `{ ${fieldOf(schema, field, 3)} }`);
}

/** The document that looks an object up by its public id, two objects deep. */
export const nodeRoadOf = (schema: GraphQLSchema, type: string): string =>
  `query ($id: ID!) { node(id: $id) { ... on ${type} ${everythingOf(schema, schema.getType(type)!, 2)} } }`;
