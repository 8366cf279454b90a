// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type OwnProposalsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type OwnProposalsQuery = {
  viewer: {
    id: string;
    ownProposals: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        title: string | null;
        state: Types.AgendaItemState;
        stateReason: string | null;
        outcome: Types.AgendaOutcome | null;
        minutes: number;
        visibility: Types.MeetingVisibility;
        proposedAt: string | null;
        viewerCanManage: boolean;
        workingGroup: { id: string; name: string } | null;
        sponsorOrganization: { id: string; name: string } | null;
        sponsorWorkingGroup: { id: string; name: string } | null;
        meeting: { id: string; title: string; startsAt: string } | null;
        wishedMeeting: { id: string; title: string; startsAt: string } | null;
      }>;
    };
  } | null;
};

export const OwnProposals = typed<
  OwnProposalsQuery,
  OwnProposalsQueryVariables
>(`query OwnProposals($after: String) {
  viewer {
    id
    ownProposals(first: 10, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        state
        stateReason
        outcome
        minutes
        visibility
        proposedAt
        viewerCanManage
        workingGroup {
          id
          name
        }
        sponsorOrganization {
          id
          name
        }
        sponsorWorkingGroup {
          id
          name
        }
        meeting {
          id
          title
          startsAt
        }
        wishedMeeting {
          id
          title
          startsAt
        }
      }
    }
  }
}`);
