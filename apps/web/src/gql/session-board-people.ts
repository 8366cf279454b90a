// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type SessionBoardPeopleQueryVariables = Exact<{ [key: string]: never }>;

export type SessionBoardPeopleQuery = {
  seatHolders: {
    nodes: Array<{
      id: string;
      organization: {
        id: string;
        name: string;
        activePeople: { nodes: Array<{ id: string; displayName: string }> };
      };
    }>;
  };
};

export const SessionBoardPeople = typed<
  SessionBoardPeopleQuery,
  SessionBoardPeopleQueryVariables
>(`query SessionBoardPeople {
  seatHolders(first: 100) {
    nodes {
      id
      organization {
        id
        name
        activePeople(first: 20) {
          nodes {
            id
            displayName
          }
        }
      }
    }
  }
}`);
