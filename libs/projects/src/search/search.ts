import { badInput, sql, type Columns, type Sql } from '@allmende/platform/graphql';

const longestText = 200;
const mostWords = 8;
const shortWord = 3;

/** What somebody typed, ready to be searched for. */
export interface Search {
  text: string;
  /** The words that forgive typos. */
  words: readonly string[];
}

/**
 * Takes a search text apart; null when there is nothing to search for. Words of one or two letters say little, so
 * they count only when there are no others.
 * @throws OperationError BAD_USER_INPUT when it is too long
 */
export function searchFor(typed: string | null | undefined): Search | null {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  if (text.length > longestText)
    throw badInput('filter.text', {
      de: `Der Suchtext hat mehr als ${longestText} Zeichen. Bitte kürzen.`,
      en: `The search text has more than ${longestText} characters. Please shorten it.`,
    });
  const all = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const long = all.filter((word) => word.length >= shortWord);
  return { text, words: (long.length > 0 ? long : all).slice(0, mostWords) };
}

/** Stems of the text, German or English. */
const stems = ({ text }: Search): Sql =>
  sql`(websearch_to_tsquery('german', ${text}) || websearch_to_tsquery('english', ${text}))`;

/**
 * True for projects that hold all the words, by their stems or each by a similar one. Both sides of the `or` have
 * their index.
 */
export const matches = (search: Search, t: Columns): Sql =>
  sql.or(
    sql`${t('search_document')} @@ ${stems(search)}`,
    ...(search.words.length > 0
      ? [sql.and(...search.words.map((word) => sql`fold_german(${word}) <% ${t('search_text')}`))]
      : []),
  );

/**
 * How well a project fits, as a whole number (so that it can stand in a cursor): the exact name, then what full text
 * finds by its weights, then what is only similar.
 */
export const relevance = (search: Search, t: Columns): Sql =>
  sql`case
    when fold_german(${t('name')}) = fold_german(${search.text}) then 3000000
    when ${t('search_document')} @@ ${stems(search)}
      then 1000000 + (1000000 * ts_rank(${t('search_document')}, ${stems(search)}))::integer
    else (1000000 * word_similarity(fold_german(${search.text}), ${t('search_text')}))::integer
  end`;
