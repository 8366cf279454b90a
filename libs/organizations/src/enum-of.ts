/** The object that Nest wants for an enum: every value under its own name. */
export const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [Value in T]: Value };
