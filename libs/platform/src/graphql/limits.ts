import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { OperationError, type Text } from './errors.js';
import { defaultPageSize } from './reads/index.js';

/** What one operation may ask for at most. Documented in docs/partner-guide.md. */
export const limits = {
  /** Lexical tokens of the document; checked while parsing. */
  tokens: 4000,
  depth: 12,
  /** Fields under another name. */
  aliases: 30,
  /** Fields and fragments, each counted at every place that a fragment puts it. */
  selections: 4000,
  rootFields: 10,
  /** Objects that the page sizes allow for, multiplied along the nesting. */
  objects: 200_000,
} as const;

/** An operation with what is needed to weigh it. */
export interface Weighable {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** Adds up what an operation asks for; stops counting as soon as one limit is passed. */
class Scale {
  depth = 0;
  aliases = 0;
  objects = 0;
  rootFields = 0;
  private selections = 0;

  constructor(private readonly what: Weighable) {}

  /** The first limit that is passed, or undefined. Introspection is deep by nature, and may be so. */
  get passed(): keyof typeof tooMany | undefined {
    if (this.rootFields > limits.rootFields) return 'rootFields';
    if (this.depth > limits.depth && !isIntrospection(this.what.operation)) return 'depth';
    if (this.aliases > limits.aliases) return 'aliases';
    if (this.selections > limits.selections) return 'selections';
    return this.objects > limits.objects ? 'objects' : undefined;
  }

  /** Fragments are counted at each place that spreads them, since that is what they cost. */
  add(set: SelectionSetNode, type: GraphQLNamedType | undefined, depth: number, factor: number): void {
    this.depth = Math.max(this.depth, depth);
    for (const selection of set.selections) {
      // Fragments that spread fragments twice grow without bound while all else stays small.
      this.selections += 1;
      if (this.passed) return;
      if (selection.kind === Kind.FIELD) this.addField(selection, type, depth, factor);
      else {
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? this.what.fragments[selection.name.value] : selection;
        const on = fragment?.typeCondition?.name.value;
        if (fragment)
          this.add(fragment.selectionSet, on ? this.what.schema.getType(on) : type, depth, factor);
      }
    }
  }

  private addField(
    field: FieldNode,
    parent: GraphQLNamedType | undefined,
    depth: number,
    factor: number,
  ): void {
    if (field.alias) this.aliases += 1;
    if (depth === 1) this.rootFields += 1;
    if (!field.selectionSet) return;
    const type = typeOfField(parent, field.name.value);
    const below = factor * this.pageSize(field, type);
    // A connection and what it is made of are counted as its page, once.
    if (!partsOfPages.test(parent?.name ?? '')) this.objects += below;
    this.add(field.selectionSet, type, depth + 1, below);
  }

  private pageSize(field: FieldNode, type: GraphQLNamedType | undefined): number {
    if (!type?.name.endsWith('Connection')) return 1;
    const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
    if (first?.kind === Kind.INT) return Math.max(1, Number(first.value));
    const value = first?.kind === Kind.VARIABLE ? this.what.variables[first.name.value] : undefined;
    return typeof value === 'number' ? Math.max(1, value) : defaultPageSize;
  }
}

const partsOfPages = /(Connection|Edge)$/;

function typeOfField(parent: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
  const field = parent.getFields()[name];
  const type = field && getNamedType(field.type);
  return isCompositeType(type) ? type : undefined;
}

/** True when the operation asks for nothing but the schema. */
const isIntrospection = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every((s) => s.kind === Kind.FIELD && s.name.value.startsWith('__'));

const tooMany = {
  rootFields: {
    de: `Die Abfrage hat mehr als ${limits.rootFields} Felder auf der obersten Ebene.`,
    en: `The operation asks for more than ${limits.rootFields} root fields.`,
  },
  depth: {
    de: `Die Abfrage ist tiefer als ${limits.depth} Ebenen verschachtelt.`,
    en: `The operation is nested deeper than ${limits.depth} levels.`,
  },
  aliases: {
    de: `Die Abfrage benennt mehr als ${limits.aliases} Felder um.`,
    en: `The operation uses more than ${limits.aliases} aliases.`,
  },
  selections: {
    de: `Die Abfrage hat, mit allen Fragmenten ausgeschrieben, mehr als ${limits.selections} Felder.`,
    en: `The operation, with all its fragments written out, has more than ${limits.selections} fields.`,
  },
  objects: {
    de: `Die Seitengrößen lassen mehr als ${limits.objects} Objekte zu. Bitte kleinere Seiten oder weniger Ebenen abfragen.`,
    en: `The page sizes allow for more than ${limits.objects} objects. Ask for smaller pages or fewer levels.`,
  },
} satisfies Record<string, Text>;

/** Says what is too much about an operation, or null. Nothing has run yet. */
export function excess(what: Weighable): Text | null {
  const { operation, schema } = what;
  const scale = new Scale(what);
  scale.add(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1, 1);
  return scale.passed ? tooMany[scale.passed] : null;
}

/** @throws OperationError BAD_USER_INPUT (HTTP 400) when the operation asks for too much */
export function demandModesty(what: Weighable): void {
  const text = excess(what);
  if (text) throw new OperationError('BAD_USER_INPUT', text, { limits, http: { status: 400 } });
}
