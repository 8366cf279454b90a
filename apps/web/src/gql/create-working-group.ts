// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type CreateWorkingGroupMutationVariables = Exact<{
  input: Types.CreateWorkingGroupInput;
}>;

export type CreateWorkingGroupMutation = {
  createWorkingGroup: {
    workingGroup: { id: string; slug: string } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const CreateWorkingGroup = typed<
  CreateWorkingGroupMutation,
  CreateWorkingGroupMutationVariables
>(`mutation CreateWorkingGroup($input: CreateWorkingGroupInput!) {
  createWorkingGroup(input: $input) {
    workingGroup {
      id
      slug
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
