// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type RecordSpendMutationVariables = Exact<{
  input: Types.RecordSpendInput;
}>;

export type RecordSpendMutation = {
  recordSpend: {
    spend: { id: string } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const RecordSpend = typed<
  RecordSpendMutation,
  RecordSpendMutationVariables
>(`mutation RecordSpend($input: RecordSpendInput!) {
  recordSpend(input: $input) {
    spend {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
