// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type FollowMutationVariables = Exact<{
  subjectId: string;
}>;

export type FollowMutation = { follow: { userErrors: Array<{ message: string }> } };

export const Follow = typed<FollowMutation, FollowMutationVariables>(`mutation Follow($subjectId: ID!) {
  follow(input: {subjectId: $subjectId}) {
    userErrors {
      message
    }
  }
}`);
