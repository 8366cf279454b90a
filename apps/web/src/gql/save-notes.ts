// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type SaveNotesMutationVariables = Exact<{
  input: Types.SaveNotesInput;
}>;

export type SaveNotesMutation = {
  saveNotes: {
    agendaItem: { id: string; notes: string | null; notesVersion: number | null } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const SaveNotes = typed<
  SaveNotesMutation,
  SaveNotesMutationVariables
>(`mutation SaveNotes($input: SaveNotesInput!) {
  saveNotes(input: $input) {
    agendaItem {
      id
      notes
      notesVersion
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
