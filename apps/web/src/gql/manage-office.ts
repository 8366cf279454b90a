// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ManageOfficeQueryVariables = Exact<{
  id: string;
}>;

export type ManageOfficeQuery = {
  organization: {
    id: string;
    coordinationOffice: {
      id: string;
      state: Types.OfficeState;
      name: string | null;
      vacancyUrl: string | null;
      vacancyUntil: string | null;
      holderName: string | null;
      contactEmail: string | null;
      contactPhone: string | null;
      website: string | null;
      since: string | null;
      updatedAt: string;
    } | null;
  } | null;
};

export const ManageOffice = typed<
  ManageOfficeQuery,
  ManageOfficeQueryVariables
>(`query ManageOffice($id: ID!) {
  organization(id: $id) {
    id
    coordinationOffice {
      id
      state
      name
      vacancyUrl
      vacancyUntil
      holderName
      contactEmail
      contactPhone
      website
      since
      updatedAt
    }
  }
}`);
