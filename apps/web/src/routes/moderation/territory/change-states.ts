import { knownValues } from '../../../app/url-values.js';
import type { TerritorialChangeState } from '../../../gql/schema.js';

/** In the order of the filter; what waits is shown at first. */
export const changeStates = ['PROPOSED', 'APPLIED', 'DISMISSED'] as const satisfies TerritorialChangeState[];

/** Reads the address; unknown values count as not given. */
export const readChangeState = (params: URLSearchParams): TerritorialChangeState =>
  knownValues(params, 'stand', changeStates)[0] ?? 'PROPOSED';
