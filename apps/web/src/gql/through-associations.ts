// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ThroughAssociationsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ThroughAssociationsQuery = {
  organization: {
    participationsThroughAssociations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        kind: Types.ParticipationKind;
        organization: { id: string; name: string };
        project: { id: string; slug: string; name: string };
      }>;
    };
  } | null;
};

export const ThroughAssociations = typed<
  ThroughAssociationsQuery,
  ThroughAssociationsQueryVariables
>(`query ThroughAssociations($id: ID!, $after: String) {
  organization(id: $id) {
    participationsThroughAssociations(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        organization {
          id
          name
        }
        project {
          id
          slug
          name
        }
      }
    }
  }
}`);
