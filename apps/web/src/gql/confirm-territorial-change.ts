// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ConfirmTerritorialChangeMutationVariables = Exact<{
  input: Types.ConfirmTerritorialChangeInput;
}>;

export type ConfirmTerritorialChangeMutation = {
  confirmTerritorialChange: {
    territorialChange: {
      id: string;
      state: Types.TerritorialChangeState;
      successor: { id: string; name: string } | null;
    } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const ConfirmTerritorialChange = typed<
  ConfirmTerritorialChangeMutation,
  ConfirmTerritorialChangeMutationVariables
>(`mutation ConfirmTerritorialChange($input: ConfirmTerritorialChangeInput!) {
  confirmTerritorialChange(input: $input) {
    territorialChange {
      id
      state
      successor {
        id
        name
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
