// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type CalendarFeedQueryVariables = Exact<{ [key: string]: never }>;

export type CalendarFeedQuery = {
  viewer: {
    id: string;
    calendarFeed: { id: string; url: string; createdAt: string; lastUsedOn: string | null } | null;
  } | null;
};

export const CalendarFeed = typed<CalendarFeedQuery, CalendarFeedQueryVariables>(`query CalendarFeed {
  viewer {
    id
    calendarFeed {
      id
      url
      createdAt
      lastUsedOn
    }
  }
}`);
