// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type ProjectChoicesQueryVariables = Exact<{
  text: string;
}>;

export type ProjectChoicesQuery = {
  projects: {
    totalCount: number;
    nodes: Array<{ id: string; slug: string; name: string; shortDescription: string | null }>;
  };
};

export const ProjectChoices = typed<
  ProjectChoicesQuery,
  ProjectChoicesQueryVariables
>(`query ProjectChoices($text: String!) {
  projects(first: 8, filter: {text: $text}) {
    totalCount
    nodes {
      id
      slug
      name
      shortDescription
    }
  }
}`);
