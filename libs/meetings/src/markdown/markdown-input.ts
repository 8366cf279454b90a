import type { Nodes } from 'mdast';
import { fault, textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { isSafeLink } from './markdown.js';
import { isTangled, syntaxOf } from './syntax.js';

/**
 * Markdown that somebody sends, tidied: line breaks are `\n`, white space around it is gone. `min` 0: may be empty.
 * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, TOO_DEEP, BAD_LINK (naming the link)
 */
export function requiredMarkdown(path: string, value: string, max: number, min = 1): string {
  const text = value.replaceAll(/\r\n?/g, '\n').trim();
  const faults = textFaults(path, text, max, min);
  if (faults.length === 0 && isTangled(text)) faults.push(tooDeep(path));
  if (faults.length === 0) faults.push(...badLinks(path, text));
  if (faults.length > 0) throw new UserFaults(...faults);
  return text;
}

const badLinks = (path: string, text: string): UserFault[] =>
  linksIn(syntaxOf(text))
    .filter((url) => !isSafeLink(url))
    .slice(0, 1)
    .map((url) =>
      fault('BAD_LINK', path, {
        de: `Der Link „${url.slice(0, 100)}“ führt nicht ins Netz. Bitte geben Sie eine Adresse mit https://, http:// oder mailto: an.`,
        en: `The link "${url.slice(0, 100)}" does not lead to the web. Please give an address with https://, http:// or mailto:.`,
      }),
    );

/** Every address in a text: of links, pictures and definitions. */
function linksIn(node: Nodes): string[] {
  const own = 'url' in node ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linksIn)] : own;
}

const tooDeep = (path: string): UserFault =>
  fault('TOO_DEEP', path, {
    de: 'Der Text ist zu tief verschachtelt oder hat einen Absatz von mehreren hundert Zeilen. Bitte gliedern Sie ihn einfacher.',
    en: 'The text is nested too deeply or has a paragraph of several hundred lines. Please structure it more simply.',
  });
