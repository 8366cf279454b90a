/** The text of a GraphQL operation that remembers the types of its answer and its variables. */
export type TypedDocument<Data, Variables> = string & { readonly __types?: (variables: Variables) => Data };

/** Attaches types to the text of an operation; used by the generated files only. */
export function typed<Data, Variables>(text: string): TypedDocument<Data, Variables> {
  return text;
}
