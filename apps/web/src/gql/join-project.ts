// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type JoinProjectMutationVariables = Exact<{
  input: Types.JoinProjectInput;
}>;

export type JoinProjectMutation = {
  joinProject: {
    participation: {
      id: string;
      kind: Types.ParticipationKind;
      state: Types.ParticipationState;
      since: string;
      organization: { id: string; name: string };
    } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const JoinProject = typed<
  JoinProjectMutation,
  JoinProjectMutationVariables
>(`mutation JoinProject($input: JoinProjectInput!) {
  joinProject(input: $input) {
    participation {
      id
      kind
      state
      since
      organization {
        id
        name
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
