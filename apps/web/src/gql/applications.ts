// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ApplicationsQueryVariables = Exact<{
  states?: Array<Types.ApplicationState> | Types.ApplicationState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type ApplicationsQuery = {
  applications: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      circle: Types.MembershipCircle;
      state: Types.ApplicationState;
      ageDays: number;
      recommendation: Types.Recommendation | null;
      organization: { id: string; name: string };
    }>;
  };
};

export const Applications = typed<
  ApplicationsQuery,
  ApplicationsQueryVariables
>(`query Applications($states: [ApplicationState!], $first: Int = 25, $after: String) {
  applications(filter: {states: $states}, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      circle
      state
      ageDays
      recommendation
      organization {
        id
        name
      }
    }
  }
}`);
