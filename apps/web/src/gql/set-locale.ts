// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type SetLocaleMutationVariables = Exact<{
  locale: string;
}>;

export type SetLocaleMutation = {
  updateAccount: {
    viewer: { id: string; locale: string | null } | null;
    userErrors: Array<{ message: string }>;
  };
};

export const SetLocale = typed<
  SetLocaleMutation,
  SetLocaleMutationVariables
>(`mutation SetLocale($locale: String!) {
  updateAccount(input: {locale: $locale}) {
    viewer {
      id
      locale
    }
    userErrors {
      message
    }
  }
}`);
