// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ManageUsageQueryVariables = Exact<{
  id: string;
}>;

export type ManageUsageQuery = {
  organization: {
    id: string;
    open: {
      nodes: Array<{
        id: string;
        text: string;
        state: Types.UsageClaimState;
        reason: string;
        createdAt: string;
        viewerCanAnswer: boolean;
        project: { id: string; slug: string; name: string };
      }>;
    };
    answered: {
      nodes: Array<{
        id: string;
        state: Types.UsageClaimState;
        project: { id: string; slug: string; name: string };
      }>;
    };
  } | null;
};

export const ManageUsage = typed<ManageUsageQuery, ManageUsageQueryVariables>(`query ManageUsage($id: ID!) {
  organization(id: $id) {
    id
    open: usageClaims(first: 100, states: [PROPOSED]) {
      nodes {
        id
        text
        state
        reason
        createdAt
        viewerCanAnswer
        project {
          id
          slug
          name
        }
      }
    }
    answered: usageClaims(first: 50, states: [CONFIRMED, DENIED]) {
      nodes {
        id
        state
        project {
          id
          slug
          name
        }
      }
    }
  }
}`);
