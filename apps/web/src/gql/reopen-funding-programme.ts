// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ReopenFundingProgrammeMutationVariables = Exact<{
  input: Types.ReopenFundingProgrammeInput;
}>;

export type ReopenFundingProgrammeMutation = {
  reopenFundingProgramme: {
    fundingProgramme: { id: string; slug: string } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const ReopenFundingProgramme = typed<
  ReopenFundingProgrammeMutation,
  ReopenFundingProgrammeMutationVariables
>(`mutation ReopenFundingProgramme($input: ReopenFundingProgrammeInput!) {
  reopenFundingProgramme(input: $input) {
    fundingProgramme {
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
