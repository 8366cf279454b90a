import { linesOf, type Run } from './lines.js';
import {
  colours,
  left,
  lineHeight,
  textWidth,
  type Element,
  type ElementOptions,
  type Sheet,
} from './sheet.js';

/** Where text goes: into which element, and between which edges of the page. */
export interface Column {
  element: Element;
  x: number;
  width: number;
}

export interface Look {
  size: number;
  /** Space above and below, in points. */
  above: number;
  below: number;
  colour?: string;
}

export const body: Look = { size: 10.5, above: 0, below: 6 };
export const small: Look = { size: 9, above: 0, below: 6, colour: colours.grey };
export const tight: Look = { ...body, below: 2 };

/** H1 is the title. */
const headings: readonly Look[] = [
  { size: 20, above: 12, below: 8 },
  { size: 14, above: 14, below: 5 },
  { size: 12, above: 10, below: 4 },
  { size: 10.5, above: 8, below: 3 },
];

/** The whole width of the page. */
export const wholeWidth = (sheet: Sheet): Column => ({ element: sheet.root, x: left, width: textWidth });

/** The same further in, and never too narrow to read. */
export function indented(column: Column, by: number): Column {
  const shift = column.width - by < textWidth / 2 ? 0 : by;
  return { ...column, x: column.x + shift, width: column.width - shift };
}

/** Writes running text as one element; a paragraph unless told otherwise. */
export function writeText(
  sheet: Sheet,
  column: Column,
  runs: readonly Run[],
  look: Look = body,
  type = 'P',
  options: ElementOptions = {},
): void {
  const element = sheet.element(type, column.element, options);
  const height = lineHeight(look.size);
  const lines = linesOf(sheet.fonts, runs, look.size, column.width);
  sheet.y += look.above;
  // No first line alone at the foot of a page.
  sheet.need(Math.min(lines.length, 2) * height);
  for (const line of lines) {
    sheet.need(height);
    sheet.line(element, line, { x: column.x, y: sheet.y }, look.size, look.colour);
    sheet.y += height;
  }
  sheet.y += look.below;
}

/** Writes a heading and keeps it with what follows. @param level 1 to 6; 1 and 2 are bookmarked */
export function writeHeading(sheet: Sheet, column: Column, level: number, runs: readonly Run[]): void {
  const look = headings[Math.min(level, headings.length) - 1]!;
  sheet.need(look.above + lineHeight(look.size) * 2 + 40);
  if (level <= 2) sheet.bookmark(runs.map(({ text }) => text).join(''));
  const bold = runs.map((run) => ({ ...run, style: 'bold' as const }));
  writeText(sheet, column, bold, look, `H${level}`);
}
