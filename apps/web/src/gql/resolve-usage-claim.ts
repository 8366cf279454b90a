// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ResolveUsageClaimMutationVariables = Exact<{
  input: Types.ResolveUsageClaimInput;
}>;

export type ResolveUsageClaimMutation = {
  resolveUsageClaim: {
    usageClaim: {
      id: string;
      state: Types.UsageClaimState;
      organization: { id: string; name: string } | null;
    } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const ResolveUsageClaim = typed<
  ResolveUsageClaimMutation,
  ResolveUsageClaimMutationVariables
>(`mutation ResolveUsageClaim($input: ResolveUsageClaimInput!) {
  resolveUsageClaim(input: $input) {
    usageClaim {
      id
      state
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
