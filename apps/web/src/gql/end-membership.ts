// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type EndMembershipMutationVariables = Exact<{
  input: Types.EndMembershipInput;
}>;

export type EndMembershipMutation = {
  endMembership: {
    membership: { id: string; state: Types.MembershipState } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const EndMembership = typed<
  EndMembershipMutation,
  EndMembershipMutationVariables
>(`mutation EndMembership($input: EndMembershipInput!) {
  endMembership(input: $input) {
    membership {
      id
      state
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
