// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type PledgeMembersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type PledgeMembersQuery = {
  organization: {
    id: string;
    associationMemberships: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{ id: string; current: boolean; organization: { id: string; name: string } }>;
    };
  } | null;
};

export const PledgeMembers = typed<
  PledgeMembersQuery,
  PledgeMembersQueryVariables
>(`query PledgeMembers($id: ID!, $after: String) {
  organization(id: $id) {
    id
    associationMemberships(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        current
        organization {
          id
          name
        }
      }
    }
  }
}`);
