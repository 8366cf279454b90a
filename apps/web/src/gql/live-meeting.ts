// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type LiveMeetingSubscriptionVariables = Exact<{
  id: string;
}>;

export type LiveMeetingSubscription = {
  meetingChanged: {
    id: string;
    title: string;
    state: Types.MeetingState;
    startsAt: string;
    endsAt: string;
    startedAt: string | null;
    closedAt: string | null;
    viewerCanManage: boolean;
    viewerParticipates: boolean;
    workingGroup: { id: string; slug: string } | null;
    currentItem: { id: string } | null;
    minutesToApprove: Array<{ id: string; meeting: { id: string; title: string; startsAt: string } }>;
    allItems: Array<{
      id: string;
      number: string | null;
      state: Types.AgendaItemState;
      withheld: boolean;
      title: string | null;
      text: string | null;
      motion: string | null;
      outcome: Types.AgendaOutcome | null;
      minutes: number;
      openedAt: string | null;
      finishedAt: string | null;
      spentSeconds: number | null;
      notes: string | null;
      notesVersion: number | null;
      standing: Types.StandingItem | null;
      parent: { id: string } | null;
      attachments: Array<{
        id: string;
        fileName: string;
        size: number;
        url: string;
        visibility: Types.MeetingVisibility | null;
      }>;
    }>;
    attendances: Array<{
      id: string;
      answer: Types.InvitationAnswer | null;
      capacity: Types.AttendanceCapacity;
      present: boolean;
      account: { id: string; displayName: string } | null;
      organization: { id: string; name: string } | null;
    }>;
    ballots: Array<{
      id: string;
      kind: Types.BallotKind;
      state: Types.BallotState;
      question: string;
      quorumPercent: number;
      majority: Types.BallotMajority;
      base: Types.BallotBase;
      seats: number;
      openUntil: string | null;
      castCount: number;
      entitledCount: number;
      outcome: Types.BallotOutcome | null;
      cancelReason: string | null;
      viewerCanClose: boolean;
      agendaItem: { id: string } | null;
      options: Array<{ id: string; label: string }>;
      result: {
        entitled: number;
        cast: number;
        valid: number;
        yes: number;
        no: number;
        abstain: number;
        objections: number;
        options: Array<{ votes: number; elected: boolean; option: { id: string; label: string } }>;
      } | null;
      viewerVoters: Array<{
        id: string;
        organizationName: string;
        hasVoted: boolean;
        organization: { id: string };
        vote: { id: string; choice: Types.VoteChoice; reason: string | null } | null;
      }>;
    }>;
    decisions: Array<{
      id: string;
      number: string;
      title: string;
      result: Types.DecisionResult;
      agendaItem: { id: string } | null;
    }>;
  } | null;
};

export const LiveMeeting = typed<
  LiveMeetingSubscription,
  LiveMeetingSubscriptionVariables
>(`subscription LiveMeeting($id: ID!) {
  meetingChanged(id: $id) {
    id
    title
    state
    startsAt
    endsAt
    startedAt
    closedAt
    viewerCanManage
    viewerParticipates
    workingGroup {
      id
      slug
    }
    currentItem {
      id
    }
    minutesToApprove {
      id
      meeting {
        id
        title
        startsAt
      }
    }
    allItems {
      id
      number
      state
      withheld
      title
      text
      motion
      outcome
      minutes
      openedAt
      finishedAt
      spentSeconds
      notes
      notesVersion
      standing
      parent {
        id
      }
      attachments {
        id
        fileName
        size
        url
        visibility
      }
    }
    attendances {
      id
      answer
      capacity
      present
      account {
        id
        displayName
      }
      organization {
        id
        name
      }
    }
    ballots {
      id
      kind
      state
      question
      quorumPercent
      majority
      base
      seats
      openUntil
      castCount
      entitledCount
      outcome
      cancelReason
      viewerCanClose
      agendaItem {
        id
      }
      options {
        id
        label
      }
      result {
        entitled
        cast
        valid
        yes
        no
        abstain
        objections
        options {
          votes
          elected
          option {
            id
            label
          }
        }
      }
      viewerVoters {
        id
        organizationName
        hasVoted
        organization {
          id
        }
        vote {
          id
          choice
          reason
        }
      }
    }
    decisions {
      id
      number
      title
      result
      agendaItem {
        id
      }
    }
  }
}`);
