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
