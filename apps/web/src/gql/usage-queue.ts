// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type UsageQueueQueryVariables = Exact<{
  states?: Array<Types.UsageClaimState> | Types.UsageClaimState | null | undefined;
  after?: string | null | undefined;
}>;

export type UsageQueueQuery = {
  usageClaims: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      text: string;
      state: Types.UsageClaimState;
      reason: string;
      answerReason: string | null;
      createdAt: string;
      project: { id: string; slug: string; name: string };
      organization: {
        id: string;
        name: string;
        kind: Types.OrganizationKind;
        landName: string | null;
        officialKey: string | null;
        postalCode: string | null;
        membership: { id: string; circle: Types.MembershipCircle } | null;
      } | null;
      candidates: Array<{
        organization: {
          id: string;
          name: string;
          kind: Types.OrganizationKind;
          landName: string | null;
          officialKey: string | null;
          postalCode: string | null;
          membership: { id: string; circle: Types.MembershipCircle } | null;
        };
      }>;
    }>;
  };
};

export const UsageQueue = typed<
  UsageQueueQuery,
  UsageQueueQueryVariables
>(`query UsageQueue($states: [UsageClaimState!], $after: String) {
  usageClaims(filter: {states: $states}, first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      text
      state
      reason
      answerReason
      createdAt
      project {
        id
        slug
        name
      }
      organization {
        id
        name
        kind
        landName
        officialKey
        postalCode
        membership {
          id
          circle
        }
      }
      candidates {
        organization {
          id
          name
          kind
          landName
          officialKey
          postalCode
          membership {
            id
            circle
          }
        }
      }
    }
  }
}`);
