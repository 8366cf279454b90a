// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type EditMeetingPageQueryVariables = Exact<{
  id: string;
}>;

export type EditMeetingPageQuery = {
  meeting: {
    id: string;
    title: string;
    state: Types.MeetingState;
    visibility: Types.MeetingVisibility;
    startsAt: string;
    endsAt: string;
    place: string | null;
    onlineUrl: string | null;
    proposalsUntil: string | null;
    invitationText: string | null;
    version: number;
    plannedMinutes: number;
    durationMinutes: number;
    overbooked: boolean;
    viewerCanManage: boolean;
    workingGroup: { id: string; name: string } | null;
    minutesToApprove: Array<{ id: string }>;
    allItems: Array<{
      id: string;
      number: string | null;
      state: Types.AgendaItemState;
      title: string | null;
      text: string | null;
      motion: string | null;
      outcome: Types.AgendaOutcome | null;
      minutes: number;
      visibility: Types.MeetingVisibility;
      standing: Types.StandingItem | null;
      version: number;
      parent: { id: string } | null;
      sponsorOrganization: { id: string; name: string } | null;
      sponsorWorkingGroup: { id: string; name: string } | null;
      attachments: Array<{
        id: string;
        fileName: string;
        size: number;
        url: string;
        visibility: Types.MeetingVisibility | null;
      }>;
    }>;
  } | null;
};

export const EditMeetingPage = typed<
  EditMeetingPageQuery,
  EditMeetingPageQueryVariables
>(`query EditMeetingPage($id: ID!) {
  meeting(id: $id) {
    id
    title
    state
    visibility
    startsAt
    endsAt
    place
    onlineUrl
    proposalsUntil
    invitationText
    version
    plannedMinutes
    durationMinutes
    overbooked
    viewerCanManage
    workingGroup {
      id
      name
    }
    minutesToApprove {
      id
    }
    allItems {
      id
      number
      state
      title
      text
      motion
      outcome
      minutes
      visibility
      standing
      version
      parent {
        id
      }
      sponsorOrganization {
        id
        name
      }
      sponsorWorkingGroup {
        id
        name
      }
      attachments {
        id
        fileName
        size
        url
        visibility
      }
    }
  }
}`);
