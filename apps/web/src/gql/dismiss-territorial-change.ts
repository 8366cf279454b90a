// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type DismissTerritorialChangeMutationVariables = Exact<{
  input: Types.DismissTerritorialChangeInput;
}>;

export type DismissTerritorialChangeMutation = {
  dismissTerritorialChange: {
    territorialChange: { id: string; state: Types.TerritorialChangeState } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const DismissTerritorialChange = typed<
  DismissTerritorialChangeMutation,
  DismissTerritorialChangeMutationVariables
>(`mutation DismissTerritorialChange($input: DismissTerritorialChangeInput!) {
  dismissTerritorialChange(input: $input) {
    territorialChange {
      id
      state
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
