// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type RevokeCalendarFeedMutationVariables = Exact<{ [key: string]: never }>;

export type RevokeCalendarFeedMutation = {
  revokeCalendarFeed: {
    calendarFeed: { id: string } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const RevokeCalendarFeed = typed<
  RevokeCalendarFeedMutation,
  RevokeCalendarFeedMutationVariables
>(`mutation RevokeCalendarFeed {
  revokeCalendarFeed {
    calendarFeed {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
