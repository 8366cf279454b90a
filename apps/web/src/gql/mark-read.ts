// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type MarkReadMutationVariables = Exact<{
  notificationIds?: Array<string> | string | null | undefined;
}>;

export type MarkReadMutation = {
  markNotificationsRead: {
    viewer: { id: string; unreadCount: number | null } | null;
    userErrors: Array<{ message: string }>;
  };
};

export const MarkRead = typed<
  MarkReadMutation,
  MarkReadMutationVariables
>(`mutation MarkRead($notificationIds: [ID!]) {
  markNotificationsRead(input: {notificationIds: $notificationIds}) {
    viewer {
      id
      unreadCount
    }
    userErrors {
      message
    }
  }
}`);
