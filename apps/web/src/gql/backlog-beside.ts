// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type BacklogBesideQueryVariables = Exact<{
  filter?: Types.BacklogFilter | null | undefined;
}>;

export type BacklogBesideQuery = {
  backlog: {
    totalCount: number;
    nodes: Array<{
      id: string;
      title: string | null;
      state: Types.AgendaItemState;
      outcome: Types.AgendaOutcome | null;
      minutes: number;
      visibility: Types.MeetingVisibility;
      sponsorOrganization: { id: string; name: string } | null;
      sponsorWorkingGroup: { id: string; name: string } | null;
      wishedMeeting: { id: string } | null;
    }>;
  };
};

export const BacklogBeside = typed<
  BacklogBesideQuery,
  BacklogBesideQueryVariables
>(`query BacklogBeside($filter: BacklogFilter) {
  backlog(first: 50, filter: $filter) {
    totalCount
    nodes {
      id
      title
      state
      outcome
      minutes
      visibility
      sponsorOrganization {
        id
        name
      }
      sponsorWorkingGroup {
        id
        name
      }
      wishedMeeting {
        id
      }
    }
  }
}`);
