// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ProjectFundingQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;

export type ProjectFundingQuery = {
  project: {
    id: string;
    fundingRounds: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        title: string;
        state: Types.FundingRoundState;
        purpose: Types.FundingPurpose;
        closesAt: string;
        organizationCount: number;
        project: { id: string; slug: string; name: string } | null;
        fund: { id: string; slug: string; name: string } | null;
        minimum: { amountCents: number };
        target: { amountCents: number };
        approved: { amountCents: number };
        promised: { amountCents: number };
      }>;
    };
    fundingProgrammes: { nodes: Array<{ id: string; slug: string; name: string; funder: string }> };
  } | null;
};

export const ProjectFunding = typed<
  ProjectFundingQuery,
  ProjectFundingQueryVariables
>(`query ProjectFunding($slug: String!, $after: String) {
  project(slug: $slug) {
    id
    fundingRounds(first: 10, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        state
        purpose
        closesAt
        organizationCount
        project {
          id
          slug
          name
        }
        fund {
          id
          slug
          name
        }
        minimum {
          amountCents
        }
        target {
          amountCents
        }
        approved {
          amountCents
        }
        promised {
          amountCents
        }
      }
    }
    fundingProgrammes(first: 10) {
      nodes {
        id
        slug
        name
        funder
      }
    }
  }
}`);
