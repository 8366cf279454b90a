import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { idPrefixOf, type ConnectionField, type Field } from './read-model.js';
import type { ReadModels, ResolvedModel } from './registry.js';
import { connectionOf, connectionParts, edgeParts } from './connection-type.js';

type SchemaField = GraphQLField<unknown, unknown>;

/** Every disagreement between the models and the schema, one sentence each. */
export function faultsAgainst(schema: GraphQLSchema, models: ReadModels): string[] {
  return [
    ...[...models.all()].flatMap((model) => modelFaults(schema, models, model)),
    ...[...models.roots].flatMap(({ at, field }) => rootFaults(schema, models, at, field)),
    ...nodesWithoutModel(schema, models),
  ];
}

function modelFaults(schema: GraphQLSchema, models: ReadModels, model: ResolvedModel): string[] {
  const type = schema.getType(model.type);
  if (!isObjectType(type)) return [`${model.type}: the schema has no such object type`];
  const inSchema = type.getFields();
  const missing = Object.keys(inSchema)
    .filter((name) => !model.fields.has(name))
    .map((name) => `${model.type}.${name}: in the schema, but not in the read model`);
  const present = [...model.fields].flatMap(([name, field]) => {
    const place = `${model.type}.${name}`;
    const schemaField = inSchema[name];
    return schemaField
      ? fieldFaults(models, place, field, schemaField)
      : [`${place}: in the read model, but not in the schema`];
  });
  return [...missing, ...present];
}

function fieldFaults(models: ReadModels, place: string, field: Field, schemaField: SchemaField): string[] {
  const faults = kindFaults(models, place, field, schemaField);
  const mayBeNull = field.visible !== undefined || (field.kind === 'one' && !field.certain);
  if (mayBeNull && isNonNullType(schemaField.type))
    faults.push(`${place}: may be hidden, so it must be nullable`);
  return faults;
}

function kindFaults(models: ReadModels, place: string, field: Field, { type, args }: SchemaField): string[] {
  const named = getNamedType(type);
  const list = isListType(getNullableType(type));
  switch (field.kind) {
    case 'id':
      return idPrefixOf(place.split('.')[0]!) ? [] : [`${place}: the kernel has no id prefix for this type`];
    case 'value':
      return models.has(named.name)
        ? [`${place}: ${named.name} has a read model; use one, many or connection`]
        : [];
    case 'one':
    case 'many': {
      const fits = named.name === field.target && list === (field.kind === 'many');
      return [
        ...targetFaults(models, place, field.target),
        ...(fits
          ? []
          : [`${place}: the schema says ${String(type)}, the read model ${field.kind} ${field.target}`]),
      ];
    }
    case 'connection':
      return connectionFaults(
        models,
        place,
        field,
        named,
        args.map(({ name }) => name),
      );
    case 'elsewhere':
      return [];
  }
}

function connectionFaults(
  models: ReadModels,
  place: string,
  { target, extras }: ConnectionField,
  type: GraphQLNamedType,
  args: readonly string[],
): string[] {
  const found = isObjectType(type) ? connectionOf(type) : undefined;
  if (!found || found.node.name !== target) return [`${place}: ${type.name} is no connection of ${target}`];
  const known = new Set([...connectionParts, ...Object.keys(extras)]);
  const unknown = Object.keys(found.connection.getFields()).filter((name) => !known.has(name));
  const missing = Object.keys(extras).filter((name) => !(name in found.connection.getFields()));
  const onEdge = Object.keys(found.edge?.getFields() ?? {}).filter((name) => !edgeParts.has(name));
  return [
    ...targetFaults(models, place, target),
    ...['first', 'after']
      .filter((name) => !args.includes(name))
      .map((name) => `${place}: has no argument ${name}`),
    ...unknown.map((name) => `${place}: the read model does not give ${type.name}.${name}`),
    ...missing.map((name) => `${place}: gives ${name}, but ${type.name} has no such field`),
    ...onEdge.map((name) => `${place}: the read model does not give ${found.edge!.name}.${name}`),
  ];
}

const targetFaults = (models: ReadModels, place: string, target: string): string[] =>
  models.has(target) ? [] : [`${place}: no read model for ${target}`];

function rootFaults(schema: GraphQLSchema, models: ReadModels, at: string, field: ConnectionField): string[] {
  const [typeName, fieldName] = at.split('.') as [string, string];
  const type = schema.getType(typeName);
  const schemaField = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  return schemaField ? fieldFaults(models, at, field, schemaField) : [`${at}: the schema has no such field`];
}

function nodesWithoutModel(schema: GraphQLSchema, models: ReadModels): string[] {
  const node = schema.getType('Node');
  const types: readonly GraphQLObjectType[] = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
  return types
    .filter(({ name }) => !models.has(name))
    .map(({ name }) => `${name}: is a Node, but has no read model`);
}
