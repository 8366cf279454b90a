// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type DeliveriesQueryVariables = Exact<{
  state?: Types.DeliveryState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type DeliveriesQuery = {
  deliveries: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      title: string;
      channel: Types.NotificationChannel;
      state: Types.DeliveryState;
      attempts: number;
      createdAt: string;
      sentAt: string | null;
      failedAt: string | null;
      lastError: string | null;
      recipient: { id: string; displayName: string; email: string | null };
    }>;
  };
};

export const Deliveries = typed<
  DeliveriesQuery,
  DeliveriesQueryVariables
>(`query Deliveries($state: DeliveryState, $first: Int = 25, $after: String) {
  deliveries(state: $state, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      channel
      state
      attempts
      createdAt
      sentAt
      failedAt
      lastError
      recipient {
        id
        displayName
        email
      }
    }
  }
}`);
