// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type MemberParticipationsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type MemberParticipationsQuery = {
  organization: {
    participations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        kind: Types.ParticipationKind;
        state: Types.ParticipationState;
        since: string;
        viewerCanEnd: boolean;
        organization: { id: string; name: string };
        project: { id: string; slug: string; name: string; lifecycle: Types.ProjectLifecycle };
      }>;
    };
  } | null;
};

export const MemberParticipations = typed<
  MemberParticipationsQuery,
  MemberParticipationsQueryVariables
>(`query MemberParticipations($id: ID!, $after: String) {
  organization(id: $id) {
    participations(first: 50, after: $after) {
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
        viewerCanEnd
        organization {
          id
          name
        }
        project {
          id
          slug
          name
          lifecycle
        }
      }
    }
  }
}`);
