// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type MinutesPageQueryVariables = Exact<{
  id: string;
}>;

export type MinutesPageQuery = {
  meeting: {
    id: string;
    title: string;
    state: Types.MeetingState;
    visibility: Types.MeetingVisibility;
    startsAt: string;
    endsAt: string;
    viewerCanManage: boolean;
    viewerParticipates: boolean;
    workingGroup: { id: string; name: string } | null;
    minutes: {
      id: string;
      state: Types.MinutesState;
      circulatedAt: string | null;
      objectionsUntil: string | null;
      approvedAt: string | null;
      publishedAt: string | null;
      sha256: string | null;
      publicSha256: string | null;
      viewerCanManage: boolean;
      viewerCanObject: boolean;
      approvedItem: {
        id: string;
        number: string | null;
        title: string | null;
        meeting: { id: string; title: string; startsAt: string } | null;
      } | null;
      sections: Array<{
        id: string;
        position: number;
        heading: string | null;
        text: string | null;
        visibility: Types.MeetingVisibility;
        withheld: boolean;
        version: number;
        editedAt: string | null;
        editedBy: { id: string; displayName: string } | null;
        variants: Array<{
          id: string;
          text: string;
          baseText: string | null;
          basedOn: number;
          writtenAt: string;
          writtenBy: { id: string; displayName: string } | null;
        }>;
      }>;
      objections: Array<{
        id: string;
        text: string;
        raisedAt: string;
        answer: string | null;
        accepted: boolean | null;
        answeredAt: string | null;
        organization: { id: string; name: string };
        section: { id: string; heading: string | null } | null;
      }>;
      addenda: Array<{
        id: string;
        number: number;
        text: string;
        visibility: Types.MeetingVisibility;
        writtenAt: string;
      }>;
    } | null;
  } | null;
};

export const MinutesPage = typed<MinutesPageQuery, MinutesPageQueryVariables>(`query MinutesPage($id: ID!) {
  meeting(id: $id) {
    id
    title
    state
    visibility
    startsAt
    endsAt
    viewerCanManage
    viewerParticipates
    workingGroup {
      id
      name
    }
    minutes {
      id
      state
      circulatedAt
      objectionsUntil
      approvedAt
      publishedAt
      sha256
      publicSha256
      viewerCanManage
      viewerCanObject
      approvedItem {
        id
        number
        title
        meeting {
          id
          title
          startsAt
        }
      }
      sections {
        id
        position
        heading
        text
        visibility
        withheld
        version
        editedAt
        editedBy {
          id
          displayName
        }
        variants {
          id
          text
          baseText
          basedOn
          writtenAt
          writtenBy {
            id
            displayName
          }
        }
      }
      objections {
        id
        text
        raisedAt
        answer
        accepted
        answeredAt
        organization {
          id
          name
        }
        section {
          id
          heading
        }
      }
      addenda {
        id
        number
        text
        visibility
        writtenAt
      }
    }
  }
}`);
