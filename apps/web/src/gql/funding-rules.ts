// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type FundingRulesQueryVariables = Exact<{ [key: string]: never }>;

export type FundingRulesQuery = { fundingRules: { fourEyesFrom: { amountCents: number } } };

export const FundingRules = typed<FundingRulesQuery, FundingRulesQueryVariables>(`query FundingRules {
  fundingRules {
    fourEyesFrom {
      amountCents
    }
  }
}`);
