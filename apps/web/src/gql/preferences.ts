// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import { typed } from '../api/typed-document.js';
export type PreferencesQueryVariables = Exact<{ [key: string]: never }>;

export type PreferencesQuery = {
  viewer: {
    id: string;
    email: string | null;
    preferences: Array<{
      topic: Types.NotificationTopic;
      channel: Types.NotificationChannel;
      cadence: Types.NotificationCadence;
      changeable: boolean;
    }>;
  } | null;
};

export const Preferences = typed<PreferencesQuery, PreferencesQueryVariables>(`query Preferences {
  viewer {
    id
    email
    preferences {
      topic
      channel
      cadence
      changeable
    }
  }
}`);
