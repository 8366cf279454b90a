// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type WithoutCoordinatorQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type WithoutCoordinatorQuery = {
  organizationsWithoutCoordinator: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      name: string;
      membership: { id: string; circle: Types.MembershipCircle } | null;
    }>;
  };
};

export const WithoutCoordinator = typed<
  WithoutCoordinatorQuery,
  WithoutCoordinatorQueryVariables
>(`query WithoutCoordinator($after: String) {
  organizationsWithoutCoordinator(first: 10, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      membership {
        id
        circle
      }
    }
  }
}`);
