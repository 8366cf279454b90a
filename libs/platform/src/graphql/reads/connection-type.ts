import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';

/** The fields that every connection may have; what goes beyond is declared as `extras`. */
export const connectionParts: ReadonlySet<string> = new Set(['edges', 'nodes', 'pageInfo', 'totalCount']);
export const edgeParts: ReadonlySet<string> = new Set(['cursor', 'node']);

export interface ConnectionType {
  connection: GraphQLObjectType;
  pageInfo: GraphQLObjectType;
  edge?: GraphQLObjectType;
  node: GraphQLObjectType;
}

/** The parts of a connection type, known by its shape: `pageInfo`, and `edges` or `nodes`. */
export function connectionOf(type: GraphQLObjectType): ConnectionType | undefined {
  const pageInfo = objectAt(type, 'pageInfo');
  const edge = objectAt(type, 'edges');
  const node = edge ? objectAt(edge, 'node') : objectAt(type, 'nodes');
  return pageInfo && node && { connection: type, pageInfo, edge, node };
}

function objectAt(type: GraphQLObjectType, name: string): GraphQLObjectType | undefined {
  const field = type.getFields()[name];
  const named = field && getNamedType(field.type);
  return isObjectType(named) ? named : undefined;
}
