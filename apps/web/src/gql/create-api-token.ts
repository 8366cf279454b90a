// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type CreateApiTokenMutationVariables = Exact<{
  input: Types.CreateApiTokenInput;
}>;

export type CreateApiTokenMutation = {
  createApiToken: {
    secret: string | null;
    apiToken: { id: string; name: string; expiresAt: string } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const CreateApiToken = typed<
  CreateApiTokenMutation,
  CreateApiTokenMutationVariables
>(`mutation CreateApiToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    secret
    apiToken {
      id
      name
      expiresAt
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
