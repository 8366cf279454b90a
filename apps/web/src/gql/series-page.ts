// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type SeriesPageQueryVariables = Exact<{
  after?: string | null | undefined;
  workingGroupId?: string | null | undefined;
}>;

export type SeriesPageQuery = {
  meetingSeries: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      title: string;
      rule: string;
      startsOn: string;
      startTime: string;
      durationMinutes: number;
      place: string | null;
      onlineUrl: string | null;
      visibility: Types.MeetingVisibility;
      proposalDays: number;
      endedOn: string | null;
      version: number;
      viewerCanManage: boolean;
      upcoming: Array<string>;
      items: Array<{
        id: string;
        title: string;
        standing: Types.StandingItem | null;
        outcome: Types.AgendaOutcome;
        minutes: number;
      }>;
      exceptions: Array<{ id: string; occursOn: string; reason: string }>;
    }>;
  };
};

export const SeriesPage = typed<
  SeriesPageQuery,
  SeriesPageQueryVariables
>(`query SeriesPage($after: String, $workingGroupId: ID) {
  meetingSeries(first: 20, after: $after, workingGroupId: $workingGroupId) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      rule
      startsOn
      startTime
      durationMinutes
      place
      onlineUrl
      visibility
      proposalDays
      endedOn
      version
      viewerCanManage
      upcoming(count: 6)
      items {
        id
        title
        standing
        outcome
        minutes
      }
      exceptions {
        id
        occursOn
        reason
      }
    }
  }
}`);
