// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type AccountPageQueryVariables = Exact<{ [key: string]: never }>;

export type AccountPageQuery = {
  viewer: {
    id: string;
    displayName: string;
    email: string | null;
    locale: string | null;
    grants: Array<{ role: Types.Role; organization: { id: string; name: string } | null }>;
    sessions: Array<{
      id: string;
      current: boolean;
      createdAt: string;
      lastSeenAt: string;
      expiresAt: string;
      userAgent: string | null;
    }>;
  } | null;
};

export const AccountPage = typed<AccountPageQuery, AccountPageQueryVariables>(`query AccountPage {
  viewer {
    id
    displayName
    email
    locale
    grants {
      role
      organization {
        id
        name
      }
    }
    sessions {
      id
      current
      createdAt
      lastSeenAt
      expiresAt
      userAgent
    }
  }
}`);
