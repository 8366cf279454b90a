import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  responsePathAsArray,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type InlineFragmentNode,
  type SelectionNode,
} from 'graphql';
import type { Args } from './read-model.js';

/** One field of the query after fragments, directives and duplicates are resolved. */
export interface Selected {
  /** Response key: the alias, or else the field's name. */
  key: string;
  name: string;
  parentType: string;
  type: GraphQLOutputType;
  args: Args;
  /** Every place of the query that asks for this key; their sub-selections are merged. */
  nodes: readonly FieldNode[];
  path: readonly (string | number)[];
}

type QueryInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** The field whose resolver is running. */
export function selectedRoot(info: GraphQLResolveInfo): Selected {
  const field = info.parentType.getFields()[info.fieldName]!;
  return {
    key: String(info.path.key),
    name: info.fieldName,
    parentType: info.parentType.name,
    type: info.returnType,
    args: getArgumentValues(field, info.fieldNodes[0]!, info.variableValues),
    nodes: info.fieldNodes,
    path: responsePathAsArray(info.path),
  };
}

/** The fields selected below `parent` when its value is of the given type. `__typename` is left to graphql-js. */
export function selectedFields(info: QueryInfo, type: GraphQLObjectType, parent: Selected): Selected[] {
  const groups = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const node of parent.nodes) collect(info, type, node.selectionSet?.selections ?? [], groups, spread);
  const fields = type.getFields();
  return [...groups].flatMap(([key, nodes]) => {
    const node = nodes[0]!;
    const field = fields[node.name.value];
    if (!field) return [];
    const args = getArgumentValues(field, node, info.variableValues);
    const path = [...parent.path, key];
    return [{ key, name: field.name, parentType: type.name, type: field.type, args, nodes, path }];
  });
}

function collect(
  info: QueryInfo,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  groups: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const node of selections) {
    if (!isIncluded(info, node)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : named(info, node.name.value, spread);
    if (fragment && applies(info, fragment, type)) {
      collect(info, type, fragment.selectionSet.selections, groups, spread);
    }
  }
}

/** A named fragment counts once for each selection, as graphql-js has it. */
function named(info: QueryInfo, name: string, spread: Set<string>): FragmentDefinitionNode | undefined {
  if (spread.has(name)) return undefined;
  spread.add(name);
  return info.fragments[name];
}

function isIncluded({ variableValues }: QueryInfo, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.if !== true && include?.if !== false;
}

function applies(
  { schema }: QueryInfo,
  { typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
  type: GraphQLObjectType,
): boolean {
  const condition = typeCondition && schema.getType(typeCondition.name.value);
  return !condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}
