// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type RetryDeliveriesMutationVariables = Exact<{
  deliveryIds: Array<string> | string;
}>;

export type RetryDeliveriesMutation = {
  retryDeliveries: {
    count: number;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const RetryDeliveries = typed<
  RetryDeliveriesMutation,
  RetryDeliveriesMutationVariables
>(`mutation RetryDeliveries($deliveryIds: [ID!]!) {
  retryDeliveries(input: {deliveryIds: $deliveryIds}) {
    count
    userErrors {
      code
      message
      path
    }
  }
}`);
