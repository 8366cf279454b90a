// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ApplyPageQueryVariables = Exact<{
  organizationId: string;
  preselected: boolean;
}>;

export type ApplyPageQuery = {
  applicationTerms: { consentText: string };
  viewer: { id: string; displayName: string; email: string | null } | null;
  organization?: {
    id: string;
    name: string;
    kind: Types.OrganizationKind;
    landName: string | null;
    officialKey: string | null;
    postalCode: string | null;
    membership: { id: string; circle: Types.MembershipCircle } | null;
  } | null;
};

export const ApplyPage = typed<
  ApplyPageQuery,
  ApplyPageQueryVariables
>(`query ApplyPage($organizationId: ID!, $preselected: Boolean!) {
  applicationTerms {
    consentText
  }
  viewer {
    id
    displayName
    email
  }
  organization(id: $organizationId) @include(if: $preselected) {
    id
    name
    kind
    landName
    officialKey
    postalCode
    membership {
      id
      circle
    }
  }
}`);
