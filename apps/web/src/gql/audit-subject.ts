// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type AuditSubjectQueryVariables = Exact<{
  id: string;
}>;

export type AuditSubjectQuery = {
  node:
    | { __typename: 'Account'; displayName: string; id: string }
    | { __typename: 'AgendaItem'; id: string }
    | { __typename: 'ApiToken'; id: string }
    | { __typename: 'Application'; id: string; organization: { id: string; name: string } }
    | { __typename: 'AssociationMembership'; id: string }
    | { __typename: 'Attachment'; id: string }
    | { __typename: 'Attendance'; id: string }
    | { __typename: 'AuditEntry'; id: string }
    | { __typename: 'Ballot'; id: string }
    | { __typename: 'BallotOption'; id: string }
    | { __typename: 'BallotVoter'; id: string }
    | { __typename: 'CalendarFeed'; id: string }
    | { __typename: 'CoordinationOffice'; id: string }
    | { __typename: 'CouncilDecision'; id: string }
    | { __typename: 'Decision'; id: string }
    | { __typename: 'DecisionAdoption'; id: string }
    | { __typename: 'DecisionEndorsement'; id: string }
    | { __typename: 'Delivery'; id: string }
    | { __typename: 'Follow'; id: string }
    | { __typename: 'Fund'; id: string }
    | { __typename: 'FundingDecision'; id: string }
    | { __typename: 'FundingExtension'; id: string }
    | { __typename: 'FundingMilestone'; id: string }
    | { __typename: 'FundingParticipant'; id: string }
    | { __typename: 'FundingProgramme'; id: string }
    | { __typename: 'FundingRound'; id: string }
    | { __typename: 'Grant'; id: string }
    | { __typename: 'Invitation'; id: string }
    | { __typename: 'LedgerEntry'; id: string }
    | { __typename: 'LedgerLine'; id: string }
    | { __typename: 'Letter'; id: string }
    | { __typename: 'Meeting'; id: string }
    | { __typename: 'MeetingSeries'; id: string }
    | {
        __typename: 'Membership';
        circle: Types.MembershipCircle;
        id: string;
        organization: { id: string; name: string };
      }
    | { __typename: 'Minutes'; id: string }
    | { __typename: 'MinutesAddendum'; id: string }
    | { __typename: 'MinutesObjection'; id: string }
    | { __typename: 'MinutesSection'; id: string }
    | { __typename: 'MinutesVariant'; id: string }
    | { __typename: 'Notification'; id: string }
    | { __typename: 'Organization'; id: string; organizationName: string }
    | {
        __typename: 'Participation';
        kind: Types.ParticipationKind;
        id: string;
        project: { name: string; slug: string };
        organization: { id: string; name: string };
      }
    | { __typename: 'Pledge'; id: string }
    | { __typename: 'PledgeInstalment'; id: string }
    | { __typename: 'PledgeStep'; id: string }
    | { __typename: 'Project'; name: string; slug: string; id: string }
    | { __typename: 'ProjectImport'; id: string }
    | { __typename: 'SeriesException'; id: string }
    | { __typename: 'SeriesItem'; id: string }
    | { __typename: 'Session'; id: string }
    | { __typename: 'Spend'; id: string }
    | { __typename: 'TerritorialChange'; id: string }
    | { __typename: 'UsageClaim'; id: string }
    | { __typename: 'Vote'; id: string }
    | { __typename: 'WorkingGroup'; id: string }
    | { __typename: 'WorkingGroupMember'; id: string }
    | null;
};

export const AuditSubject = typed<
  AuditSubjectQuery,
  AuditSubjectQueryVariables
>(`query AuditSubject($id: ID!) {
  node(id: $id) {
    id
    __typename
    ... on Project {
      name
      slug
    }
    ... on Organization {
      organizationName: name
    }
    ... on Account {
      displayName
    }
    ... on Application {
      organization {
        id
        name
      }
    }
    ... on Membership {
      circle
      organization {
        id
        name
      }
    }
    ... on Participation {
      kind
      project {
        name
        slug
      }
      organization {
        id
        name
      }
    }
  }
}`);
