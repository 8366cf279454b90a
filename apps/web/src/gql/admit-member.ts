// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type AdmitMemberMutationVariables = Exact<{
  input: Types.AdmitMemberInput;
}>;

export type AdmitMemberMutation = {
  admitMember: {
    membership: {
      id: string;
      state: Types.MembershipState;
      waitingPosition: number | null;
      organization: { id: string; name: string };
    } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const AdmitMember = typed<
  AdmitMemberMutation,
  AdmitMemberMutationVariables
>(`mutation AdmitMember($input: AdmitMemberInput!) {
  admitMember(input: $input) {
    membership {
      id
      state
      waitingPosition
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
