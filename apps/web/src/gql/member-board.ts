// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type MemberBoardQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type MemberBoardQuery = {
  organization: {
    id: string;
    workingGroups: { nodes: Array<{ id: string; slug: string; name: string; endedOn: string | null }> };
    adoptions: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        state: Types.AdoptionState;
        plannedOn: string | null;
        decision: { id: string; number: string; title: string };
        councilDecision: { id: string; decidedOn: string } | null;
      }>;
    };
  } | null;
};

export const MemberBoard = typed<
  MemberBoardQuery,
  MemberBoardQueryVariables
>(`query MemberBoard($id: ID!, $after: String) {
  organization(id: $id) {
    id
    workingGroups(first: 50) {
      nodes {
        id
        slug
        name
        endedOn
      }
    }
    adoptions(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        state
        plannedOn
        decision {
          id
          number
          title
        }
        councilDecision {
          id
          decidedOn
        }
      }
    }
  }
}`);
