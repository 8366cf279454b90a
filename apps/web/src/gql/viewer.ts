// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ViewerQueryVariables = Exact<{ [key: string]: never }>;

export type ViewerQuery = {
  viewer: {
    id: string;
    displayName: string;
    locale: string | null;
    unreadCount: number | null;
    grants: Array<{
      role: Types.Role;
      organization: { id: string; name: string; viewerCanAct: boolean } | null;
    }>;
  } | null;
};

export const Viewer = typed<ViewerQuery, ViewerQueryVariables>(`query Viewer {
  viewer {
    id
    displayName
    locale
    unreadCount
    grants {
      role
      organization {
        id
        name
        viewerCanAct
      }
    }
  }
}`);
