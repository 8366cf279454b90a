// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type PledgeDetailsQueryVariables = Exact<{
  id: string;
}>;

export type PledgeDetailsQuery = {
  node:
    | {
        id: string;
        kind: Types.PledgeKind;
        state: Types.PledgeState;
        personDays: number | null;
        minOrganizations: number | null;
        note: string | null;
        reservation: string | null;
        councilOn: string | null;
        version: number;
        amount: { amountCents: number };
        minTotal: { amountCents: number } | null;
        share: { amountCents: number } | null;
        organization: {
          id: string;
          name: string;
          kind: Types.OrganizationKind;
          viewerCanAct: boolean;
        } | null;
        fund: { id: string; name: string } | null;
        programme: { id: string; name: string } | null;
        members: Array<{ id: string; name: string }>;
        instalments: Array<{ id: string; fiscalYear: number; amount: { amountCents: number } }>;
        round: { id: string; title: string; closesAt: string };
      }
    | Record<PropertyKey, never>
    | null;
};

export const PledgeDetails = typed<
  PledgeDetailsQuery,
  PledgeDetailsQueryVariables
>(`query PledgeDetails($id: ID!) {
  node(id: $id) {
    ... on Pledge {
      id
      kind
      state
      personDays
      minOrganizations
      note
      reservation
      councilOn
      version
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
        kind
        viewerCanAct
      }
      fund {
        id
        name
      }
      programme {
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
      round {
        id
        title
        closesAt
      }
    }
  }
}`);
