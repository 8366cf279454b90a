import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Quotes in quotes, lists in lists: more than this nobody reads. */
export const deepest = 12;

const mostLines = 400;

/** What no letter has and what the parser would take minutes for: its time grows with the square of these. */
const tangled: readonly RegExp[] = [
  // Quotes and lists nested on one line.
  new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepest + 1},}`, 'm'),
  /([*_`[\]!<>&~])\1{99,}/,
  // Links begun and never ended.
  /(?:!?\[[^\]\n]{0,20}\]\([^)\n]{0,5}){100,}/,
  /(?:\|[^|\n]*){101,}/,
  // Lines that stand together.
  new RegExp(`(?:^[^\\n]*\\S[^\\n]*\\n){${mostLines + 1},}`, 'm'),
];

/** True for a text that is nested or built so that nobody could have meant it. */
export const isTangled = (text: string): boolean => tangled.some((pattern) => pattern.test(text));

/** The syntax tree: CommonMark with tables. Ask `isTangled` first. */
export const syntaxOf = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
