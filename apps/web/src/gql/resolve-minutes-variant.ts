// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ResolveMinutesVariantMutationVariables = Exact<{
  input: Types.ResolveMinutesVariantInput;
}>;

export type ResolveMinutesVariantMutation = {
  resolveMinutesVariant: {
    section: { id: string; version: number; text: string | null } | null;
    variant: { id: string; text: string; basedOn: number } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const ResolveMinutesVariant = typed<
  ResolveMinutesVariantMutation,
  ResolveMinutesVariantMutationVariables
>(`mutation ResolveMinutesVariant($input: ResolveMinutesVariantInput!) {
  resolveMinutesVariant(input: $input) {
    section {
      id
      version
      text
    }
    variant {
      id
      text
      basedOn
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
