// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type NewFundingRoundQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  withProject: boolean;
}>;

export type NewFundingRoundQuery = {
  project?: { id: string; slug: string; name: string; shortDescription: string | null } | null;
  funds: Array<{ id: string; slug: string; name: string }>;
};

export const NewFundingRound = typed<
  NewFundingRoundQuery,
  NewFundingRoundQueryVariables
>(`query NewFundingRound($id: ID, $slug: String, $withProject: Boolean!) {
  project(id: $id, slug: $slug) @include(if: $withProject) {
    id
    slug
    name
    shortDescription
  }
  funds {
    id
    slug
    name
  }
}`);
