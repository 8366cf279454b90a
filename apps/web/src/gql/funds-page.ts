// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type FundsPageQueryVariables = Exact<{ [key: string]: never }>;

export type FundsPageQuery = {
  funds: Array<{
    id: string;
    slug: string;
    name: string;
    summary: string;
    balance: {
      committed: { amountCents: number };
      outstanding: { amountCents: number };
      available: { amountCents: number };
    };
  }>;
};

export const FundsPage = typed<FundsPageQuery, FundsPageQueryVariables>(`query FundsPage {
  funds {
    id
    slug
    name
    summary
    balance {
      committed {
        amountCents
      }
      outstanding {
        amountCents
      }
      available {
        amountCents
      }
    }
  }
}`);
