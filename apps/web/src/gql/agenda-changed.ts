// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type AgendaChangedSubscriptionVariables = Exact<{
  id: string;
}>;

export type AgendaChangedSubscription = { meetingChanged: { id: string; version: number } | null };

export const AgendaChanged = typed<
  AgendaChangedSubscription,
  AgendaChangedSubscriptionVariables
>(`subscription AgendaChanged($id: ID!) {
  meetingChanged(id: $id) {
    id
    version
  }
}`);
