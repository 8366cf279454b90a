// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type MeetingsPageQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: Types.MeetingFilter | null | undefined;
}>;

export type MeetingsPageQuery = {
  meetings: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      title: string;
      state: Types.MeetingState;
      visibility: Types.MeetingVisibility;
      startsAt: string;
      endsAt: string;
      place: string | null;
      workingGroup: { id: string; name: string } | null;
    }>;
  };
};

export const MeetingsPage = typed<
  MeetingsPageQuery,
  MeetingsPageQueryVariables
>(`query MeetingsPage($after: String, $filter: MeetingFilter) {
  meetings(first: 20, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      state
      visibility
      startsAt
      endsAt
      place
      workingGroup {
        id
        name
      }
    }
  }
}`);
