// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type ManageAssociationQueryVariables = Exact<{
  id: string;
}>;

export type ManageAssociationQuery = {
  organization: {
    id: string;
    associationMemberships: {
      totalCount: number;
      nodes: Array<{
        id: string;
        since: string;
        until: string | null;
        current: boolean;
        organization: { id: string; name: string };
      }>;
    };
  } | null;
};

export const ManageAssociation = typed<
  ManageAssociationQuery,
  ManageAssociationQueryVariables
>(`query ManageAssociation($id: ID!) {
  organization(id: $id) {
    id
    associationMemberships(first: 100) {
      totalCount
      nodes {
        id
        since
        until
        current
        organization {
          id
          name
        }
      }
    }
  }
}`);
