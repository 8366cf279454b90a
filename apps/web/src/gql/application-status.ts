// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ApplicationStatusQueryVariables = Exact<{
  token: string;
}>;

export type ApplicationStatusQuery = {
  applicationStatus: {
    organizationId: string;
    organizationName: string;
    circle: Types.MembershipCircle;
    state: Types.ApplicationState;
    contactName: string;
    createdAt: string;
    expiresAt: string | null;
    waitingPosition: number | null;
    decisionReason: string | null;
    canAnswer: boolean;
    canWithdraw: boolean;
    messages: Array<{ author: Types.MessageAuthor; authorName: string; text: string; writtenAt: string }>;
  } | null;
};

export const ApplicationStatus = typed<
  ApplicationStatusQuery,
  ApplicationStatusQueryVariables
>(`query ApplicationStatus($token: String!) {
  applicationStatus(token: $token) {
    organizationId
    organizationName
    circle
    state
    contactName
    createdAt
    expiresAt
    waitingPosition
    decisionReason
    canAnswer
    canWithdraw
    messages {
      author
      authorName
      text
      writtenAt
    }
  }
}`);
