import {
  GraphQLError,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { Locale } from '@allmende/kernel';
import { formatError, localizeError } from '../format-error.js';

/** Any error as one of GraphQL; what is none already stays behind it, to be masked and logged. */
export const asGraphqlError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('Unexpected', { originalError: error instanceof Error ? error : null });

/** An error as the HTTP doors would show it. */
export function shownError(error: GraphQLError, locale: Locale): GraphQLFormattedError {
  const plain = error.toJSON();
  const { http: _, ...extensions } = plain.extensions ?? {};
  return localizeError(formatError({ ...plain, extensions }, error), locale);
}

/** An answer with its errors as the HTTP doors would show them. */
export function shownResult({ errors, ...rest }: ExecutionResult, locale: Locale): FormattedExecutionResult {
  return errors ? { ...rest, errors: errors.map((error) => shownError(error, locale)) } : rest;
}
