// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type AllPledgesQueryVariables = Exact<{
  id: string;
  states?: Array<Types.PledgeState> | Types.PledgeState | null | undefined;
  after?: string | null | undefined;
}>;

export type AllPledgesQuery = {
  organization: {
    id: string;
    pledges: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        reference: string | null;
        kind: Types.PledgeKind;
        state: Types.PledgeState;
        personDays: number | null;
        minOrganizations: number | null;
        conditionMet: boolean | null;
        councilOn: string | null;
        endCause: Types.PledgeEndCause | null;
        endReason: string | null;
        viewerCanEdit: boolean;
        viewerCanReserve: boolean;
        viewerCanApprove: boolean;
        viewerCanWithdraw: boolean;
        whyNotApprove: string | null;
        amount: { amountCents: number };
        minTotal: { amountCents: number } | null;
        share: { amountCents: number } | null;
        organization: { id: string; name: string } | null;
        members: Array<{ id: string; name: string }>;
        instalments: Array<{ id: string; fiscalYear: number; amount: { amountCents: number } }>;
        steps: Array<{
          id: string;
          at: string;
          state: Types.PledgeState;
          evidence: string | null;
          byName: string | null;
          amount: { amountCents: number };
        }>;
        round: { id: string; title: string; state: Types.FundingRoundState; closesAt: string };
      }>;
    };
  } | null;
};

export const AllPledges = typed<
  AllPledgesQuery,
  AllPledgesQueryVariables
>(`query AllPledges($id: ID!, $states: [PledgeState!], $after: String) {
  organization(id: $id) {
    id
    pledges(first: 20, after: $after, states: $states) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        reference
        kind
        state
        personDays
        minOrganizations
        conditionMet
        councilOn
        endCause
        endReason
        viewerCanEdit
        viewerCanReserve
        viewerCanApprove
        viewerCanWithdraw
        whyNotApprove
        amount {
          amountCents
        }
        minTotal {
          amountCents
        }
        share {
          amountCents
        }
        organization {
          id
          name
        }
        members {
          id
          name
        }
        instalments {
          id
          fiscalYear
          amount {
            amountCents
          }
        }
        steps {
          id
          at
          state
          evidence
          byName
          amount {
            amountCents
          }
        }
        round {
          id
          title
          state
          closesAt
        }
      }
    }
  }
}`);
