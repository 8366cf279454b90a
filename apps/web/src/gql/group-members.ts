// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type GroupMembersQueryVariables = Exact<{
  slug: string;
  past: boolean;
  after?: string | null | undefined;
}>;

export type GroupMembersQuery = {
  workingGroup: {
    id: string;
    members: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        role: Types.WorkingGroupRole;
        since: string;
        until: string | null;
        current: boolean;
        viewerCanEnd: boolean;
        organization: { id: string; name: string };
        account: { id: string; displayName: string } | null;
      }>;
    };
  } | null;
};

export const GroupMembers = typed<
  GroupMembersQuery,
  GroupMembersQueryVariables
>(`query GroupMembers($slug: String!, $past: Boolean!, $after: String) {
  workingGroup(slug: $slug) {
    id
    members(first: 50, after: $after, past: $past) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        role
        since
        until
        current
        viewerCanEnd
        organization {
          id
          name
        }
        account {
          id
          displayName
        }
      }
    }
  }
}`);
