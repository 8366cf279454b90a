// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type DecisionRegisterQueryVariables = Exact<{
  filter?: Types.DecisionFilter | null | undefined;
  after?: string | null | undefined;
}>;

export type DecisionRegisterQuery = {
  decisions: {
    totalCount: number;
    years: Array<{ year: number; count: number }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      number: string;
      title: string;
      result: Types.DecisionResult;
      decidedOn: string;
      visibility: Types.MeetingVisibility;
      jointPosition: boolean;
      dueOn: string | null;
      doneOn: string | null;
      workingGroup: { id: string; name: string } | null;
      adoptionSummary: { decided: number; planned: number; notNeeded: number; open: number } | null;
    }>;
  };
};

export const DecisionRegister = typed<
  DecisionRegisterQuery,
  DecisionRegisterQueryVariables
>(`query DecisionRegister($filter: DecisionFilter, $after: String) {
  decisions(first: 20, after: $after, filter: $filter) {
    totalCount
    years {
      year
      count
    }
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
      visibility
      jointPosition
      dueOn
      doneOn
      workingGroup {
        id
        name
      }
      adoptionSummary {
        decided
        planned
        notNeeded
        open
      }
    }
  }
}`);
