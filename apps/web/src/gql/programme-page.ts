// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ProgrammePageQueryVariables = Exact<{
  slug: string;
}>;

export type ProgrammePageQuery = {
  fundingProgramme: {
    id: string;
    slug: string;
    name: string;
    funder: string;
    summary: string;
    url: string | null;
    quotaPercent: number;
    deadlineOn: string | null;
    applicantKinds: Array<Types.OrganizationKind>;
    landCodes: Array<string>;
    minPopulation: number | null;
    maxPopulation: number | null;
    purposes: Array<Types.FundingPurpose>;
    categories: Array<string>;
    closedOn: string | null;
    open: boolean;
    version: number;
    viewerCanManage: boolean;
    max: { amountCents: number } | null;
    matchingProjects: {
      totalCount: number;
      nodes: Array<{
        id: string;
        slug: string;
        name: string;
        shortDescription: string | null;
        lifecycle: Types.ProjectLifecycle;
        developmentStatus: Types.DevelopmentStatus | null;
        participationCounts: Array<{ kind: Types.ParticipationKind; count: number }>;
      }>;
    };
    shares: Array<{
      id: string;
      state: Types.PledgeState;
      amount: { amountCents: number };
      round: { id: string; title: string; project: { id: string; slug: string; name: string } | null };
    }>;
  } | null;
};

export const ProgrammePage = typed<
  ProgrammePageQuery,
  ProgrammePageQueryVariables
>(`query ProgrammePage($slug: String!) {
  fundingProgramme(slug: $slug) {
    id
    slug
    name
    funder
    summary
    url
    quotaPercent
    max {
      amountCents
    }
    deadlineOn
    applicantKinds
    landCodes
    minPopulation
    maxPopulation
    purposes
    categories
    closedOn
    open
    version
    viewerCanManage
    matchingProjects(first: 12) {
      totalCount
      nodes {
        id
        slug
        name
        shortDescription
        lifecycle
        developmentStatus
        participationCounts {
          kind
          count
        }
      }
    }
    shares {
      id
      state
      amount {
        amountCents
      }
      round {
        id
        title
        project {
          id
          slug
          name
        }
      }
    }
  }
}`);
