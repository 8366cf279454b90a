import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.js';

/** Holds all answers of the server; only lost connections are tried again by themselves, once. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && error instanceof ApiError && error.code === 'NETWORK',
      retryDelay: 800,
    },
    mutations: { networkMode: 'always' },
  },
});
