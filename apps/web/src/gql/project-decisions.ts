// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ProjectDecisionsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;

export type ProjectDecisionsQuery = {
  project: {
    id: string;
    decisions: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        number: string;
        title: string;
        result: Types.DecisionResult;
        decidedOn: string;
        doneOn: string | null;
      }>;
    };
  } | null;
};

export const ProjectDecisions = typed<
  ProjectDecisionsQuery,
  ProjectDecisionsQueryVariables
>(`query ProjectDecisions($slug: String!, $after: String) {
  project(slug: $slug) {
    id
    decisions(first: 10, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        number
        title
        result
        decidedOn
        doneOn
      }
    }
  }
}`);
