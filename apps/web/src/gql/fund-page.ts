// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type FundPageQueryVariables = Exact<{
  slug: string;
}>;

export type FundPageQuery = {
  fund: {
    id: string;
    slug: string;
    name: string;
    summary: string;
    version: number;
    viewerCanManage: boolean;
    balance: {
      committed: { amountCents: number };
      called: { amountCents: number };
      outstanding: { amountCents: number };
      paid: { amountCents: number };
      spent: { amountCents: number };
      available: { amountCents: number };
    };
    rounds: {
      totalCount: number;
      nodes: Array<{
        id: string;
        title: string;
        state: Types.FundingRoundState;
        fiscalYears: Array<number>;
        closesAt: string;
        target: { amountCents: number };
        approved: { amountCents: number };
      }>;
    };
    allocations: Array<{
      id: string;
      state: Types.PledgeState;
      amount: { amountCents: number };
      decision: { id: string; number: string } | null;
      round: { id: string; title: string; project: { id: string; slug: string; name: string } | null };
    }>;
  } | null;
};

export const FundPage = typed<FundPageQuery, FundPageQueryVariables>(`query FundPage($slug: String!) {
  fund(slug: $slug) {
    id
    slug
    name
    summary
    version
    viewerCanManage
    balance {
      committed {
        amountCents
      }
      called {
        amountCents
      }
      outstanding {
        amountCents
      }
      paid {
        amountCents
      }
      spent {
        amountCents
      }
      available {
        amountCents
      }
    }
    rounds(first: 50) {
      totalCount
      nodes {
        id
        title
        state
        fiscalYears
        closesAt
        target {
          amountCents
        }
        approved {
          amountCents
        }
      }
    }
    allocations {
      id
      state
      amount {
        amountCents
      }
      decision {
        id
        number
      }
      round {
        id
        title
        project {
          id
          slug
          name
        }
      }
    }
  }
}`);
