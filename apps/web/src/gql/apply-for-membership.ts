// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ApplyForMembershipMutationVariables = Exact<{
  input: Types.ApplyForMembershipInput;
}>;

export type ApplyForMembershipMutation = {
  applyForMembership: {
    addressToConfirm: string | null;
    application: { id: string; organization: { id: string; name: string } } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const ApplyForMembership = typed<
  ApplyForMembershipMutation,
  ApplyForMembershipMutationVariables
>(`mutation ApplyForMembership($input: ApplyForMembershipInput!) {
  applyForMembership(input: $input) {
    addressToConfirm
    application {
      id
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
