// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type LettersQueryVariables = Exact<{
  state?: Types.DeliveryState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type LettersQuery = {
  letters: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      title: string;
      state: Types.DeliveryState;
      attempts: number;
      createdAt: string;
      sentAt: string | null;
      failedAt: string | null;
      lastError: string | null;
      address: string;
    }>;
  };
};

export const Letters = typed<
  LettersQuery,
  LettersQueryVariables
>(`query Letters($state: DeliveryState, $first: Int = 25, $after: String) {
  letters(state: $state, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      state
      attempts
      createdAt
      sentAt
      failedAt
      lastError
      address
    }
  }
}`);
