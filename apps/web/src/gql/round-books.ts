// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type RoundBooksQueryVariables = Exact<{
  id: string;
}>;

export type RoundBooksQuery = {
  node:
    | {
        id: string;
        title: string;
        state: Types.FundingRoundState;
        viewerCanBook: boolean;
        fiscalYears: Array<number>;
        milestones: Array<{ id: string; title: string }>;
        balance: { available: { amountCents: number }; outstanding: { amountCents: number } };
        yearBalances: Array<{
          fiscalYear: number;
          committed: { amountCents: number };
          called: { amountCents: number };
          paid: { amountCents: number };
          outstanding: { amountCents: number };
          spent: { amountCents: number };
          available: { amountCents: number };
        }>;
        pledges: {
          nodes: Array<{
            id: string;
            kind: Types.PledgeKind;
            reference: string | null;
            organization: { id: string; name: string } | null;
            fund: { id: string; name: string } | null;
            programme: { id: string; name: string } | null;
            instalments: Array<{
              id: string;
              fiscalYear: number;
              calledOn: string | null;
              dueOn: string | null;
              amount: { amountCents: number };
              paid: { amountCents: number };
              outstanding: { amountCents: number };
            }>;
          }>;
        };
        spends: {
          nodes: Array<{
            id: string;
            purpose: string;
            payee: string | null;
            invoiceNumber: string | null;
            spentOn: string;
            state: Types.SpendState;
            reason: string | null;
            viewerCanApprove: boolean;
            viewerCanReverse: boolean;
            amount: { amountCents: number };
            ledgerEntry: { id: string } | null;
          }>;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export const RoundBooks = typed<RoundBooksQuery, RoundBooksQueryVariables>(`query RoundBooks($id: ID!) {
  node(id: $id) {
    ... on FundingRound {
      id
      title
      state
      viewerCanBook
      fiscalYears
      milestones {
        id
        title
      }
      balance {
        available {
          amountCents
        }
        outstanding {
          amountCents
        }
      }
      yearBalances {
        fiscalYear
        committed {
          amountCents
        }
        called {
          amountCents
        }
        paid {
          amountCents
        }
        outstanding {
          amountCents
        }
        spent {
          amountCents
        }
        available {
          amountCents
        }
      }
      pledges(first: 100, states: [APPROVED, CALLED, PAID]) {
        nodes {
          id
          kind
          reference
          organization {
            id
            name
          }
          fund {
            id
            name
          }
          programme {
            id
            name
          }
          instalments {
            id
            fiscalYear
            calledOn
            dueOn
            amount {
              amountCents
            }
            paid {
              amountCents
            }
            outstanding {
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
          invoiceNumber
          spentOn
          state
          reason
          viewerCanApprove
          viewerCanReverse
          amount {
            amountCents
          }
          ledgerEntry {
            id
          }
        }
      }
    }
  }
}`);
