// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type FundingDeskQueryVariables = Exact<{
  id: string;
}>;

export type FundingDeskQuery = {
  node:
    | {
        id: string;
        title: string;
        summary: string;
        terms: string | null;
        purpose: Types.FundingPurpose;
        state: Types.FundingRoundState;
        overTarget: Types.OverTargetRule;
        closesAt: string;
        fiscalYears: Array<number>;
        eligible: Types.FundingEligibility;
        opensByDecision: boolean;
        version: number;
        viewerCanManage: boolean;
        openedAt: string | null;
        project: { id: string; slug: string; name: string; shortDescription: string | null } | null;
        fund: { id: string; slug: string; name: string } | null;
        minimum: { amountCents: number };
        target: { amountCents: number };
        cap: { amountCents: number };
        costKey: {
          kind: Types.CostKeyKind;
          firstPart: number | null;
          secondPart: number | null;
          secondBaseName: string | null;
          tiers: Array<{ upTo: number | null; weight: number }>;
        } | null;
        participants: Array<{
          id: string;
          population: number | null;
          populationDate: string | null;
          weight: number | null;
          secondBase: number | null;
          source: string | null;
          organization: { id: string; name: string };
          fixed: { amountCents: number } | null;
          least: { amountCents: number } | null;
          most: { amountCents: number } | null;
        }>;
        milestones: Array<{
          id: string;
          title: string;
          dueOn: string | null;
          amount: { amountCents: number };
        }>;
        decisions: Array<{
          id: string;
          number: string;
          adopted: boolean;
          recordedAt: string;
          usedFor: string | null;
        }>;
      }
    | Record<PropertyKey, never>
    | null;
  funds: Array<{ id: string; slug: string; name: string }>;
};

export const FundingDesk = typed<FundingDeskQuery, FundingDeskQueryVariables>(`query FundingDesk($id: ID!) {
  node(id: $id) {
    ... on FundingRound {
      id
      title
      summary
      terms
      purpose
      state
      project {
        id
        slug
        name
        shortDescription
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
      cap {
        amountCents
      }
      overTarget
      closesAt
      fiscalYears
      eligible
      opensByDecision
      version
      viewerCanManage
      costKey {
        kind
        tiers {
          upTo
          weight
        }
        firstPart
        secondPart
        secondBaseName
      }
      participants {
        id
        organization {
          id
          name
        }
        population
        populationDate
        weight
        secondBase
        source
        fixed {
          amountCents
        }
        least {
          amountCents
        }
        most {
          amountCents
        }
      }
      milestones {
        id
        title
        dueOn
        amount {
          amountCents
        }
      }
      decisions {
        id
        number
        adopted
        recordedAt
        usedFor
      }
      openedAt
    }
  }
  funds {
    id
    slug
    name
  }
}`);
