// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type SessionGroupPeopleQueryVariables = Exact<{
  slug: string;
}>;

export type SessionGroupPeopleQuery = {
  workingGroup: {
    id: string;
    members: {
      nodes: Array<{
        id: string;
        current: boolean;
        organization: { id: string; name: string };
        account: { id: string; displayName: string } | null;
      }>;
    };
  } | null;
};

export const SessionGroupPeople = typed<
  SessionGroupPeopleQuery,
  SessionGroupPeopleQueryVariables
>(`query SessionGroupPeople($slug: String!) {
  workingGroup(slug: $slug) {
    id
    members(first: 100) {
      nodes {
        id
        current
        organization {
          id
          name
        }
        account {
          id
          displayName
        }
      }
    }
  }
}`);
