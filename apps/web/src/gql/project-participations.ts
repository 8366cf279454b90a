// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ProjectParticipationsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;

export type ProjectParticipationsQuery = {
  project: {
    participations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        kind: Types.ParticipationKind;
        state: Types.ParticipationState;
        since: string;
        organization: { id: string; name: string };
      }>;
    };
  } | null;
};

export const ProjectParticipations = typed<
  ProjectParticipationsQuery,
  ProjectParticipationsQueryVariables
>(`query ProjectParticipations($slug: String!, $after: String) {
  project(slug: $slug) {
    participations(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        state
        since
        organization {
          id
          name
        }
      }
    }
  }
}`);
