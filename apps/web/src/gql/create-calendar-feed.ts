// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type CreateCalendarFeedMutationVariables = Exact<{ [key: string]: never }>;

export type CreateCalendarFeedMutation = {
  createCalendarFeed: {
    calendarFeed: { id: string } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const CreateCalendarFeed = typed<
  CreateCalendarFeedMutation,
  CreateCalendarFeedMutationVariables
>(`mutation CreateCalendarFeed {
  createCalendarFeed {
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
