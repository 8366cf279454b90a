import { knownValues } from '../../../app/url-values.js';
import type { UsageClaimState } from '../../../gql/schema.js';

/** Besides UNSURE, which is shown at first; in the order of the filter. */
export const settledStates = [
  'PROPOSED',
  'CONFIRMED',
  'DENIED',
  'NOBODY',
  'GONE',
] as const satisfies UsageClaimState[];

/** Reads the address; unknown values count as not given. */
export const readUsageState = (params: URLSearchParams): UsageClaimState =>
  knownValues(params, 'stand', settledStates)[0] ?? 'UNSURE';
