import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { limits } from '@allmende/platform/graphql';

const itemStates = 'PROPOSED, DEFERRED, PLACED, HANDLED, POSTPONED, MERGED, DECLINED, WITHDRAWN';

/** Arguments that show more than the defaults do. */
const widest: Record<string, string> = {
  first: '5',
  day: '"2026-01-01"',
  past: 'true',
  withdrawn: 'true',
  'states: [AgendaItemState!]': `[${itemStates}]`,
  fiscalYear: '2027',
  'states: [PledgeState!]': '[DECLARED, RESERVED, APPROVED, CALLED, PAID, WITHDRAWN, LAPSED]',
  'filter: BacklogFilter': `{ states: [${itemStates}] }`,
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

/** A field with the arguments that show most. */
function callOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const given = args.flatMap(({ name, type }) => {
    const value = widest[name] ?? widest[`${name}: ${String(type)}`];
    return value ? [`${name}: ${value}`] : [];
  });
  return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
}

function fieldOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, depth: number): string {
  const named = getNamedType(field.type);
  if (isLeafType(named)) return callOf(field);
  return depth <= 0 ? '' : `${callOf(field)} ${everythingOf(schema, named, depth)}`;
}

/** True when the door would not even parse it. */
const isTooLong = (document: string): boolean =>
  (document.match(/\w+|[^\s\w]/g) ?? []).length > limits.tokens;

/** What `everythingOf` selects, in parts: the plain values, then each field with all that hangs on it by itself. */
function partsOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string[] {
  if (!isObjectType(type)) return [];
  const isPart = /Connection$/.test(type.name);
  const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'edges');
  const [plain, deep] = [true, false].map((leaf) =>
    fields.filter((field) => isLeafType(getNamedType(field.type)) === leaf),
  ) as [typeof fields, typeof fields];
  const values = `{ __typename ${plain.map((field) => fieldOf(schema, field, depth)).join(' ')} }`;
  return [
    values,
    ...deep.flatMap((field) => {
      if (!isPart) return [`{ ${fieldOf(schema, field, depth - 1)} }`];
      return partsOf(schema, getNamedType(field.type), depth).map((part) => `{ ${field.name} ${part} }`);
    }),
  ].filter((part) => part !== '{  }');
}

/** One document where it fits, else one for each part. */
const documents = (
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  around: (selection: string) => string,
): string[] => {
  const whole = around(everythingOf(schema, type, depth));
  return isTooLong(whole) ? partsOf(schema, type, depth).map(around) : [whole];
};

/** Documents for each query that needs no argument, or one that is known here, three objects deep. */
export function rootRoadsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()!.getFields())
    .filter(({ args }) =>
      args.every((arg) => arg.name in widest || (!isRequiredArgument(arg) && arg.name !== 'id')),
    )
    .flatMap((field) => {
      const named = getNamedType(field.type);
      return isLeafType(named)
        ? [`{ ${field.name} }`]
        : documents(schema, named, 3, (selection) => `{ ${callOf(field)} ${selection} }`);
    });
}

/** Documents that look an object up by its public id, two objects deep. */
export const nodeRoadsOf = (schema: GraphQLSchema, type: string): string[] =>
  documents(
    schema,
    schema.getType(type)!,
    2,
    (selection) => `query ($id: ID!) { node(id: $id) { ... on ${type} ${selection} } }`,
  );
