// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type CheckPubliccodeQueryVariables = Exact<{
  text: string;
}>;

export type CheckPubliccodeQuery = {
  checkPubliccode: Array<{
    severity: Types.FaultSeverity;
    line: number;
    column: number;
    path: string;
    message: string;
  }>;
};

export const CheckPubliccode = typed<
  CheckPubliccodeQuery,
  CheckPubliccodeQueryVariables
>(`query CheckPubliccode($text: String!) {
  checkPubliccode(text: $text) {
    severity
    line
    column
    path
    message
  }
}`);
