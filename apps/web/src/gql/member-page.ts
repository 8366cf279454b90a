// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type MemberPageQueryVariables = Exact<{
  id: string;
}>;

export type MemberPageQuery = {
  organization: {
    id: string;
    name: string;
    kind: Types.OrganizationKind;
    officialKey: string | null;
    regionalKey: string | null;
    landName: string | null;
    population: number | null;
    populationDate: string | null;
    areaHectares: number | null;
    postalCode: string | null;
    website: string | null;
    wikidataId: string | null;
    viewerFollows: boolean;
    dissolvedOn: string | null;
    successor: { id: string; name: string } | null;
    formerNames: Array<{ name: string; until: string }>;
    predecessors: { nodes: Array<{ id: string; name: string }> };
    membership: {
      id: string;
      circle: Types.MembershipCircle;
      state: Types.MembershipState;
      founding: boolean;
      admittedOn: string | null;
    } | null;
    pendingMembership: {
      id: string;
      circle: Types.MembershipCircle;
      state: Types.MembershipState;
      appliedOn: string | null;
      waitingPosition: number | null;
    } | null;
    memberships: {
      nodes: Array<{
        id: string;
        steps: {
          nodes: Array<{
            state: Types.MembershipState;
            circle: Types.MembershipCircle;
            effectiveOn: string;
            occurredAt: string;
            reason: string | null;
          }>;
        };
      }>;
    };
    coordinationOffice: {
      id: string;
      state: Types.OfficeState;
      name: string | null;
      vacancyUrl: string | null;
      vacancyUntil: string | null;
      holderName: string | null;
      contactEmail: string | null;
      contactPhone: string | null;
      website: string | null;
    } | null;
    belongsTo: {
      nodes: Array<{
        id: string;
        since: string;
        until: string | null;
        association: { id: string; name: string };
      }>;
    };
    councilDecisions: {
      nodes: Array<{
        id: string;
        decidedOn: string;
        body: string;
        agendaItem: string | null;
        title: string;
        sourceUrl: string | null;
      }>;
    };
    participations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        kind: Types.ParticipationKind;
        state: Types.ParticipationState;
        since: string;
        viewerCanEnd: boolean;
        organization: { id: string; name: string };
        project: { id: string; slug: string; name: string; lifecycle: Types.ProjectLifecycle };
      }>;
    };
    participationsThroughAssociations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        kind: Types.ParticipationKind;
        organization: { id: string; name: string };
        project: { id: string; slug: string; name: string };
      }>;
    };
  } | null;
};

export const MemberPage = typed<MemberPageQuery, MemberPageQueryVariables>(`query MemberPage($id: ID!) {
  organization(id: $id) {
    id
    name
    kind
    officialKey
    regionalKey
    landName
    population
    populationDate
    areaHectares
    postalCode
    website
    wikidataId
    viewerFollows
    dissolvedOn
    successor {
      id
      name
    }
    formerNames {
      name
      until
    }
    predecessors(first: 50) {
      nodes {
        id
        name
      }
    }
    membership {
      id
      circle
      state
      founding
      admittedOn
    }
    pendingMembership {
      id
      circle
      state
      appliedOn
      waitingPosition
    }
    memberships(first: 10) {
      nodes {
        id
        steps(first: 20) {
          nodes {
            state
            circle
            effectiveOn
            occurredAt
            reason
          }
        }
      }
    }
    coordinationOffice {
      id
      state
      name
      vacancyUrl
      vacancyUntil
      holderName
      contactEmail
      contactPhone
      website
    }
    belongsTo(first: 20) {
      nodes {
        id
        since
        until
        association {
          id
          name
        }
      }
    }
    councilDecisions(first: 50) {
      nodes {
        id
        decidedOn
        body
        agendaItem
        title
        sourceUrl
      }
    }
    participations(first: 50) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
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
          lifecycle
        }
      }
    }
    participationsThroughAssociations(first: 20) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
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
  }
}`);
