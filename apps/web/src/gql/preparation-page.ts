// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type PreparationPageQueryVariables = Exact<{ [key: string]: never }>;

export type PreparationPageQuery = {
  viewer: {
    id: string;
    upcomingMeetings: {
      totalCount: number;
      nodes: Array<{
        id: string;
        title: string;
        state: Types.MeetingState;
        startsAt: string;
        endsAt: string;
        place: string | null;
        workingGroup: { id: string; name: string } | null;
        viewerAttendance: { id: string; answer: Types.InvitationAnswer | null } | null;
        allItems: Array<{
          id: string;
          number: string | null;
          position: number | null;
          withheld: boolean;
          title: string | null;
          outcome: Types.AgendaOutcome | null;
          minutes: number;
          standing: Types.StandingItem | null;
          visibility: Types.MeetingVisibility;
          parent: { id: string } | null;
          attachments: Array<{
            id: string;
            fileName: string;
            size: number;
            url: string;
            visibility: Types.MeetingVisibility | null;
          }>;
        }>;
      }>;
    };
    ballotsToCast: {
      totalCount: number;
      nodes: Array<{
        id: string;
        kind: Types.BallotKind;
        question: string;
        openUntil: string | null;
        agendaItem: { id: string; title: string | null } | null;
        meeting: { id: string; title: string } | null;
      }>;
    };
    minutesToRead: {
      totalCount: number;
      nodes: Array<{
        id: string;
        objectionsUntil: string | null;
        meeting: {
          id: string;
          title: string;
          startsAt: string;
          workingGroup: { id: string; name: string } | null;
        };
      }>;
    };
    dueDecisions: {
      totalCount: number;
      nodes: Array<{
        id: string;
        number: string;
        title: string;
        dueOn: string | null;
        reviewOn: string | null;
        ownerOrganization: { id: string; name: string } | null;
      }>;
    };
    plannedAdoptions: {
      totalCount: number;
      nodes: Array<{
        id: string;
        plannedOn: string | null;
        organization: { id: string; name: string };
        decision: { id: string; number: string; title: string };
      }>;
    };
    ownProposals: {
      totalCount: number;
      nodes: Array<{
        id: string;
        title: string | null;
        state: Types.AgendaItemState;
        stateReason: string | null;
        workingGroup: { id: string; name: string } | null;
        meeting: { id: string; title: string; startsAt: string } | null;
      }>;
    };
  } | null;
};

export const PreparationPage = typed<
  PreparationPageQuery,
  PreparationPageQueryVariables
>(`query PreparationPage {
  viewer {
    id
    upcomingMeetings(first: 20) {
      totalCount
      nodes {
        id
        title
        state
        startsAt
        endsAt
        place
        workingGroup {
          id
          name
        }
        viewerAttendance {
          id
          answer
        }
        allItems {
          id
          number
          position
          withheld
          title
          outcome
          minutes
          standing
          visibility
          parent {
            id
          }
          attachments {
            id
            fileName
            size
            url
            visibility
          }
        }
      }
    }
    ballotsToCast(first: 50) {
      totalCount
      nodes {
        id
        kind
        question
        openUntil
        agendaItem {
          id
          title
        }
        meeting {
          id
          title
        }
      }
    }
    minutesToRead(first: 50) {
      totalCount
      nodes {
        id
        objectionsUntil
        meeting {
          id
          title
          startsAt
          workingGroup {
            id
            name
          }
        }
      }
    }
    dueDecisions(first: 50) {
      totalCount
      nodes {
        id
        number
        title
        dueOn
        reviewOn
        ownerOrganization {
          id
          name
        }
      }
    }
    plannedAdoptions(first: 50) {
      totalCount
      nodes {
        id
        plannedOn
        organization {
          id
          name
        }
        decision {
          id
          number
          title
        }
      }
    }
    ownProposals(first: 50) {
      totalCount
      nodes {
        id
        title
        state
        stateReason
        workingGroup {
          id
          name
        }
        meeting {
          id
          title
          startsAt
        }
      }
    }
  }
}`);
