// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ManageFrameQueryVariables = Exact<{
  id: string;
}>;

export type ManageFrameQuery = {
  organization: {
    id: string;
    name: string;
    kind: Types.OrganizationKind;
    usageClaims: { totalCount: number };
  } | null;
};

export const ManageFrame = typed<ManageFrameQuery, ManageFrameQueryVariables>(`query ManageFrame($id: ID!) {
  organization(id: $id) {
    id
    name
    kind
    usageClaims(first: 1) {
      totalCount
    }
  }
}`);
