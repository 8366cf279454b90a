// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ImportPubliccodeMutationVariables = Exact<{
  input: Types.ImportPubliccodeInput;
}>;

export type ImportPubliccodeMutation = {
  importPubliccode: {
    outcome: Types.ImportOutcome | null;
    project: {
      id: string;
      slug: string;
      name: string;
      imports: { nodes: Array<{ id: string; rawText: string }> };
    } | null;
    changes: Array<{
      path: string;
      before: string | null;
      after: string | null;
      overwritesHandEdit: boolean;
    }>;
    informedOrganizations: Array<{ id: string; name: string }>;
    faults: Array<{
      severity: Types.FaultSeverity;
      line: number;
      column: number;
      path: string;
      message: string;
    }>;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const ImportPubliccode = typed<
  ImportPubliccodeMutation,
  ImportPubliccodeMutationVariables
>(`mutation ImportPubliccode($input: ImportPubliccodeInput!) {
  importPubliccode(input: $input) {
    outcome
    project {
      id
      slug
      name
      imports(first: 1) {
        nodes {
          id
          rawText
        }
      }
    }
    changes {
      path
      before
      after
      overwritesHandEdit
    }
    informedOrganizations {
      id
      name
    }
    faults {
      severity
      line
      column
      path
      message
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
