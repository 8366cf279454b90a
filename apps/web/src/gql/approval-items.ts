// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ApprovalItemsQueryVariables = Exact<{
  filter?: Types.MeetingFilter | null | undefined;
}>;

export type ApprovalItemsQuery = {
  meetings: {
    nodes: Array<{
      id: string;
      title: string;
      startsAt: string;
      workingGroup: { id: string } | null;
      allItems: Array<{
        id: string;
        number: string | null;
        title: string | null;
        state: Types.AgendaItemState;
        standing: Types.StandingItem | null;
        minutesToApprove: { id: string } | null;
      }>;
    }>;
  };
};

export const ApprovalItems = typed<
  ApprovalItemsQuery,
  ApprovalItemsQueryVariables
>(`query ApprovalItems($filter: MeetingFilter) {
  meetings(first: 10, filter: $filter) {
    nodes {
      id
      title
      startsAt
      workingGroup {
        id
      }
      allItems {
        id
        number
        title
        state
        standing
        minutesToApprove {
          id
        }
      }
    }
  }
}`);
