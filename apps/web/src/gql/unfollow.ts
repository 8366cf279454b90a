// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type UnfollowMutationVariables = Exact<{
  subjectId: string;
}>;

export type UnfollowMutation = { unfollow: { userErrors: Array<{ message: string }> } };

export const Unfollow = typed<
  UnfollowMutation,
  UnfollowMutationVariables
>(`mutation Unfollow($subjectId: ID!) {
  unfollow(input: {subjectId: $subjectId}) {
    userErrors {
      message
    }
  }
}`);
