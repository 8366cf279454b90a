import { ApiError } from '../../api/api-error.js';
import { postJson } from '../../api/request.js';
import type { NotificationCadence, NotificationTopic } from '../../gql/schema.js';

/** What counts after a click. */
export interface Subscription {
  topic: NotificationTopic;
  cadence: NotificationCadence;
}

/**
 * Switches the mails that a link in a mail speaks of off, or on again; no sign-in is needed.
 * @throws ApiError BAD_USER_INPUT for a link that is not ours, NETWORK, INTERNAL
 */
export async function setSubscription(
  token: string,
  act: 'unsubscribe' | 'resubscribe',
): Promise<Subscription> {
  const response = await postJson(`/notifications/${act}?token=${encodeURIComponent(token)}`, {});
  if (response.ok) return (await response.json()) as Subscription;
  if (response.status === 400) throw new ApiError('BAD_USER_INPUT', 'This link is not valid');
  throw new ApiError(response.status >= 502 ? 'NETWORK' : 'INTERNAL', `HTTP ${response.status}`);
}
