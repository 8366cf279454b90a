// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type RoundChoicesQueryVariables = Exact<{ [key: string]: never }>;

export type RoundChoicesQuery = {
  fundingRounds: {
    nodes: Array<{
      id: string;
      title: string;
      state: Types.FundingRoundState;
      opensByDecision: boolean;
      project: { id: string; name: string } | null;
      fund: { id: string; name: string } | null;
    }>;
  };
};

export const RoundChoices = typed<RoundChoicesQuery, RoundChoicesQueryVariables>(`query RoundChoices {
  fundingRounds(first: 100, filter: {states: [DRAFT, OPEN]}) {
    nodes {
      id
      title
      state
      opensByDecision
      project {
        id
        name
      }
      fund {
        id
        name
      }
    }
  }
}`);
