// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type OrganizationPickerQueryVariables = Exact<{
  filter?: Types.OrganizationFilter | null | undefined;
}>;

export type OrganizationPickerQuery = {
  organizations: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      kind: Types.OrganizationKind;
      landName: string | null;
      officialKey: string | null;
      postalCode: string | null;
      membership: { id: string; circle: Types.MembershipCircle } | null;
    }>;
  };
};

export const OrganizationPicker = typed<
  OrganizationPickerQuery,
  OrganizationPickerQueryVariables
>(`query OrganizationPicker($filter: OrganizationFilter) {
  organizations(first: 8, filter: $filter) {
    totalCount
    nodes {
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
  }
}`);
