import {
  hashKey,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiError } from './api-error.js';
import { request } from './request.js';
import type { TypedDocument } from './typed-document.js';

/** Answers depend on the language, so it is part of every key. */
export function useQueryKey(document: string, variables: unknown) {
  const { i18n } = useTranslation();
  return [i18n.language, document, variables] as const;
}

/**
 * Asks one document; in another language the old answer stays on screen until the new one is there. `refreshEvery` says
 * after how many milliseconds to ask again by itself, or false; it gets the last answer.
 */
export function useDocument<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  refreshEvery?: (data: Data | undefined) => number | false,
): UseQueryResult<Data, ApiError> {
  return useQuery<Data, ApiError>({
    queryKey: useQueryKey(document, variables),
    queryFn: ({ signal }) => request(document, variables, signal),
    placeholderData: (data, query) =>
      hashKey([query?.queryKey[2]]) === hashKey([variables]) ? data : undefined,
    refetchInterval: ({ state }) => refreshEvery?.(state.data) ?? false,
  });
}

/** Where the next page of a connection starts. */
export interface PageEnd {
  hasNextPage: boolean;
  endCursor: string | null;
}

/** What `useConnection` returns: pages as they came. */
export type ConnectionResult<Data> = UseInfiniteQueryResult<InfiniteData<Data, string | null>, ApiError>;

/**
 * Asks a document with an `$after` variable page by page; while new variables load, the old answer stays on screen.
 * `pageEnd` finds the page info in an answer. `first` is the first page where the page around has asked for it already.
 */
export function useConnection<Data, Variables extends { after?: string | null }>(
  document: TypedDocument<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  pageEnd: (data: Data) => PageEnd | undefined,
  first?: Data,
): ConnectionResult<Data> {
  return useInfiniteQuery({
    queryKey: useQueryKey(document, variables),
    queryFn: ({ pageParam, signal }) =>
      request(document, { ...variables, after: pageParam } as Variables, signal),
    initialData: first && { pages: [first], pageParams: [null] },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const end = pageEnd(last);
      return end?.hasNextPage ? end.endCursor : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

/** Runs a mutation; afterwards everything on screen is asked again, so that no page shows what was true before. */
export function useCommand<Data, Variables>(
  document: TypedDocument<Data, Variables>,
): UseMutationResult<Data, ApiError, Variables> {
  const client = useQueryClient();
  return useMutation<Data, ApiError, Variables>({
    mutationFn: (variables) => request(document, variables),
    onSuccess: () => client.invalidateQueries(),
  });
}
