import { knownValues } from '../../../app/url-values.js';
import type { ApplicationState } from '../../../gql/schema.js';

/** What the queue can be narrowed to; the address carries them in `stand`. */
export const queueStates = [
  'APPLIED',
  'UNDER_REVIEW',
  'ASKED',
  'WAITING',
  'ADMITTED',
  'DECLINED',
  'WITHDRAWN',
] as const satisfies ApplicationState[];

/** The state that the address asks for; undefined: all open ones. */
export const readQueueState = (params: URLSearchParams): ApplicationState | undefined =>
  knownValues(params, 'stand', queueStates)[0];
