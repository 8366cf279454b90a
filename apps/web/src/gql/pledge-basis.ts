// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type PledgeBasisQueryVariables = Exact<{
  id: string;
}>;

export type PledgeBasisQuery = {
  node:
    | {
        id: string;
        title: string;
        terms: string | null;
        closesAt: string;
        fiscalYears: Array<number>;
        minimum: { amountCents: number };
        target: { amountCents: number };
        participants: Array<{
          id: string;
          organization: { id: string };
          share: { amountCents: number } | null;
        }>;
        viewerMayPledgeFor: Array<{
          hasPledge: boolean;
          share: { amountCents: number } | null;
          organization: { id: string; name: string; kind: Types.OrganizationKind };
        }>;
      }
    | Record<PropertyKey, never>
    | null;
};

export const PledgeBasis = typed<PledgeBasisQuery, PledgeBasisQueryVariables>(`query PledgeBasis($id: ID!) {
  node(id: $id) {
    ... on FundingRound {
      id
      title
      terms
      closesAt
      fiscalYears
      minimum {
        amountCents
      }
      target {
        amountCents
      }
      participants {
        id
        organization {
          id
        }
        share {
          amountCents
        }
      }
      viewerMayPledgeFor {
        hasPledge
        share {
          amountCents
        }
        organization {
          id
          name
          kind
        }
      }
    }
  }
}`);
