import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Locale } from '@allmende/kernel';
import { sqlStateOf } from '../database/index.js';
import { masked, type Text } from './errors.js';

/** Codes whose texts are written for the caller: ours, and those of parser and validator. */
const shown = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** SQLSTATE of a text that PostgreSQL cannot hold; only a caller can have sent it. */
const nulCharacter = '22021';
const unstorable: Text = {
  de: 'Die Eingabe enthält ein Zeichen, das nicht gespeichert werden kann (Nullzeichen).',
  en: 'The input holds a character that cannot be stored (NUL).',
};

/** Maps an error to what a client may see. Anything unexpected becomes INTERNAL with an id that stands in our log. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, text, stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  if (typeof code === 'string' && shown.has(code)) {
    return {
      ...place,
      message: formatted.message,
      extensions: { ...extensions, code, ...(text ? { text } : {}) },
    };
  }
  const original = unwrapResolverError(error);
  const cause = original instanceof GraphQLError ? (original.originalError ?? original) : original;
  if (sqlStateOf(cause) === nulCharacter) {
    return { ...place, message: unstorable.en, extensions: { code: 'BAD_USER_INPUT', text: unstorable } };
  }
  const ours = masked(cause);
  return { ...place, message: ours.text.en, extensions: ours };
}

/** Puts an error's text into the reader's language and drops the translations. */
export function localizeError(error: GraphQLFormattedError, locale: Locale): GraphQLFormattedError {
  const { text, ...extensions } = (error.extensions ?? {}) as { text?: Text };
  if (!text) return error;
  // graphql-js puts the place in front of a scalar's text: `Variable "$input" … at "input.since"; …`. It stays.
  return { ...error, message: error.message.replace(text.en, () => text[locale]), extensions };
}
