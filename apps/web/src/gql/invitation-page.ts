// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type InvitationPageQueryVariables = Exact<{
  token: string;
}>;

export type InvitationPageQuery = {
  invitation: {
    organizationName: string;
    role: Types.Role;
    email: string;
    displayName: string | null;
    validFrom: string | null;
    validUntil: string | null;
    expiresAt: string;
    state: Types.InvitationState;
    accountExists: boolean;
    viewerIsInvitee: boolean;
  } | null;
};

export const InvitationPage = typed<
  InvitationPageQuery,
  InvitationPageQueryVariables
>(`query InvitationPage($token: String!) {
  invitation(token: $token) {
    organizationName
    role
    email
    displayName
    validFrom
    validUntil
    expiresAt
    state
    accountExists
    viewerIsInvitee
  }
}`);
