import type { Actor, Locale } from '@allmende/kernel';
import { GraphQLError, type FieldNode } from 'graphql';

const messages = {
  pageSize: {
    de: '„first“ muss eine ganze Zahl von 1 bis 100 sein.',
    en: '"first" must be a whole number from 1 to 100.',
  },
  cursorMalformed: {
    de: '„after“ ist kein gültiger Cursor. Bitte einen Cursor aus einer früheren Antwort verwenden.',
    en: '"after" is not a valid cursor. Please use a cursor from an earlier answer.',
  },
  cursorForeign: {
    de: '„after“ gehört zu einer anderen Liste, Sortierung oder Filterung. Bitte von vorn beginnen.',
    en: '"after" belongs to another list, order or filter. Please start from the beginning.',
  },
  forbiddenCharacter: {
    de: 'Ein Text in der Abfrage enthält ein Zeichen, das nicht erlaubt ist (U+0000).',
    en: 'A text in the query contains a character that is not allowed (U+0000).',
  },
} satisfies Record<string, Record<Locale, string>>;

/** Where in the query the fault is: response keys from the operation on, then the argument's name. */
export interface Place {
  path?: readonly (string | number)[];
  nodes?: readonly FieldNode[];
}

/** The reader's own fault, told in the reader's language: BAD_USER_INPUT with `extensions.path`. */
export const badInput = (
  actor: Actor,
  message: keyof typeof messages,
  { path, nodes }: Place = {},
): GraphQLError =>
  new GraphQLError(messages[message][actor.locale], {
    nodes,
    extensions: { code: 'BAD_USER_INPUT', ...(path && { path }) },
  });
