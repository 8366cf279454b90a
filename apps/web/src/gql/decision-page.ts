// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type DecisionPageQueryVariables = Exact<{
  number: string;
}>;

export type DecisionPageQuery = {
  decision: {
    id: string;
    number: string;
    title: string;
    wording: string;
    result: Types.DecisionResult;
    tallyNote: string | null;
    decidedOn: string;
    visibility: Types.MeetingVisibility;
    jointPosition: boolean;
    fundingRoundId: string | null;
    dueOn: string | null;
    reviewOn: string | null;
    doneOn: string | null;
    doneNote: string | null;
    version: number;
    viewerCanManage: boolean;
    viewerCanMarkDone: boolean;
    viewerCanEndorse: boolean;
    viewerCanAdopt: boolean;
    tally: {
      entitled: number;
      cast: number;
      yes: number;
      no: number;
      abstain: number;
      objections: number;
    } | null;
    ballot: { id: string; kind: Types.BallotKind; outcome: Types.BallotOutcome | null } | null;
    workingGroup: { id: string; slug: string; name: string } | null;
    meeting: { id: string; title: string; startsAt: string } | null;
    agendaItem: { id: string; number: string | null; title: string | null } | null;
    ownerOrganization: {
      id: string;
      name: string;
      kind: Types.OrganizationKind;
      landName: string | null;
      officialKey: string | null;
      postalCode: string | null;
      membership: { id: string; circle: Types.MembershipCircle } | null;
    } | null;
    project: { id: string; slug: string; name: string } | null;
    adoptionSummary: { decided: number; planned: number; notNeeded: number; open: number } | null;
    adoptionsOutstanding: Array<{ id: string; name: string }>;
    endorsements: {
      totalCount: number;
      nodes: Array<{
        id: string;
        endorsedOn: string;
        note: string | null;
        viewerCanWithdraw: boolean;
        organization: { id: string; name: string };
      }>;
    };
    adoptions: {
      totalCount: number;
      nodes: Array<{
        id: string;
        state: Types.AdoptionState;
        plannedOn: string | null;
        note: string | null;
        viewerCanEdit: boolean;
        organization: { id: string; name: string };
        councilDecision: {
          id: string;
          decidedOn: string;
          body: string;
          agendaItem: string | null;
          title: string;
          result: Types.CouncilResult | null;
          sourceUrl: string | null;
          videoUrl: string | null;
          videoSeconds: number | null;
          oparlUrl: string | null;
        } | null;
      }>;
    };
  } | null;
};

export const DecisionPage = typed<
  DecisionPageQuery,
  DecisionPageQueryVariables
>(`query DecisionPage($number: String!) {
  decision(number: $number) {
    id
    number
    title
    wording
    result
    tallyNote
    decidedOn
    visibility
    jointPosition
    fundingRoundId
    dueOn
    reviewOn
    doneOn
    doneNote
    version
    viewerCanManage
    viewerCanMarkDone
    viewerCanEndorse
    viewerCanAdopt
    tally {
      entitled
      cast
      yes
      no
      abstain
      objections
    }
    ballot {
      id
      kind
      outcome
    }
    workingGroup {
      id
      slug
      name
    }
    meeting {
      id
      title
      startsAt
    }
    agendaItem {
      id
      number
      title
    }
    ownerOrganization {
      id
      name
      kind
      landName
      officialKey
      postalCode
      membership {
        id
        circle
      }
    }
    project {
      id
      slug
      name
    }
    adoptionSummary {
      decided
      planned
      notNeeded
      open
    }
    adoptionsOutstanding {
      id
      name
    }
    endorsements(first: 100) {
      totalCount
      nodes {
        id
        endorsedOn
        note
        viewerCanWithdraw
        organization {
          id
          name
        }
      }
    }
    adoptions(first: 100) {
      totalCount
      nodes {
        id
        state
        plannedOn
        note
        viewerCanEdit
        organization {
          id
          name
        }
        councilDecision {
          id
          decidedOn
          body
          agendaItem
          title
          result
          sourceUrl
          videoUrl
          videoSeconds
          oparlUrl
        }
      }
    }
  }
}`);
