// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type RoundPledgesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type RoundPledgesQuery = {
  node:
    | {
        id: string;
        pledges: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
          nodes: Array<{
            id: string;
            kind: Types.PledgeKind;
            state: Types.PledgeState;
            personDays: number | null;
            minOrganizations: number | null;
            reservation: string | null;
            councilOn: string | null;
            approval: Types.PledgeApproval | null;
            approvalNote: string | null;
            endCause: Types.PledgeEndCause | null;
            endReason: string | null;
            note: string | null;
            version: number;
            viewerCanEdit: boolean;
            viewerCanReserve: boolean;
            viewerCanApprove: boolean;
            viewerCanWithdraw: boolean;
            whyNotApprove: string | null;
            amount: { amountCents: number };
            declared: { amountCents: number };
            minTotal: { amountCents: number } | null;
            organization: { id: string; name: string } | null;
            fund: { id: string; slug: string; name: string } | null;
            programme: { id: string; slug: string; name: string } | null;
            members: Array<{ id: string; name: string }>;
            instalments: Array<{ id: string; fiscalYear: number; amount: { amountCents: number } }>;
          }>;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export const RoundPledges = typed<
  RoundPledgesQuery,
  RoundPledgesQueryVariables
>(`query RoundPledges($id: ID!, $after: String) {
  node(id: $id) {
    ... on FundingRound {
      id
      pledges(
        first: 50
        after: $after
        states: [DECLARED, RESERVED, APPROVED, CALLED, PAID, WITHDRAWN, LAPSED]
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          kind
          state
          personDays
          minOrganizations
          reservation
          councilOn
          approval
          approvalNote
          endCause
          endReason
          note
          version
          viewerCanEdit
          viewerCanReserve
          viewerCanApprove
          viewerCanWithdraw
          whyNotApprove
          amount {
            amountCents
          }
          declared {
            amountCents
          }
          minTotal {
            amountCents
          }
          organization {
            id
            name
          }
          fund {
            id
            slug
            name
          }
          programme {
            id
            slug
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
        }
      }
    }
  }
}`);
