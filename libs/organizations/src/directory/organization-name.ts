import type { Text } from '@allmende/platform/graphql';

const maxLength = 200;

/** The name as it is kept: no blanks around it, single ones inside. */
export const tidyName = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** What is wrong with a tidy name of an organization, or null. Names are plain text, never markup. */
export function nameFault(name: string): Text | null {
  if (name === '') return { de: 'Der Name fehlt.', en: 'The name is missing.' };
  if (name.length > maxLength) {
    return {
      de: `Der Name hat ${name.length} Zeichen; höchstens ${maxLength} sind möglich.`,
      en: `The name has ${name.length} characters; at most ${maxLength} are possible.`,
    };
  }
  const forbidden = /[<>\p{Cc}\p{Cs}\uFFFD]/u.exec(name)?.[0];
  if (forbidden === undefined) return null;
  const sign = /[<>]/.test(forbidden)
    ? `„${forbidden}“`
    : `U+${forbidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    de: `Der Name enthält das Zeichen ${sign}. Ein Name ist reiner Text ohne HTML und ohne Steuerzeichen.`,
    en: `The name contains the character ${sign}. A name is plain text without HTML or control characters.`,
  };
}
