// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type SeatsPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type SeatsPageQuery = {
  boardSeats: { seats: number; taken: number; free: number; waiting: number };
  seatHolders: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      state: Types.MembershipState;
      founding: boolean;
      admittedOn: string | null;
      organization: { id: string; name: string };
    }>;
  };
};

export const SeatsPage = typed<SeatsPageQuery, SeatsPageQueryVariables>(`query SeatsPage($after: String) {
  boardSeats {
    seats
    taken
    free
    waiting
  }
  seatHolders(first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      state
      founding
      admittedOn
      organization {
        id
        name
      }
    }
  }
}`);
