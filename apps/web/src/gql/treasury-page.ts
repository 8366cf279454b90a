// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type TreasuryPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type TreasuryPageQuery = {
  fundingRounds: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      title: string;
      balance: {
        committed: { amountCents: number };
        outstanding: { amountCents: number };
        available: { amountCents: number };
      };
    }>;
  };
};

export const TreasuryPage = typed<
  TreasuryPageQuery,
  TreasuryPageQueryVariables
>(`query TreasuryPage($after: String) {
  fundingRounds(first: 50, after: $after, filter: {states: [FUNDED]}) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      balance {
        committed {
          amountCents
        }
        outstanding {
          amountCents
        }
        available {
          amountCents
        }
      }
    }
  }
}`);
