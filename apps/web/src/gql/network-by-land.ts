// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { typed } from '../api/typed-document.js';
export type NetworkByLandQueryVariables = Exact<{ [key: string]: never }>;

export type NetworkByLandQuery = {
  membershipsByLand: Array<{
    landCode: string;
    landName: string;
    board: number;
    network: number;
    partner: number;
    observer: number;
    municipalities: number;
  }>;
};

export const NetworkByLand = typed<NetworkByLandQuery, NetworkByLandQueryVariables>(`query NetworkByLand {
  membershipsByLand {
    landCode
    landName
    board
    network
    partner
    observer
    municipalities
  }
}`);
