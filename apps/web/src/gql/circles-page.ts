// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type CirclesPageQueryVariables = Exact<{ [key: string]: never }>;

export type CirclesPageQuery = {
  circleRights: Array<{
    circle: Types.MembershipCircle;
    readNetwork: boolean;
    joinProjects: boolean;
    proposeItems: boolean;
    readBoard: boolean;
    vote: boolean;
  }>;
};

export const CirclesPage = typed<CirclesPageQuery, CirclesPageQueryVariables>(`query CirclesPage {
  circleRights {
    circle
    readNetwork
    joinProjects
    proposeItems
    readBoard
    vote
  }
}`);
