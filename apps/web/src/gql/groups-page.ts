// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type GroupsPageQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: Types.WorkingGroupFilter | null | undefined;
}>;

export type GroupsPageQuery = {
  workingGroups: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      name: string;
      slug: string;
      foundedOn: string;
      endsOn: string | null;
      endedOn: string | null;
      viewerIsMember: boolean;
      chair: { id: string; organization: { id: string; name: string } } | null;
      members: { totalCount: number };
    }>;
  };
};

export const GroupsPage = typed<
  GroupsPageQuery,
  GroupsPageQueryVariables
>(`query GroupsPage($after: String, $filter: WorkingGroupFilter) {
  workingGroups(first: 20, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      slug
      foundedOn
      endsOn
      endedOn
      viewerIsMember
      chair {
        id
        organization {
          id
          name
        }
      }
      members(first: 1) {
        totalCount
      }
    }
  }
}`);
