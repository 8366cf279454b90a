// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type CouncilDecisionFromOparlQueryVariables = Exact<{
  url: string;
}>;

export type CouncilDecisionFromOparlQuery = {
  councilDecisionFromOparl: {
    decidedOn: string | null;
    body: string | null;
    agendaItem: string | null;
    title: string | null;
    result: Types.CouncilResult | null;
    resultText: string | null;
    sourceUrl: string | null;
    oparlUrl: string;
  };
};

export const CouncilDecisionFromOparl = typed<
  CouncilDecisionFromOparlQuery,
  CouncilDecisionFromOparlQueryVariables
>(`query CouncilDecisionFromOparl($url: String!) {
  councilDecisionFromOparl(url: $url) {
    decidedOn
    body
    agendaItem
    title
    result
    resultText
    sourceUrl
    oparlUrl
  }
}`);
