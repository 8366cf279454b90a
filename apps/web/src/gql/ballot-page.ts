// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type BallotPageQueryVariables = Exact<{
  id: string;
}>;

export type BallotPageQuery = {
  ballot: {
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
    visibility: Types.MeetingVisibility;
    meeting: { id: string; title: string } | null;
    agendaItem: { id: string; number: string | null; title: string | null } | null;
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
    voters: Array<{
      id: string;
      organizationName: string;
      hasVoted: boolean;
      vote: { id: string; choice: Types.VoteChoice; reason: string | null } | null;
    }>;
  } | null;
};

export const BallotPage = typed<BallotPageQuery, BallotPageQueryVariables>(`query BallotPage($id: ID!) {
  ballot(id: $id) {
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
    visibility
    meeting {
      id
      title
    }
    agendaItem {
      id
      number
      title
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
    voters {
      id
      organizationName
      hasVoted
      vote {
        id
        choice
        reason
      }
    }
  }
}`);
