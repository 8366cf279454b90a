// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type RequestPasswordResetMutationVariables = Exact<{
  email: string;
}>;

export type RequestPasswordResetMutation = {
  requestPasswordReset: {
    accepted: boolean;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const RequestPasswordReset = typed<
  RequestPasswordResetMutation,
  RequestPasswordResetMutationVariables
>(`mutation RequestPasswordReset($email: String!) {
  requestPasswordReset(input: {email: $email}) {
    accepted
    userErrors {
      code
      message
      path
    }
  }
}`);
