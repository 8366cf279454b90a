// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type RecordProgrammeShareMutationVariables = Exact<{
  input: Types.RecordProgrammeShareInput;
}>;

export type RecordProgrammeShareMutation = {
  recordProgrammeShare: {
    pledge: { id: string } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const RecordProgrammeShare = typed<
  RecordProgrammeShareMutation,
  RecordProgrammeShareMutationVariables
>(`mutation RecordProgrammeShare($input: RecordProgrammeShareInput!) {
  recordProgrammeShare(input: $input) {
    pledge {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
