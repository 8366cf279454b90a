// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type SeriesBodiesQueryVariables = Exact<{ [key: string]: never }>;

export type SeriesBodiesQuery = {
  workingGroups: {
    nodes: Array<{
      id: string;
      name: string;
      endedOn: string | null;
      viewerIsMember: boolean;
      viewerCanManage: boolean;
    }>;
  };
};

export const SeriesBodies = typed<SeriesBodiesQuery, SeriesBodiesQueryVariables>(`query SeriesBodies {
  workingGroups(first: 100) {
    nodes {
      id
      name
      endedOn
      viewerIsMember
      viewerCanManage
    }
  }
}`);
