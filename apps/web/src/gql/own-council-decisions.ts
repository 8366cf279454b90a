// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type OwnCouncilDecisionsQueryVariables = Exact<{
  id: string;
}>;

export type OwnCouncilDecisionsQuery = {
  organization: {
    id: string;
    councilDecisions: { nodes: Array<{ id: string; decidedOn: string; body: string; title: string }> };
  } | null;
};

export const OwnCouncilDecisions = typed<
  OwnCouncilDecisionsQuery,
  OwnCouncilDecisionsQueryVariables
>(`query OwnCouncilDecisions($id: ID!) {
  organization(id: $id) {
    id
    councilDecisions(first: 100) {
      nodes {
        id
        decidedOn
        body
        title
      }
    }
  }
}`);
