// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type RoundJournalQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type RoundJournalQuery = {
  node:
    | {
        id: string;
        ledger: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
          nodes: Array<{
            id: string;
            number: number;
            kind: Types.LedgerKind;
            bookedOn: string;
            text: string;
            byName: string | null;
            viewerCanReverse: boolean;
            reverses: { id: string; number: number } | null;
            reversedBy: { id: string; number: number } | null;
            lines: Array<{
              id: string;
              account: Types.LedgerAccount;
              fiscalYear: number;
              pledge: {
                id: string;
                organization: { id: string; name: string } | null;
                fund: { id: string; name: string } | null;
                programme: { id: string; name: string } | null;
              };
              debit: { amountCents: number };
              credit: { amountCents: number };
            }>;
          }>;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export const RoundJournal = typed<
  RoundJournalQuery,
  RoundJournalQueryVariables
>(`query RoundJournal($id: ID!, $after: String) {
  node(id: $id) {
    ... on FundingRound {
      id
      ledger(first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          number
          kind
          bookedOn
          text
          byName
          viewerCanReverse
          reverses {
            id
            number
          }
          reversedBy {
            id
            number
          }
          lines {
            id
            account
            fiscalYear
            pledge {
              id
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
            }
            debit {
              amountCents
            }
            credit {
              amountCents
            }
          }
        }
      }
    }
  }
}`);
