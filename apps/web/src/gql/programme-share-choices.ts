// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type ProgrammeShareChoicesQueryVariables = Exact<{ [key: string]: never }>;

export type ProgrammeShareChoicesQuery = {
  fundingRounds: {
    nodes: Array<{
      id: string;
      title: string;
      fiscalYears: Array<number>;
      target: { amountCents: number };
      project: { id: string; name: string } | null;
    }>;
  };
};

export const ProgrammeShareChoices = typed<
  ProgrammeShareChoicesQuery,
  ProgrammeShareChoicesQueryVariables
>(`query ProgrammeShareChoices {
  fundingRounds(first: 100, filter: {states: [OPEN]}) {
    nodes {
      id
      title
      fiscalYears
      target {
        amountCents
      }
      project {
        id
        name
      }
    }
  }
}`);
