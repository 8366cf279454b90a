// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type CatalogueQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: Types.ProjectFilter | null | undefined;
  order?: Types.ProjectOrder | null | undefined;
}>;

export type CatalogueQuery = {
  projects: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      slug: string;
      name: string;
      shortDescription: string | null;
      licence: string | null;
      categories: Array<string>;
      lifecycle: Types.ProjectLifecycle;
      developmentStatus: Types.DevelopmentStatus | null;
      participationCounts: Array<{ kind: Types.ParticipationKind; count: number }>;
    }>;
    facets: {
      categories: Array<{ value: string; count: number }>;
      licences: Array<{ value: string; count: number }>;
      developmentStatuses: Array<{ value: string; count: number }>;
      lifecycles: Array<{ value: string; count: number }>;
      services: Array<{ value: string; count: number }>;
      users: Array<{ value: string; label: string; count: number }>;
    };
  };
};

export const Catalogue = typed<
  CatalogueQuery,
  CatalogueQueryVariables
>(`query Catalogue($after: String, $filter: ProjectFilter, $order: ProjectOrder) {
  projects(first: 20, after: $after, filter: $filter, order: $order) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      slug
      name
      shortDescription
      licence
      categories
      lifecycle
      developmentStatus
      participationCounts {
        kind
        count
      }
    }
    facets {
      categories {
        value
        count
      }
      licences {
        value
        count
      }
      developmentStatuses {
        value
        count
      }
      lifecycles {
        value
        count
      }
      services {
        value
        count
      }
      users {
        value
        label
        count
      }
    }
  }
}`);
