import { knownValues } from '../../app/url-values.js';
import type { WorkingGroupFilter } from '../../gql/schema.js';

export const groupStates = ['aktiv', 'beendet'] as const;
export type GroupState = (typeof groupStates)[number];

/** Reads the address of the list; unknown values count as not given. */
export const readGroupState = (params: URLSearchParams): GroupState =>
  knownValues(params, 'stand', groupStates)[0] ?? 'aktiv';

/** The choice as the filter of the query. */
export const toGroupFilter = (state: GroupState): WorkingGroupFilter => ({
  state: state === 'aktiv' ? 'ACTIVE' : 'ENDED',
});
