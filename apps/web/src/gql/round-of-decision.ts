// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type RoundOfDecisionQueryVariables = Exact<{
  id: string;
}>;

export type RoundOfDecisionQuery = {
  node: { id: string; title: string; state: Types.FundingRoundState } | Record<PropertyKey, never> | null;
};

export const RoundOfDecision = typed<
  RoundOfDecisionQuery,
  RoundOfDecisionQueryVariables
>(`query RoundOfDecision($id: ID!) {
  node(id: $id) {
    ... on FundingRound {
      id
      title
      state
    }
  }
}`);
