// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ApplicationDeskQueryVariables = Exact<{
  id: string;
}>;

export type ApplicationDeskQuery = {
  boardSeats: { free: number; waiting: number };
  application: {
    id: string;
    circle: Types.MembershipCircle;
    state: Types.ApplicationState;
    ageDays: number;
    motivation: string;
    contactName: string;
    contactRole: string | null;
    contactEmail: string;
    contactPhone: string | null;
    decisionOn: string | null;
    decisionBody: string | null;
    decisionTitle: string | null;
    decisionUrl: string | null;
    consentText: string;
    verifiedAt: string;
    recommendation: Types.Recommendation | null;
    recommendationReason: string | null;
    recommendedAt: string | null;
    boardDecision: string | null;
    decidedAt: string | null;
    decisionReason: string | null;
    viewerCanDecide: boolean;
    membership: { id: string; waitingPosition: number | null } | null;
    messages: Array<{ author: Types.MessageAuthor; authorName: string; text: string; writtenAt: string }>;
    organization: {
      id: string;
      name: string;
      kind: Types.OrganizationKind;
      landName: string | null;
      officialKey: string | null;
      population: number | null;
      membership: { id: string; circle: Types.MembershipCircle } | null;
    };
  } | null;
};

export const ApplicationDesk = typed<
  ApplicationDeskQuery,
  ApplicationDeskQueryVariables
>(`query ApplicationDesk($id: ID!) {
  boardSeats {
    free
    waiting
  }
  application(id: $id) {
    id
    circle
    state
    ageDays
    motivation
    contactName
    contactRole
    contactEmail
    contactPhone
    decisionOn
    decisionBody
    decisionTitle
    decisionUrl
    consentText
    verifiedAt
    recommendation
    recommendationReason
    recommendedAt
    boardDecision
    decidedAt
    decisionReason
    viewerCanDecide
    membership {
      id
      waitingPosition
    }
    messages {
      author
      authorName
      text
      writtenAt
    }
    organization {
      id
      name
      kind
      landName
      officialKey
      population
      membership {
        id
        circle
      }
    }
  }
}`);
