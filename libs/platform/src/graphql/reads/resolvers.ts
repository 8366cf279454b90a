import {
  isInterfaceType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { typeKey } from './compile.js';
import { connectionOf, edgeParts } from './connection-type.js';
import type { ReadModels } from './registry.js';

/** What a field marked `resolvedElsewhere` needs of its row: its columns by name. */
export const neededBy = <Row = Record<string, unknown>>(source: unknown, info: GraphQLResolveInfo): Row =>
  (source as Record<string, unknown>)[info.path.key] as Row;

/**
 * Lets every field of the modelled types and of their connections take its value from the answer of `Reads`, which lies
 * under the response key, and lets interfaces ask the answer for its type. Other types are not touched.
 */
export function installReadResolvers(schema: GraphQLSchema, models: ReadModels): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) && schema.getPossibleTypes(type).some(({ name }) => models.has(name))) {
      type.resolveType = (source: Record<string, string>) => source[typeKey];
    }
    if (!isObjectType(type)) continue;
    const parts = connectionOf(type);
    if (models.has(type.name))
      readFields(type, (name) => models.get(type.name).fields.get(name)?.kind !== 'elsewhere');
    else if (parts && models.has(parts.node.name)) {
      readFields(type);
      readFields(parts.pageInfo);
      if (parts.edge) readFields(parts.edge, (name) => edgeParts.has(name));
    }
  }
}

function readFields(type: GraphQLObjectType, wanted: (name: string) => boolean = () => true): void {
  for (const field of Object.values(type.getFields())) {
    if (!wanted(field.name)) continue;
    field.resolve = (source: Record<string, unknown>, _args, _context, info) => source[info.path.key];
  }
}
