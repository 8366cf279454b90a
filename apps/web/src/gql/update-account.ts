// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type UpdateAccountMutationVariables = Exact<{
  input: Types.UpdateAccountInput;
}>;

export type UpdateAccountMutation = {
  updateAccount: {
    viewer: { id: string; displayName: string; locale: string | null } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const UpdateAccount = typed<
  UpdateAccountMutation,
  UpdateAccountMutationVariables
>(`mutation UpdateAccount($input: UpdateAccountInput!) {
  updateAccount(input: $input) {
    viewer {
      id
      displayName
      locale
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
