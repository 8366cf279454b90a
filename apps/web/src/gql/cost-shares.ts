// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type CostSharesQueryVariables = Exact<{
  input: Types.CostSharesInput;
}>;

export type CostSharesQuery = {
  costShares: {
    amount: { amountCents: number };
    proof: {
      kind: Types.CostKeyKind;
      rule: string;
      total: { amountCents: number };
      rows: Array<{
        organizationId: string;
        organizationName: string;
        population: number | null;
        populationDate: string | null;
        secondBase: number | null;
        source: string | null;
        weight: string;
        exact: string;
        extraCent: boolean;
        bound: Types.CostBound | null;
        floored: { amountCents: number };
        share: { amountCents: number };
      }>;
    } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const CostShares = typed<
  CostSharesQuery,
  CostSharesQueryVariables
>(`query CostShares($input: CostSharesInput!) {
  costShares(input: $input) {
    amount {
      amountCents
    }
    proof {
      kind
      total {
        amountCents
      }
      rule
      rows {
        organizationId
        organizationName
        population
        populationDate
        secondBase
        source
        weight
        exact
        floored {
          amountCents
        }
        extraCent
        bound
        share {
          amountCents
        }
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
