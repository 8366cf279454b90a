import { ApiError, readRetryAfter, toErrorCode } from './api-error.js';
import { restartLive } from './live-state.js';
import { postJson } from './request.js';

/** Opens a session. Throws UNAUTHENTICATED for a wrong pair, RATE_LIMITED with seconds after too many tries. */
export async function signIn(email: string, password: string): Promise<void> {
  await expectNoContent(await postJson('/auth/login', { email, password }));
  restartLive();
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await expectNoContent(await postJson('/auth/logout', {}));
  restartLive();
}

async function expectNoContent(response: Response): Promise<void> {
  if (response.ok) return;
  const retryAfter = readRetryAfter(response.headers);
  if (response.status === 429) throw new ApiError('RATE_LIMITED', 'Too many tries', { retryAfter });
  if (response.status === 401) throw new ApiError('UNAUTHENTICATED', 'Wrong e-mail address or password');
  if (response.status >= 502) throw new ApiError('NETWORK', `HTTP ${response.status}`);
  const { code, message, errorId } = (await response.json().catch(() => ({}))) as Record<
    string,
    string | undefined
  >;
  throw new ApiError(toErrorCode(code), message ?? `HTTP ${response.status}`, { errorId });
}
