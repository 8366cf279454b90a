// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type OfficesPageQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: Types.CoordinationOfficeFilter | null | undefined;
}>;

export type OfficesPageQuery = {
  coordinationOffices: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      state: Types.OfficeState;
      name: string | null;
      vacancyUrl: string | null;
      vacancyUntil: string | null;
      holderName: string | null;
      contactEmail: string | null;
      contactPhone: string | null;
      website: string | null;
      organization: { id: string; name: string; landCode: string | null };
    }>;
  };
};

export const OfficesPage = typed<
  OfficesPageQuery,
  OfficesPageQueryVariables
>(`query OfficesPage($after: String, $filter: CoordinationOfficeFilter) {
  coordinationOffices(first: 25, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      state
      name
      vacancyUrl
      vacancyUntil
      holderName
      contactEmail
      contactPhone
      website
      organization {
        id
        name
        landCode
      }
    }
  }
}`);
