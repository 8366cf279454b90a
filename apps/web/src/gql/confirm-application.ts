// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type ConfirmApplicationMutationVariables = Exact<{
  token: string;
}>;

export type ConfirmApplicationMutation = {
  confirmApplication: {
    statusToken: string | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const ConfirmApplication = typed<
  ConfirmApplicationMutation,
  ConfirmApplicationMutationVariables
>(`mutation ConfirmApplication($token: String!) {
  confirmApplication(input: {token: $token}) {
    statusToken
    userErrors {
      code
      message
      path
    }
  }
}`);
