// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type StartPageQueryVariables = Exact<{ [key: string]: never }>;

export type StartPageQuery = {
  figures: {
    boardMembers: number;
    networkMembers: number;
    partners: number;
    projects: number;
    participations: number;
  };
  projects: {
    nodes: Array<{
      id: string;
      slug: string;
      name: string;
      shortDescription: string | null;
      lifecycle: Types.ProjectLifecycle;
      developmentStatus: Types.DevelopmentStatus | null;
      participationCounts: Array<{ kind: Types.ParticipationKind; count: number }>;
    }>;
  };
};

export const StartPage = typed<StartPageQuery, StartPageQueryVariables>(`query StartPage {
  figures {
    boardMembers
    networkMembers
    partners
    projects
    participations
  }
  projects(first: 3, order: NEWEST) {
    nodes {
      id
      slug
      name
      shortDescription
      lifecycle
      developmentStatus
      participationCounts {
        kind
        count
      }
    }
  }
}`);
