import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Quotes in quotes, lists in lists: more than this nobody reads. */
export const deepest = 12;

// The parser's time grows with the square of these, up to minutes; no letter comes near.
const mostLinesTogether = 400;
const mostBracketsTogether = 400;
const mostCells = 6000;
const mostCellsTogether = 2500;
const mostNested = 2000;
const widestIndent = 60;
const longestRun = /([*_`~!&])\1{99,}/;

const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/;
const marks = />|[-+*]|\d{1,9}[.)]/g;

const count = (text: string, wanted: RegExp): number => text.match(wanted)?.length ?? 0;

/** Quotes and lists that are opened on a line. */
const containersOf = (line: string): number => count(containers.exec(line)![0], marks);

/** Lines that stand together are read together. */
const isTangledBlock = (lines: readonly string[]): boolean => {
  const block = lines.join('\n');
  return (
    lines.length > mostLinesTogether ||
    count(block, /[[<]/g) > mostBracketsTogether ||
    count(block, /\|/g) > mostCellsTogether ||
    lines.some((line) => line.search(/\S/) > widestIndent || containersOf(line) > deepest)
  );
};

/** True for a text that is nested or built so that nobody could have meant it. Takes time in proportion to its length. */
export function isTangled(text: string): boolean {
  if (longestRun.test(text) || count(text, /\|/g) > mostCells) return true;
  const blocks = text.split(/\n(?:[ \t]*\n)+/).map((block) => block.split('\n'));
  const nested = blocks.flat().reduce((sum, line) => sum + Math.max(containersOf(line) - 1, 0), 0);
  return nested > mostNested || blocks.some(isTangledBlock);
}

/** The syntax tree: CommonMark with tables. Ask `isTangled` first. */
export const syntaxOf = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
