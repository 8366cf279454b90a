// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type AllocationChoicesQueryVariables = Exact<{ [key: string]: never }>;

export type AllocationChoicesQuery = {
  fundingRounds: {
    nodes: Array<{
      id: string;
      title: string;
      target: { amountCents: number };
      approved: { amountCents: number };
      project: { id: string; name: string } | null;
      decisions: Array<{
        id: string;
        number: string;
        adopted: boolean;
        recordedAt: string;
        usedFor: string | null;
      }>;
    }>;
  };
};

export const AllocationChoices = typed<
  AllocationChoicesQuery,
  AllocationChoicesQueryVariables
>(`query AllocationChoices {
  fundingRounds(first: 100, filter: {states: [OPEN]}) {
    nodes {
      id
      title
      target {
        amountCents
      }
      approved {
        amountCents
      }
      project {
        id
        name
      }
      decisions {
        id
        number
        adopted
        recordedAt
        usedFor
      }
    }
  }
}`);
