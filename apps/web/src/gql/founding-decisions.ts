// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type FoundingDecisionsQueryVariables = Exact<{ [key: string]: never }>;

export type FoundingDecisionsQuery = {
  decisions: { nodes: Array<{ id: string; number: string; title: string }> };
};

export const FoundingDecisions = typed<
  FoundingDecisionsQuery,
  FoundingDecisionsQueryVariables
>(`query FoundingDecisions {
  decisions(first: 100, filter: {board: true, result: ADOPTED}) {
    nodes {
      id
      number
      title
    }
  }
}`);
