// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type InboxQueryVariables = Exact<{
  unreadOnly: boolean;
  after?: string | null | undefined;
}>;

export type InboxQuery = {
  viewer: {
    id: string;
    unreadCount: number | null;
    inbox: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        topic: Types.NotificationTopic;
        title: string;
        text: string;
        path: string;
        createdAt: string;
        readAt: string | null;
      }>;
    };
  } | null;
};

export const Inbox = typed<
  InboxQuery,
  InboxQueryVariables
>(`query Inbox($unreadOnly: Boolean!, $after: String) {
  viewer {
    id
    unreadCount
    inbox(first: 20, after: $after, unreadOnly: $unreadOnly) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        topic
        title
        text
        path
        createdAt
        readAt
      }
    }
  }
}`);
