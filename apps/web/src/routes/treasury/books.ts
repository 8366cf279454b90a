import type { RoundBooksQuery } from '../../gql/round-books.js';

/** What the parts of the books of a round get. */
export type Books = Extract<NonNullable<RoundBooksQuery['node']>, { yearBalances: unknown }>;
