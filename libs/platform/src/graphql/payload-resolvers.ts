import {
  getNamedType,
  isInterfaceType,
  isListType,
  isObjectType,
  getNullableType,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from './request-context.js';
import { sql, type ReadModels, type Reads } from './reads/index.js';

/**
 * Lets a payload name its objects by id: where a field of a `…Payload` type is a noun, the command answers the uuid
 * (for an interface: the public id) and the noun is read back through the read model, with the actor's own eyes.
 */
export function installPayloadResolvers(schema: GraphQLSchema, models: ReadModels, reads: () => Reads): void {
  const payloads = Object.values(schema.getTypeMap()).filter(
    (t) => isObjectType(t) && t.name.endsWith('Payload'),
  );
  for (const payload of payloads.filter(isObjectType)) {
    for (const field of Object.values(payload.getFields())) {
      const named = getNamedType(field.type);
      if (isListType(getNullableType(field.type)) || !(models.has(named.name) || isInterfaceType(named)))
        continue;
      field.resolve = (source: Record<string, unknown>, _args, { actor }: RequestContext, info) => {
        const id = source[field.name];
        if (typeof id !== 'string') return null;
        return isInterfaceType(named)
          ? reads().node(info, actor, id)
          : reads().one(info, actor, named.name, ({ t }) => sql`${t('id')} = ${id}`);
      };
    }
  }
}

/**
 * Lets a subscription tell its noun by uuid, as `LiveChanges.watch` does: the noun is read through the read model at each
 * delivery, with the eyes that the reader has then.
 */
export function installSubscriptionResolvers(
  schema: GraphQLSchema,
  models: ReadModels,
  reads: () => Reads,
): void {
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const { name } = getNamedType(field.type);
    if (!models.has(name)) throw new Error(`Subscription.${field.name}: ${name} has no read model`);
    field.resolve = (uuid: string, _args, { actor }: RequestContext, info) =>
      reads().one(info, actor, name, ({ t }) => sql`${t('id')} = ${uuid}`);
  }
}
