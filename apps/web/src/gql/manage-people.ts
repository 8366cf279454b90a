// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ManagePeopleQueryVariables = Exact<{
  id: string;
}>;

export type ManagePeopleQuery = {
  organization: {
    id: string;
    people: {
      nodes: Array<{
        id: string;
        role: Types.Role;
        since: string;
        validFrom: string | null;
        validUntil: string | null;
        current: boolean;
        account: { id: string; displayName: string } | null;
      }>;
    };
    invitations: {
      nodes: Array<{
        id: string;
        role: Types.Role;
        email: string;
        displayName: string | null;
        validFrom: string | null;
        validUntil: string | null;
        createdAt: string;
        expiresAt: string;
        state: Types.InvitationState;
        succeeds: { id: string; displayName: string } | null;
      }>;
    };
  } | null;
};

export const ManagePeople = typed<
  ManagePeopleQuery,
  ManagePeopleQueryVariables
>(`query ManagePeople($id: ID!) {
  organization(id: $id) {
    id
    people(first: 100) {
      nodes {
        id
        role
        since
        validFrom
        validUntil
        current
        account {
          id
          displayName
        }
      }
    }
    invitations(first: 100) {
      nodes {
        id
        role
        email
        displayName
        validFrom
        validUntil
        createdAt
        expiresAt
        state
        succeeds {
          id
          displayName
        }
      }
    }
  }
}`);
