// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type UpdateProjectMutationVariables = Exact<{
  input: Types.UpdateProjectInput;
}>;

export type UpdateProjectMutation = {
  updateProject: {
    project: {
      id: string;
      slug: string;
      name: string;
      version: number;
      languages: Array<string>;
      shortDescription: string | null;
      longDescription: string | null;
      url: string | null;
      landingUrl: string | null;
      licence: string | null;
      categories: Array<string>;
      developmentStatus: Types.DevelopmentStatus | null;
      visibility: Types.Visibility;
      publiccodeVersion: string | null;
      viewerCanEdit: boolean;
    } | null;
    userErrors: Array<{ code: string; message: string; path: Array<string> }>;
  };
};

export const UpdateProject = typed<
  UpdateProjectMutation,
  UpdateProjectMutationVariables
>(`mutation UpdateProject($input: UpdateProjectInput!) {
  updateProject(input: $input) {
    project {
      id
      slug
      name
      version
      languages
      shortDescription(language: "de")
      longDescription(language: "de")
      url
      landingUrl
      licence
      categories
      developmentStatus
      visibility
      publiccodeVersion
      viewerCanEdit
    }
    userErrors {
      code
      message
      path
    }
  }
}`);
