// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type TerritorialChangesQueryVariables = Exact<{
  states?: Array<Types.TerritorialChangeState> | Types.TerritorialChangeState | null | undefined;
  after?: string | null | undefined;
}>;

export type TerritorialChangesQuery = {
  territorialChanges: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      kind: Types.TerritorialChangeKind;
      state: Types.TerritorialChangeState;
      oldName: string;
      oldKey: string;
      newName: string | null;
      newKey: string | null;
      asOf: string;
      reason: string;
      decidedAt: string | null;
      organization: { id: string; name: string; kind: Types.OrganizationKind };
      successor: {
        id: string;
        name: string;
        kind: Types.OrganizationKind;
        landName: string | null;
        officialKey: string | null;
      } | null;
      candidates: Array<{
        why: string;
        organization: {
          id: string;
          name: string;
          kind: Types.OrganizationKind;
          landName: string | null;
          officialKey: string | null;
        };
      }>;
      hanging: { membership: boolean; participations: number; people: number };
    }>;
  };
};

export const TerritorialChanges = typed<
  TerritorialChangesQuery,
  TerritorialChangesQueryVariables
>(`query TerritorialChanges($states: [TerritorialChangeState!], $after: String) {
  territorialChanges(filter: {states: $states}, first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kind
      state
      oldName
      oldKey
      newName
      newKey
      asOf
      reason
      decidedAt
      organization {
        id
        name
        kind
      }
      successor {
        id
        name
        kind
        landName
        officialKey
      }
      candidates {
        why
        organization {
          id
          name
          kind
          landName
          officialKey
        }
      }
      hanging {
        membership
        participations
        people
      }
    }
  }
}`);
