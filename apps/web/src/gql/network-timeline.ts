// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type NetworkTimelineQueryVariables = Exact<{ [key: string]: never }>;

export type NetworkTimelineQuery = {
  membershipTimeline: Array<{
    day: string;
    circle: Types.MembershipCircle;
    joined: number;
    left: number;
    members: number;
  }>;
};

export const NetworkTimeline = typed<
  NetworkTimelineQuery,
  NetworkTimelineQueryVariables
>(`query NetworkTimeline {
  membershipTimeline {
    day
    circle
    joined
    left
    members
  }
}`);
