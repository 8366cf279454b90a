// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type DecideApplicationMutationVariables = Exact<{
  input: Types.DecideApplicationInput;
}>;

export type DecideApplicationMutation = {
  decideApplication: {
    application: {
      id: string;
      state: Types.ApplicationState;
      membership: { id: string; waitingPosition: number | null } | null;
    } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const DecideApplication = typed<
  DecideApplicationMutation,
  DecideApplicationMutationVariables
>(`mutation DecideApplication($input: DecideApplicationInput!) {
  decideApplication(input: $input) {
    application {
      id
      state
      membership {
        id
        waitingPosition
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
