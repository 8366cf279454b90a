// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type WaitingListQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type WaitingListQuery = {
  waitingList: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      waitingPosition: number | null;
      appliedOn: string | null;
      application: { id: string } | null;
      organization: { id: string; name: string };
    }>;
  };
};

export const WaitingList = typed<
  WaitingListQuery,
  WaitingListQueryVariables
>(`query WaitingList($after: String) {
  waitingList(first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      waitingPosition
      appliedOn
      application {
        id
      }
      organization {
        id
        name
      }
    }
  }
}`);
