// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type OpenDataGroupsQueryVariables = Exact<{ [key: string]: never }>;

export type OpenDataGroupsQuery = {
  workingGroups: { nodes: Array<{ id: string; name: string; calendarUrl: string }> };
};

export const OpenDataGroups = typed<OpenDataGroupsQuery, OpenDataGroupsQueryVariables>(`query OpenDataGroups {
  workingGroups(first: 100) {
    nodes {
      id
      name
      calendarUrl
    }
  }
}`);
