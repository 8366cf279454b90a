// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type MembersPageQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: Types.OrganizationFilter | null | undefined;
  order?: Types.OrganizationOrder | null | undefined;
}>;

export type MembersPageQuery = {
  organizations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      name: string;
      kind: Types.OrganizationKind;
      landCode: string | null;
      population: number | null;
      membership: { id: string; circle: Types.MembershipCircle; admittedOn: string | null } | null;
    }>;
  };
};

export const MembersPage = typed<
  MembersPageQuery,
  MembersPageQueryVariables
>(`query MembersPage($after: String, $filter: OrganizationFilter, $order: OrganizationOrder) {
  organizations(first: 25, after: $after, filter: $filter, order: $order) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      kind
      landCode
      population
      membership {
        id
        circle
        admittedOn
      }
    }
  }
}`);
