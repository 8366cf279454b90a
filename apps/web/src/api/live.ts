import { skipToken, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ApiError, toErrorCode } from './api-error.js';
import { useQueryKey } from './hooks.js';
import { liveClient } from './live-client.js';
import { liveStore, restartLive, type LiveState } from './live-state.js';
import type { TypedDocument } from './typed-document.js';

export type { LiveState } from './live-state.js';

/** What a subscription has told last. */
export interface Live<Data> {
  /** Undefined until the first answer. It stays while the connection is down. */
  data: Data | undefined;
  /** Why there are no more answers; null while there are. */
  error: ApiError | null;
  state: LiveState;
}

type Document = TypedDocument<never, never>;

/** Code with which the server closes a connection whose session has ended. */
const unauthorized = 4401;

/**
 * Follows a subscription: its first answer comes at once, further ones whenever something changes that the viewer may see.
 * A lost connection is made again by itself, and the newest answer comes with it. Answers lie in the cache like those of
 * `useDocument`.
 * @param alsoRefresh documents on the same page that are to be asked again after each change
 */
export function useLive<Data, Variables extends Record<string, unknown>>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  alsoRefresh: readonly TypedDocument<unknown, never>[] = [],
): Live<Data> {
  const client = useQueryClient();
  const era = useSyncExternalStore(liveStore.subscribe, liveStore.era);
  const state = useSyncExternalStore(liveStore.subscribe, liveStore.state);
  const [error, setError] = useState<ApiError | null>(null);
  const key = useQueryKey(document, variables);
  const { data } = useQuery<Data, ApiError>({ queryKey: key, queryFn: skipToken, gcTime: 0 });
  // Objects of the same content are the same subscription.
  const [sameKey, sameRefresh] = [JSON.stringify(key), JSON.stringify(alsoRefresh)];
  useEffect(() => {
    const queryKey = JSON.parse(sameKey) as unknown as typeof key;
    const others = new Set(JSON.parse(sameRefresh) as string[]);
    let answers = 0;
    const end = liveClient().subscribe<Data>(
      { query: document, variables: queryKey[2] as Variables },
      {
        next: ({ data: answer, errors }) => {
          const [failure] = errors ?? [];
          setError(failure ? new ApiError(toErrorCode(failure.extensions?.['code']), failure.message) : null);
          if (answer) client.setQueryData(queryKey, answer);
          if (answers++ > 0 && others.size > 0) refresh(client, others);
        },
        error: (cause) => {
          if (isClose(cause, unauthorized)) return startOver(client);
          setError(errorOf(cause));
        },
        complete: () => undefined,
      },
    );
    return () => {
      end();
      setError(null);
      // Somebody else may read next.
      if (liveStore.era() !== era) void client.resetQueries({ queryKey, exact: true });
    };
  }, [client, document, sameKey, sameRefresh, era]);
  return { data, error, state };
}

/** The session has ended: everything is asked again as nobody, and the page shows what it shows to strangers. */
function startOver(client: QueryClient): void {
  restartLive();
  void client.invalidateQueries();
}

const refresh = (client: QueryClient, documents: ReadonlySet<string>): void =>
  void client.invalidateQueries({ predicate: ({ queryKey }) => documents.has(queryKey[1] as Document) });

const isClose = (cause: unknown, code: number): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === code;

/** What ends a subscription: errors of GraphQL, or a close that it makes no sense to try again after. */
function errorOf(cause: unknown): ApiError {
  const [error] = Array.isArray(cause)
    ? (cause as { message: string; extensions?: { code?: unknown } }[])
    : [];
  return error
    ? new ApiError(toErrorCode(error.extensions?.code), error.message)
    : new ApiError('NETWORK', 'The live connection was refused');
}
