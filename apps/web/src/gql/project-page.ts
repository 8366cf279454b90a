// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ProjectPageQueryVariables = Exact<{
  slug: string;
  language?: string | null | undefined;
}>;

export type ProjectPageQuery = {
  project: {
    id: string;
    slug: string;
    name: string;
    url: string | null;
    landingUrl: string | null;
    shortDescription: string | null;
    longDescription: string | null;
    features: Array<string>;
    languages: Array<string>;
    categories: Array<string>;
    platforms: Array<string>;
    licence: string | null;
    softwareVersion: string | null;
    releaseDate: string | null;
    repositoryOwner: string | null;
    developmentStatus: Types.DevelopmentStatus | null;
    lifecycle: Types.ProjectLifecycle;
    visibility: Types.Visibility;
    usedBy: Array<string>;
    usingMunicipalities: number;
    publiccodeVersion: string | null;
    updatedAt: string;
    viewerFollows: boolean;
    viewerCanEdit: boolean;
    services: Array<{ scheme: string; key: string }>;
    usageClaims: {
      nodes: Array<{
        id: string;
        text: string;
        state: Types.UsageClaimState;
        organization: { id: string; name: string } | null;
      }>;
    };
    participationCounts: Array<{ kind: Types.ParticipationKind; count: number }>;
    participations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        kind: Types.ParticipationKind;
        state: Types.ParticipationState;
        since: string;
        organization: { id: string; name: string };
      }>;
    };
    imports: {
      nodes: Array<{
        id: string;
        source: string;
        importedAt: string;
        changes: Array<{
          path: string;
          before: string | null;
          after: string | null;
          overwritesHandEdit: boolean;
        }>;
        faults: Array<{ severity: Types.FaultSeverity; line: number; column: number; message: string }>;
      }>;
    };
  } | null;
};

export const ProjectPage = typed<
  ProjectPageQuery,
  ProjectPageQueryVariables
>(`query ProjectPage($slug: String!, $language: String) {
  project(slug: $slug) {
    id
    slug
    name
    url
    landingUrl
    shortDescription(language: $language)
    longDescription(language: $language)
    features(language: $language)
    languages
    categories
    platforms
    licence
    softwareVersion
    releaseDate
    repositoryOwner
    developmentStatus
    lifecycle
    visibility
    services {
      scheme
      key
    }
    usedBy
    usingMunicipalities
    usageClaims(first: 100) {
      nodes {
        id
        text
        state
        organization {
          id
          name
        }
      }
    }
    publiccodeVersion
    updatedAt
    viewerFollows
    viewerCanEdit
    participationCounts {
      kind
      count
    }
    participations(first: 20) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        state
        since
        organization {
          id
          name
        }
      }
    }
    imports(first: 10) {
      nodes {
        id
        source
        importedAt
        changes {
          path
          before
          after
          overwritesHandEdit
        }
        faults {
          severity
          line
          column
          message
        }
      }
    }
  }
}`);
