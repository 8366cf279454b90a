// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type OwnApplicationQueryVariables = Exact<{
  id: string;
}>;

export type OwnApplicationQuery = {
  application: {
    id: string;
    circle: Types.MembershipCircle;
    state: Types.ApplicationState;
    contactName: string;
    createdAt: string;
    decisionReason: string | null;
    viewerCanAnswer: boolean;
    viewerCanWithdraw: boolean;
    organization: { id: string; name: string };
    membership: { id: string; waitingPosition: number | null } | null;
    messages: Array<{ author: Types.MessageAuthor; authorName: string; text: string; writtenAt: string }>;
  } | null;
};

export const OwnApplication = typed<
  OwnApplicationQuery,
  OwnApplicationQueryVariables
>(`query OwnApplication($id: ID!) {
  application(id: $id) {
    id
    circle
    state
    contactName
    createdAt
    decisionReason
    viewerCanAnswer
    viewerCanWithdraw
    organization {
      id
      name
    }
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
  }
}`);
