// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type PledgeApproversQueryVariables = Exact<{
  id: string;
}>;

export type PledgeApproversQuery = {
  organization: {
    id: string;
    people: {
      nodes: Array<{
        id: string;
        role: Types.Role;
        current: boolean;
        account: { id: string; displayName: string } | null;
      }>;
    };
  } | null;
};

export const PledgeApprovers = typed<
  PledgeApproversQuery,
  PledgeApproversQueryVariables
>(`query PledgeApprovers($id: ID!) {
  organization(id: $id) {
    id
    people(first: 100) {
      nodes {
        id
        role
        current
        account {
          id
          displayName
        }
      }
    }
  }
}`);
