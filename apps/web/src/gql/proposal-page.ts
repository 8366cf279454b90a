// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ProposalPageQueryVariables = Exact<{
  id: string;
}>;

export type ProposalPageQuery = {
  node:
    | { id: string }
    | {
        number: string | null;
        title: string | null;
        text: string | null;
        motion: string | null;
        state: Types.AgendaItemState;
        stateReason: string | null;
        outcome: Types.AgendaOutcome | null;
        minutes: number;
        visibility: Types.MeetingVisibility;
        proposedAt: string | null;
        decidedAt: string | null;
        withheld: boolean;
        version: number;
        viewerCanEdit: boolean;
        viewerCanWithdraw: boolean;
        viewerCanManage: boolean;
        id: string;
        proposedBy: { id: string; displayName: string } | null;
        workingGroup: { id: string; name: string; slug: string } | null;
        sponsorOrganization: { id: string; name: string } | null;
        sponsorWorkingGroup: { id: string; name: string; slug: string } | null;
        project: { id: string; name: string; slug: string } | null;
        meeting: { id: string; title: string; startsAt: string } | null;
        wishedMeeting: { id: string; title: string; startsAt: string } | null;
        mergedInto: { id: string; title: string | null } | null;
        continues: {
          id: string;
          title: string | null;
          stateReason: string | null;
          meeting: { id: string; title: string; startsAt: string } | null;
        } | null;
        continuedBy: { id: string; title: string | null } | null;
        decisions: Array<{ id: string; number: string; title: string }>;
        attachments: Array<{
          id: string;
          fileName: string;
          size: number;
          url: string;
          visibility: Types.MeetingVisibility | null;
        }>;
      }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | null;
};

export const ProposalPage = typed<
  ProposalPageQuery,
  ProposalPageQueryVariables
>(`query ProposalPage($id: ID!) {
  node(id: $id) {
    id
    ... on AgendaItem {
      number
      title
      text
      motion
      state
      stateReason
      outcome
      minutes
      visibility
      proposedAt
      decidedAt
      withheld
      version
      viewerCanEdit
      viewerCanWithdraw
      viewerCanManage
      proposedBy {
        id
        displayName
      }
      workingGroup {
        id
        name
        slug
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
      meeting {
        id
        title
        startsAt
      }
      wishedMeeting {
        id
        title
        startsAt
      }
      mergedInto {
        id
        title
      }
      continues {
        id
        title
        stateReason
        meeting {
          id
          title
          startsAt
        }
      }
      continuedBy {
        id
        title
      }
      decisions {
        id
        number
        title
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
