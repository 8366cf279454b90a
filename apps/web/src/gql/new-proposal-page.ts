// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type NewProposalPageQueryVariables = Exact<{
  now?: string | null | undefined;
  meetingId: string;
  chosen: boolean;
}>;

export type NewProposalPageQuery = {
  workingGroups: {
    nodes: Array<{ id: string; name: string; viewerIsMember: boolean; viewerCanManage: boolean }>;
  };
  meetings: {
    nodes: Array<{
      id: string;
      title: string;
      startsAt: string;
      proposalsUntil: string | null;
      visibility: Types.MeetingVisibility;
      viewerCanPropose: boolean;
      workingGroup: { id: string } | null;
    }>;
  };
  meeting?: {
    id: string;
    title: string;
    startsAt: string;
    proposalsUntil: string | null;
    visibility: Types.MeetingVisibility;
    viewerCanPropose: boolean;
    workingGroup: { id: string } | null;
  } | null;
};

export const NewProposalPage = typed<
  NewProposalPageQuery,
  NewProposalPageQueryVariables
>(`query NewProposalPage($now: Date, $meetingId: ID!, $chosen: Boolean!) {
  workingGroups(first: 100, filter: {state: ACTIVE}) {
    nodes {
      id
      name
      viewerIsMember
      viewerCanManage
    }
  }
  meetings(first: 50, filter: {states: [DRAFT, INVITED], from: $now}) {
    nodes {
      id
      title
      startsAt
      proposalsUntil
      visibility
      viewerCanPropose
      workingGroup {
        id
      }
    }
  }
  meeting(id: $meetingId) @include(if: $chosen) {
    id
    title
    startsAt
    proposalsUntil
    visibility
    viewerCanPropose
    workingGroup {
      id
    }
  }
}`);
