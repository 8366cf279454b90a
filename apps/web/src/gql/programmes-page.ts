// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ProgrammesPageQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: Types.FundingProgrammeFilter | null | undefined;
}>;

export type ProgrammesPageQuery = {
  fundingProgrammes: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      slug: string;
      name: string;
      funder: string;
      quotaPercent: number;
      deadlineOn: string | null;
      applicantKinds: Array<Types.OrganizationKind>;
      landCodes: Array<string>;
      minPopulation: number | null;
      maxPopulation: number | null;
      closedOn: string | null;
      open: boolean;
      max: { amountCents: number } | null;
    }>;
  };
};

export const ProgrammesPage = typed<
  ProgrammesPageQuery,
  ProgrammesPageQueryVariables
>(`query ProgrammesPage($after: String, $filter: FundingProgrammeFilter) {
  fundingProgrammes(first: 20, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      slug
      name
      funder
      quotaPercent
      max {
        amountCents
      }
      deadlineOn
      applicantKinds
      landCodes
      minPopulation
      maxPopulation
      closedOn
      open
    }
  }
}`);
