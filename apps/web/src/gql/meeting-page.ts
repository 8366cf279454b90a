// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type MeetingPageQueryVariables = Exact<{
  id: string;
}>;

export type MeetingPageQuery = {
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
    cancelReason: string | null;
    plannedMinutes: number;
    viewerCanManage: boolean;
    viewerParticipates: boolean;
    viewerCanPropose: boolean;
    workingGroup: { id: string; name: string; slug: string } | null;
    viewerAttendance: { id: string; answer: Types.InvitationAnswer | null; answerNote: string | null } | null;
    allItems: Array<{
      id: string;
      number: string | null;
      position: number | null;
      state: Types.AgendaItemState;
      stateReason: string | null;
      withheld: boolean;
      title: string | null;
      text: string | null;
      motion: string | null;
      outcome: Types.AgendaOutcome | null;
      minutes: number;
      visibility: Types.MeetingVisibility;
      parent: { id: string } | null;
      sponsorOrganization: { id: string; name: string } | null;
      sponsorWorkingGroup: { id: string; name: string; slug: string } | null;
      project: { id: string; name: string; slug: string } | null;
      attachments: Array<{
        id: string;
        fileName: string;
        size: number;
        url: string;
        visibility: Types.MeetingVisibility | null;
      }>;
      ballots: Array<{
        id: string;
        kind: Types.BallotKind;
        state: Types.BallotState;
        question: string;
        outcome: Types.BallotOutcome | null;
      }>;
      decisions: Array<{ id: string; number: string; title: string; result: Types.DecisionResult }>;
    }>;
    minutes: { id: string; state: Types.MinutesState } | null;
  } | null;
};

export const MeetingPage = typed<MeetingPageQuery, MeetingPageQueryVariables>(`query MeetingPage($id: ID!) {
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
    cancelReason
    plannedMinutes
    viewerCanManage
    viewerParticipates
    viewerCanPropose
    workingGroup {
      id
      name
      slug
    }
    viewerAttendance {
      id
      answer
      answerNote
    }
    allItems {
      id
      number
      position
      state
      stateReason
      withheld
      title
      text
      motion
      outcome
      minutes
      visibility
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
        slug
      }
      project {
        id
        name
        slug
      }
      attachments {
        id
        fileName
        size
        url
        visibility
      }
      ballots {
        id
        kind
        state
        question
        outcome
      }
      decisions {
        id
        number
        title
        result
      }
    }
    minutes {
      id
      state
    }
  }
}`);
