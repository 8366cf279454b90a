// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type ApplicantQueryVariables = Exact<{
  id: string;
}>;

export type ApplicantQuery = {
  organization: {
    id: string;
    name: string;
    population: number | null;
    dissolvedOn: string | null;
    successor: {
      id: string;
      name: string;
      kind: Types.OrganizationKind;
      landName: string | null;
      officialKey: string | null;
      postalCode: string | null;
      membership: { id: string; circle: Types.MembershipCircle } | null;
    } | null;
    membership: { id: string; circle: Types.MembershipCircle } | null;
    pendingMembership: {
      id: string;
      state: Types.MembershipState;
      application: { id: string } | null;
    } | null;
  } | null;
};

export const Applicant = typed<ApplicantQuery, ApplicantQueryVariables>(`query Applicant($id: ID!) {
  organization(id: $id) {
    id
    name
    population
    dissolvedOn
    successor {
      id
      name
      kind
      landName
      officialKey
      postalCode
      membership {
        id
        circle
      }
    }
    membership {
      id
      circle
    }
    pendingMembership {
      id
      state
      application {
        id
      }
    }
  }
}`);
