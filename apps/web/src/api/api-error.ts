/** What can go wrong between the browser and the server. NETWORK means that no answer came at all. */
export type ApiErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'INTERNAL'
  | 'NETWORK';

const known: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'NETWORK',
] satisfies ApiErrorCode[];

/** An answer that is not data. `errorId` finds the event in the server's log, `retryAfter` is in seconds. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly errorId: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ApiErrorCode, message: string, details: { errorId?: string; retryAfter?: number } = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.errorId = details.errorId;
    this.retryAfter = details.retryAfter;
  }
}

/** Maps a code of the server to one of ours; whatever is unknown counts as INTERNAL. */
export function toErrorCode(code: unknown): ApiErrorCode {
  return typeof code === 'string' && known.includes(code) ? (code as ApiErrorCode) : 'INTERNAL';
}

/** Reads the `Retry-After` header in its form with seconds; undefined when it is missing or a date. */
export function readRetryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
