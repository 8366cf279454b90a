// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type SetFundingMilestonesMutationVariables = Exact<{
  input: Types.SetFundingMilestonesInput;
}>;

export type SetFundingMilestonesMutation = {
  setFundingMilestones: {
    fundingRound: { id: string; version: number } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const SetFundingMilestones = typed<
  SetFundingMilestonesMutation,
  SetFundingMilestonesMutationVariables
>(`mutation SetFundingMilestones($input: SetFundingMilestonesInput!) {
  setFundingMilestones(input: $input) {
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
