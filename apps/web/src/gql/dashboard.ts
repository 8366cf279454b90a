// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type DashboardQueryVariables = Exact<{
  moderates: boolean;
}>;

export type DashboardQuery = {
  viewer: {
    id: string;
    unreadCount: number | null;
    grants: Array<{
      role: Types.Role;
      organization: {
        id: string;
        name: string;
        viewerCanAct: boolean;
        usageClaims: { totalCount: number };
        councilSchedule: Array<{
          id: string;
          state: Types.PledgeState;
          councilOn: string | null;
          viewerCanApprove: boolean;
          round: { id: string; closesAt: string };
        }>;
        pledges: {
          nodes: Array<{
            id: string;
            instalments: Array<{ id: string; dueOn: string | null; outstanding: { amountCents: number } }>;
          }>;
        };
        participations: {
          totalCount: number;
          nodes: Array<{
            id: string;
            kind: Types.ParticipationKind;
            state: Types.ParticipationState;
            since: string;
            viewerCanEnd: boolean;
            organization: { id: string; name: string };
            project: { id: string; slug: string; name: string; viewerFollows: boolean };
          }>;
        };
      } | null;
    }>;
    pendingConsents: {
      totalCount: number;
      nodes: Array<{
        id: string;
        createdAt: string;
        organization: { id: string; name: string };
        project: { id: string; slug: string; name: string };
      }>;
    };
    upcomingMeetings: {
      totalCount: number;
      nodes: Array<{
        id: string;
        title: string;
        state: Types.MeetingState;
        startsAt: string;
        viewerAttendance: { id: string; answer: Types.InvitationAnswer | null } | null;
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
      }>;
    };
    minutesToRead: {
      totalCount: number;
      nodes: Array<{
        id: string;
        objectionsUntil: string | null;
        meeting: { id: string; title: string; startsAt: string };
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
    inbox: {
      nodes: Array<{
        id: string;
        topic: Types.NotificationTopic;
        title: string;
        path: string;
        createdAt: string;
        readAt: string | null;
      }>;
    };
  } | null;
  applications?: { totalCount: number };
  territorialChanges?: { totalCount: number };
  usageClaims?: { totalCount: number };
  organizationsWithoutCoordinator?: { totalCount: number };
  projects: {
    nodes: Array<{
      id: string;
      slug: string;
      name: string;
      shortDescription: string | null;
      lifecycle: Types.ProjectLifecycle;
      developmentStatus: Types.DevelopmentStatus | null;
      participationCounts: Array<{ kind: Types.ParticipationKind; count: number }>;
    }>;
  };
};

export const Dashboard = typed<
  DashboardQuery,
  DashboardQueryVariables
>(`query Dashboard($moderates: Boolean!) {
  viewer {
    id
    unreadCount
    grants {
      role
      organization {
        id
        name
        viewerCanAct
        usageClaims(first: 1) {
          totalCount
        }
        councilSchedule {
          id
          state
          councilOn
          viewerCanApprove
          round {
            id
            closesAt
          }
        }
        pledges(first: 50, states: [CALLED]) {
          nodes {
            id
            instalments {
              id
              dueOn
              outstanding {
                amountCents
              }
            }
          }
        }
        participations(first: 100, filter: {states: [OPEN, PROPOSED]}) {
          totalCount
          nodes {
            id
            kind
            state
            since
            viewerCanEnd
            organization {
              id
              name
            }
            project {
              id
              slug
              name
              viewerFollows
            }
          }
        }
      }
    }
    pendingConsents(first: 20) {
      totalCount
      nodes {
        id
        createdAt
        organization {
          id
          name
        }
        project {
          id
          slug
          name
        }
      }
    }
    upcomingMeetings(first: 10) {
      totalCount
      nodes {
        id
        title
        state
        startsAt
        viewerAttendance {
          id
          answer
        }
      }
    }
    ballotsToCast(first: 10) {
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
      }
    }
    minutesToRead(first: 10) {
      totalCount
      nodes {
        id
        objectionsUntil
        meeting {
          id
          title
          startsAt
        }
      }
    }
    dueDecisions(first: 10) {
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
    plannedAdoptions(first: 10) {
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
    inbox(first: 5) {
      nodes {
        id
        topic
        title
        path
        createdAt
        readAt
      }
    }
  }
  applications(first: 1) @include(if: $moderates) {
    totalCount
  }
  territorialChanges(first: 1) @include(if: $moderates) {
    totalCount
  }
  usageClaims(first: 1) @include(if: $moderates) {
    totalCount
  }
  organizationsWithoutCoordinator(first: 1) @include(if: $moderates) {
    totalCount
  }
  projects(first: 3, order: NEWEST) {
    nodes {
      id
      slug
      name
      shortDescription
      lifecycle
      developmentStatus
      participationCounts {
        kind
        count
      }
    }
  }
}`);
