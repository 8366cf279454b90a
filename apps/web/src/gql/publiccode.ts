// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type PubliccodeQueryVariables = Exact<{
  slug: string;
}>;

export type PubliccodeQuery = { project: { imports: { nodes: Array<{ rawText: string }> } } | null };

export const Publiccode = typed<PubliccodeQuery, PubliccodeQueryVariables>(`query Publiccode($slug: String!) {
  project(slug: $slug) {
    imports(first: 1) {
      nodes {
        rawText
      }
    }
  }
}`);
