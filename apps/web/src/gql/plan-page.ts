// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type PlanPageQueryVariables = Exact<{
  now?: string | null | undefined;
}>;

export type PlanPageQuery = {
  workingGroups: { nodes: Array<{ id: string; name: string; viewerCanManage: boolean }> };
  meetings: {
    totalCount: number;
    nodes: Array<{
      id: string;
      title: string;
      state: Types.MeetingState;
      visibility: Types.MeetingVisibility;
      startsAt: string;
      endsAt: string;
      viewerCanManage: boolean;
      proposalsUntil: string | null;
      workingGroup: { id: string; name: string } | null;
    }>;
  };
};

export const PlanPage = typed<PlanPageQuery, PlanPageQueryVariables>(`query PlanPage($now: Date) {
  workingGroups(first: 100) {
    nodes {
      id
      name
      viewerCanManage
    }
  }
  meetings(first: 50, filter: {states: [DRAFT, INVITED, RUNNING], from: $now}) {
    totalCount
    nodes {
      id
      title
      state
      visibility
      startsAt
      endsAt
      viewerCanManage
      proposalsUntil
      workingGroup {
        id
        name
      }
    }
  }
}`);
