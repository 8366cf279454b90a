// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ManageMembershipQueryVariables = Exact<{
  id: string;
}>;

export type ManageMembershipQuery = {
  organization: {
    id: string;
    membership: {
      id: string;
      circle: Types.MembershipCircle;
      state: Types.MembershipState;
      founding: boolean;
      admittedOn: string | null;
      viewerCanEnd: boolean;
    } | null;
    pendingMembership: {
      id: string;
      circle: Types.MembershipCircle;
      state: Types.MembershipState;
      appliedOn: string | null;
      waitingPosition: number | null;
      application: {
        id: string;
        state: Types.ApplicationState;
        createdAt: string;
        messages: Array<{ author: Types.MessageAuthor; authorName: string; text: string; writtenAt: string }>;
      } | null;
    } | null;
  } | null;
  boardSeats: { seats: number; free: number; waiting: number };
};

export const ManageMembership = typed<
  ManageMembershipQuery,
  ManageMembershipQueryVariables
>(`query ManageMembership($id: ID!) {
  organization(id: $id) {
    id
    membership {
      id
      circle
      state
      founding
      admittedOn
      viewerCanEnd
    }
    pendingMembership {
      id
      circle
      state
      appliedOn
      waitingPosition
      application {
        id
        state
        createdAt
        messages {
          author
          authorName
          text
          writtenAt
        }
      }
    }
  }
  boardSeats {
    seats
    free
    waiting
  }
}`);
