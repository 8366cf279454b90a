// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type GroupPageQueryVariables = Exact<{
  slug: string;
  now?: string | null | undefined;
}>;

export type GroupPageQuery = {
  workingGroup: {
    id: string;
    name: string;
    slug: string;
    mandate: string;
    foundedOn: string;
    foundingNote: string | null;
    endsOn: string | null;
    endedOn: string | null;
    endReason: string | null;
    version: number;
    calendarUrl: string;
    viewerIsMember: boolean;
    viewerCanManage: boolean;
    viewerCanEdit: boolean;
    foundingDecision: { id: string; number: string; title: string } | null;
    chair: {
      id: string;
      current: boolean;
      account: { id: string; displayName: string } | null;
      organization: { id: string; name: string };
    } | null;
    meetings: {
      totalCount: number;
      nodes: Array<{
        id: string;
        title: string;
        state: Types.MeetingState;
        visibility: Types.MeetingVisibility;
        startsAt: string;
        endsAt: string;
      }>;
    };
    decisions: {
      totalCount: number;
      nodes: Array<{
        id: string;
        number: string;
        title: string;
        result: Types.DecisionResult;
        decidedOn: string;
      }>;
    };
  } | null;
};

export const GroupPage = typed<
  GroupPageQuery,
  GroupPageQueryVariables
>(`query GroupPage($slug: String!, $now: Date) {
  workingGroup(slug: $slug) {
    id
    name
    slug
    mandate
    foundedOn
    foundingNote
    endsOn
    endedOn
    endReason
    version
    calendarUrl
    viewerIsMember
    viewerCanManage
    viewerCanEdit
    foundingDecision {
      id
      number
      title
    }
    chair {
      id
      current
      account {
        id
        displayName
      }
      organization {
        id
        name
      }
    }
    meetings(first: 5, filter: {from: $now}) {
      totalCount
      nodes {
        id
        title
        state
        visibility
        startsAt
        endsAt
      }
    }
    decisions(first: 5) {
      totalCount
      nodes {
        id
        number
        title
        result
        decidedOn
      }
    }
  }
}`);
