// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type TakePartQueryVariables = Exact<{
  slug: string;
  organizations: Array<string> | string;
}>;

export type TakePartQuery = {
  project: {
    id: string;
    own: {
      nodes: Array<{
        id: string;
        kind: Types.ParticipationKind;
        state: Types.ParticipationState;
        since: string;
        viewerCanEnd: boolean;
        organization: { id: string; name: string };
      }>;
    };
    leaders: { nodes: Array<{ id: string; organization: { id: string; name: string } }> };
    requests: {
      nodes: Array<{
        id: string;
        since: string;
        viewerCanAnswer: boolean;
        organization: { id: string; name: string };
      }>;
    };
  } | null;
};

export const TakePart = typed<
  TakePartQuery,
  TakePartQueryVariables
>(`query TakePart($slug: String!, $organizations: [ID!]!) {
  project(slug: $slug) {
    id
    own: participations(
      first: 100
      filter: {states: [OPEN, PROPOSED], organizations: $organizations}
    ) {
      nodes {
        id
        kind
        state
        since
        viewerCanEnd
        organization {
          id
          name
        }
      }
    }
    leaders: participations(first: 10, filter: {kinds: [LEADING]}) {
      nodes {
        id
        organization {
          id
          name
        }
      }
    }
    requests: participations(
      first: 20
      filter: {kinds: [LEADING], states: [PROPOSED]}
    ) {
      nodes {
        id
        since
        viewerCanAnswer
        organization {
          id
          name
        }
      }
    }
  }
}`);
