// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type AuditLogQueryVariables = Exact<{
  subjectId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type AuditLogQuery = {
  auditEntries: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      occurredAt: string;
      actor: string;
      action: string;
      subjectType: string;
      subjectId: string | null;
      reason: string | null;
      details: string;
    }>;
  };
};

export const AuditLog = typed<
  AuditLogQuery,
  AuditLogQueryVariables
>(`query AuditLog($subjectId: ID, $first: Int = 30, $after: String) {
  auditEntries(subjectId: $subjectId, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      occurredAt
      actor
      action
      subjectType
      subjectId
      reason
      details
    }
  }
}`);
