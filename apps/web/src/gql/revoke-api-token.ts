// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type RevokeApiTokenMutationVariables = Exact<{
  tokenId: string;
}>;

export type RevokeApiTokenMutation = {
  revokeApiToken: {
    apiToken: { id: string; revokedAt: string | null } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const RevokeApiToken = typed<
  RevokeApiTokenMutation,
  RevokeApiTokenMutationVariables
>(`mutation RevokeApiToken($tokenId: ID!) {
  revokeApiToken(input: {tokenId: $tokenId}) {
    apiToken {
      id
      revokedAt
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
