// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type CommitmentsPageQueryVariables = Exact<{
  id: string;
}>;

export type CommitmentsPageQuery = {
  organization: {
    id: string;
    name: string;
    commitments: Array<{
      fiscalYear: number;
      promised: { amountCents: number };
      approved: { amountCents: number };
      called: { amountCents: number };
      paid: { amountCents: number };
    }> | null;
    councilSchedule: Array<{
      id: string;
      kind: Types.PledgeKind;
      state: Types.PledgeState;
      personDays: number | null;
      councilOn: string | null;
      viewerCanEdit: boolean;
      viewerCanReserve: boolean;
      viewerCanApprove: boolean;
      viewerCanWithdraw: boolean;
      whyNotApprove: string | null;
      amount: { amountCents: number };
      organization: { id: string; name: string } | null;
      round: { id: string; title: string; closesAt: string };
    }>;
    pledges: {
      nodes: Array<{
        id: string;
        reference: string | null;
        round: { id: string; title: string };
        instalments: Array<{
          id: string;
          fiscalYear: number;
          dueOn: string | null;
          paid: { amountCents: number };
          outstanding: { amountCents: number };
        }>;
      }>;
    };
  } | null;
};

export const CommitmentsPage = typed<
  CommitmentsPageQuery,
  CommitmentsPageQueryVariables
>(`query CommitmentsPage($id: ID!) {
  organization(id: $id) {
    id
    name
    commitments {
      fiscalYear
      promised {
        amountCents
      }
      approved {
        amountCents
      }
      called {
        amountCents
      }
      paid {
        amountCents
      }
    }
    councilSchedule {
      id
      kind
      state
      personDays
      councilOn
      viewerCanEdit
      viewerCanReserve
      viewerCanApprove
      viewerCanWithdraw
      whyNotApprove
      amount {
        amountCents
      }
      organization {
        id
        name
      }
      round {
        id
        title
        closesAt
      }
    }
    pledges(first: 100, states: [CALLED]) {
      nodes {
        id
        reference
        round {
          id
          title
        }
        instalments {
          id
          fiscalYear
          dueOn
          paid {
            amountCents
          }
          outstanding {
            amountCents
          }
        }
      }
    }
  }
}`);
