// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type PersonPickerQueryVariables = Exact<{
  id: string;
}>;

export type PersonPickerQuery = {
  organization: { id: string; activePeople: { nodes: Array<{ id: string; displayName: string }> } } | null;
};

export const PersonPicker = typed<
  PersonPickerQuery,
  PersonPickerQueryVariables
>(`query PersonPicker($id: ID!) {
  organization(id: $id) {
    id
    activePeople(first: 100) {
      nodes {
        id
        displayName
      }
    }
  }
}`);
