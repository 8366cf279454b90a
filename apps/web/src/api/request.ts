import { ApiError, readRetryAfter, toErrorCode } from './api-error.js';
import type { TypedDocument } from './typed-document.js';

interface GraphqlAnswer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: unknown; errorId?: string } }[];
}

/** Sends JSON with the session cookie. Throws {@link ApiError} NETWORK when no answer comes. */
export async function postJson(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      // The content type is what keeps other sites from sending this: a browser asks us before it lets them.
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify(body),
      signal,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError('NETWORK', 'No answer from the server');
  }
}

/** Runs one GraphQL operation. Throws {@link ApiError}; `userErrors` of a mutation are part of its data. */
export async function request<Data, Variables>(
  query: TypedDocument<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await postJson('/graphql', { query, variables }, signal);
  const retryAfter = readRetryAfter(response.headers);
  if (response.status === 429) throw new ApiError('RATE_LIMITED', 'Too many requests', { retryAfter });
  // A proxy in front of the server answers with HTML when the server is down.
  const answer = (await response.json().catch(() => ({}))) as GraphqlAnswer<Data>;
  const [error] = answer.errors ?? [];
  if (error) {
    throw new ApiError(toErrorCode(error.extensions?.code), error.message, {
      errorId: error.extensions?.errorId,
      retryAfter,
    });
  }
  if (!answer.data)
    throw new ApiError(response.status >= 502 ? 'NETWORK' : 'INTERNAL', `HTTP ${response.status}`);
  return answer.data;
}
