// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type SetProjectLifecycleMutationVariables = Exact<{
  input: Types.SetProjectLifecycleInput;
}>;

export type SetProjectLifecycleMutation = {
  setProjectLifecycle: {
    project: { id: string; lifecycle: Types.ProjectLifecycle } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const SetProjectLifecycle = typed<
  SetProjectLifecycleMutation,
  SetProjectLifecycleMutationVariables
>(`mutation SetProjectLifecycle($input: SetProjectLifecycleInput!) {
  setProjectLifecycle(input: $input) {
    project {
      id
      lifecycle
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
