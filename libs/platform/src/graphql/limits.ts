import {
  GraphQLError,
  Kind,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type FieldNode,
} from 'graphql';

/** What one operation may ask for at most. Documented in docs/partner-guide.md. */
export const limits = {
  /** Lexical tokens of the document; checked while parsing. */
  tokens: 4000,
  depth: 12,
  /** Fields under another name. */
  aliases: 30,
  rootFields: 10,
  /** Objects that the page sizes allow for, multiplied along the nesting. */
  objects: 200_000,
} as const;

interface Usage {
  depth: number;
  aliases: number;
  objects: number;
}

type Fragments = Record<string, FragmentDefinitionNode>;
type Variables = Record<string, unknown>;

function pageSize(field: FieldNode, variables: Variables): number {
  const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (!first) return 1;
  if (first.kind === Kind.INT) return Math.max(1, Number(first.value));
  const value = first.kind === Kind.VARIABLE ? variables[first.name.value] : undefined;
  return typeof value === 'number' ? Math.max(1, value) : 20;
}

/** Walks the selection once; fragments are counted at each place that spreads them, since that is what they cost. */
function measure(
  set: SelectionSetNode,
  fragments: Fragments,
  variables: Variables,
  depth: number,
  factor: number,
  usage: Usage,
): void {
  usage.depth = Math.max(usage.depth, depth);
  for (const selection of set.selections) {
    if (usage.aliases > limits.aliases || usage.objects > limits.objects || usage.depth > limits.depth)
      return;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments[selection.name.value];
      if (fragment) measure(fragment.selectionSet, fragments, variables, depth, factor, usage);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      measure(selection.selectionSet, fragments, variables, depth, factor, usage);
    } else {
      if (selection.alias) usage.aliases += 1;
      if (!selection.selectionSet) continue;
      const below = factor * pageSize(selection, variables);
      usage.objects += below;
      measure(selection.selectionSet, fragments, variables, depth + 1, below, usage);
    }
  }
}

/** Introspection is deep by nature and reads no data. */
const isIntrospection = (operation: OperationDefinitionNode): boolean =>
  operation.selectionSet.selections.every((s) => s.kind === Kind.FIELD && s.name.value.startsWith('__'));

/**
 * Says what is too much about an operation, or null. Needs only the document and the variables, so nothing has run yet.
 */
export function excess(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Variables,
): string | null {
  if (isIntrospection(operation)) return null;
  if (operation.selectionSet.selections.length > limits.rootFields) {
    return `The operation asks for more than ${limits.rootFields} root fields.`;
  }
  const usage: Usage = { depth: 0, aliases: 0, objects: 0 };
  measure(operation.selectionSet, fragments, variables, 1, 1, usage);
  if (usage.depth > limits.depth) return `The operation is nested deeper than ${limits.depth} levels.`;
  if (usage.aliases > limits.aliases) return `The operation uses more than ${limits.aliases} aliases.`;
  if (usage.objects > limits.objects) {
    return `The page sizes allow for more than ${limits.objects} objects. Ask for smaller pages or fewer levels.`;
  }
  return null;
}

/** Throws BAD_USER_INPUT when the operation asks for too much. */
export function demandModesty(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Variables,
): void {
  const message = excess(operation, fragments, variables);
  if (message)
    throw new GraphQLError(message, {
      extensions: { code: 'BAD_USER_INPUT', limits, http: { status: 400 } },
    });
}
