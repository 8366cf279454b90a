// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type DeskChoicesQueryVariables = Exact<{
  backlog?: Types.BacklogFilter | null | undefined;
  meetings?: Types.MeetingFilter | null | undefined;
}>;

export type DeskChoicesQuery = {
  backlog: { nodes: Array<{ id: string; title: string | null }> };
  meetings: {
    nodes: Array<{
      id: string;
      title: string;
      state: Types.MeetingState;
      startsAt: string;
      viewerCanManage: boolean;
      allItems: Array<{
        id: string;
        number: string | null;
        title: string | null;
        state: Types.AgendaItemState;
      }>;
    }>;
  };
};

export const DeskChoices = typed<
  DeskChoicesQuery,
  DeskChoicesQueryVariables
>(`query DeskChoices($backlog: BacklogFilter, $meetings: MeetingFilter) {
  backlog(first: 100, filter: $backlog) {
    nodes {
      id
      title
    }
  }
  meetings(first: 50, filter: $meetings) {
    nodes {
      id
      title
      state
      startsAt
      viewerCanManage
      allItems {
        id
        number
        title
        state
      }
    }
  }
}`);
