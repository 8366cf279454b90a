// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type SetFundingRulesMutationVariables = Exact<{
  input: Types.SetFundingRulesInput;
}>;

export type SetFundingRulesMutation = {
  setFundingRules: {
    fundingRules: { fourEyesFrom: { amountCents: number } } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const SetFundingRules = typed<
  SetFundingRulesMutation,
  SetFundingRulesMutationVariables
>(`mutation SetFundingRules($input: SetFundingRulesInput!) {
  setFundingRules(input: $input) {
    fundingRules {
      fourEyesFrom {
        amountCents
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
