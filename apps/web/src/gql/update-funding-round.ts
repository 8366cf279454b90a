// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type UpdateFundingRoundMutationVariables = Exact<{
  input: Types.UpdateFundingRoundInput;
}>;

export type UpdateFundingRoundMutation = {
  updateFundingRound: {
    fundingRound: { id: string; version: number } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const UpdateFundingRound = typed<
  UpdateFundingRoundMutation,
  UpdateFundingRoundMutationVariables
>(`mutation UpdateFundingRound($input: UpdateFundingRoundInput!) {
  updateFundingRound(input: $input) {
    fundingRound {
      id
      version
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
