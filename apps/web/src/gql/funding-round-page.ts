// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type FundingRoundPageQueryVariables = Exact<{
  id: string;
}>;

export type FundingRoundPageQuery = {
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
        openedAt: string | null;
        evaluatedAt: string | null;
        settledAt: string | null;
        cancelReason: string | null;
        opensByDecision: boolean;
        organizationCount: number;
        pledgedPersonDays: number;
        version: number;
        viewerCanManage: boolean;
        viewerCanBook: boolean;
        project: { id: string; slug: string; name: string } | null;
        fund: { id: string; slug: string; name: string } | null;
        minimum: { amountCents: number };
        target: { amountCents: number };
        cap: { amountCents: number };
        approved: { amountCents: number };
        promised: { amountCents: number };
        milestones: Array<{
          id: string;
          title: string;
          dueOn: string | null;
          reachedOn: string | null;
          amount: { amountCents: number };
        }>;
        decisions: Array<{ id: string; number: string; adopted: boolean; usedFor: string | null }>;
        extensions: Array<{
          id: string;
          closedAt: string;
          closesAt: string;
          decision: { id: string; number: string };
        }>;
        timeline: Array<{ on: string; promisedCents: number; approvedCents: number }>;
        proof: {
          kind: Types.CostKeyKind;
          rule: string;
          total: { amountCents: number };
          rows: Array<{
            organizationId: string;
            organizationName: string;
            population: number | null;
            populationDate: string | null;
            secondBase: number | null;
            source: string | null;
            weight: string;
            exact: string;
            extraCent: boolean;
            bound: Types.CostBound | null;
            floored: { amountCents: number };
            share: { amountCents: number };
          }>;
        } | null;
        balance: {
          committed: { amountCents: number };
          called: { amountCents: number };
          outstanding: { amountCents: number };
          paid: { amountCents: number };
          spent: { amountCents: number };
          available: { amountCents: number };
        };
        pledges: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
          nodes: Array<{
            id: string;
            kind: Types.PledgeKind;
            state: Types.PledgeState;
            personDays: number | null;
            minOrganizations: number | null;
            reservation: string | null;
            councilOn: string | null;
            approval: Types.PledgeApproval | null;
            approvalNote: string | null;
            endCause: Types.PledgeEndCause | null;
            endReason: string | null;
            note: string | null;
            version: number;
            viewerCanEdit: boolean;
            viewerCanReserve: boolean;
            viewerCanApprove: boolean;
            viewerCanWithdraw: boolean;
            whyNotApprove: string | null;
            amount: { amountCents: number };
            declared: { amountCents: number };
            minTotal: { amountCents: number } | null;
            organization: { id: string; name: string } | null;
            fund: { id: string; slug: string; name: string } | null;
            programme: { id: string; slug: string; name: string } | null;
            members: Array<{ id: string; name: string }>;
            instalments: Array<{ id: string; fiscalYear: number; amount: { amountCents: number } }>;
          }>;
        };
        spends: {
          nodes: Array<{
            id: string;
            purpose: string;
            payee: string | null;
            spentOn: string;
            state: Types.SpendState;
            amount: { amountCents: number };
            shares: Array<{ label: string; amount: { amountCents: number } }>;
          }>;
        };
        programmes: Array<{ id: string; slug: string; name: string }>;
        viewerMayPledgeFor: Array<{
          hasPledge: boolean;
          share: { amountCents: number } | null;
          organization: { id: string; name: string };
        }>;
      }
    | Record<PropertyKey, never>
    | null;
};

export const FundingRoundPage = typed<
  FundingRoundPageQuery,
  FundingRoundPageQueryVariables
>(`query FundingRoundPage($id: ID!) {
  node(id: $id) {
    ... on FundingRound {
      id
      title
      summary
      terms
      purpose
      state
      overTarget
      closesAt
      fiscalYears
      eligible
      openedAt
      evaluatedAt
      settledAt
      cancelReason
      opensByDecision
      organizationCount
      pledgedPersonDays
      version
      viewerCanManage
      viewerCanBook
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
      cap {
        amountCents
      }
      approved {
        amountCents
      }
      promised {
        amountCents
      }
      milestones {
        id
        title
        dueOn
        reachedOn
        amount {
          amountCents
        }
      }
      decisions {
        id
        number
        adopted
        usedFor
      }
      extensions {
        id
        closedAt
        closesAt
        decision {
          id
          number
        }
      }
      timeline {
        on
        promisedCents
        approvedCents
      }
      proof {
        kind
        rule
        total {
          amountCents
        }
        rows {
          organizationId
          organizationName
          population
          populationDate
          secondBase
          source
          weight
          exact
          extraCent
          bound
          floored {
            amountCents
          }
          share {
            amountCents
          }
        }
      }
      balance {
        committed {
          amountCents
        }
        called {
          amountCents
        }
        outstanding {
          amountCents
        }
        paid {
          amountCents
        }
        spent {
          amountCents
        }
        available {
          amountCents
        }
      }
      pledges(
        first: 50
        states: [DECLARED, RESERVED, APPROVED, CALLED, PAID, WITHDRAWN, LAPSED]
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          kind
          state
          personDays
          minOrganizations
          reservation
          councilOn
          approval
          approvalNote
          endCause
          endReason
          note
          version
          viewerCanEdit
          viewerCanReserve
          viewerCanApprove
          viewerCanWithdraw
          whyNotApprove
          amount {
            amountCents
          }
          declared {
            amountCents
          }
          minTotal {
            amountCents
          }
          organization {
            id
            name
          }
          fund {
            id
            slug
            name
          }
          programme {
            id
            slug
            name
          }
          members {
            id
            name
          }
          instalments {
            id
            fiscalYear
            amount {
              amountCents
            }
          }
        }
      }
      spends(first: 100) {
        nodes {
          id
          purpose
          payee
          spentOn
          state
          amount {
            amountCents
          }
          shares {
            label
            amount {
              amountCents
            }
          }
        }
      }
      programmes {
        id
        slug
        name
      }
      viewerMayPledgeFor {
        hasPledge
        share {
          amountCents
        }
        organization {
          id
          name
        }
      }
    }
  }
}`);
