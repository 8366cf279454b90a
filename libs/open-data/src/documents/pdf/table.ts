import { linesOf, type Line, type Run } from './lines.js';
import { colours, lineHeight, pageHeight, type Element, type Sheet } from './sheet.js';
import { body, type Column } from './text.js';

/** A table of plain data. Each row has a cell for each column. */
export interface Table {
  /** Of the whole width; together 1. */
  shares: readonly number[];
  /** Headers of the columns; repeated on each page. */
  head: readonly (readonly Run[])[] | null;
  rows: readonly (readonly (readonly Run[])[])[];
  /** The column whose cells are headers of their rows. */
  rowHeader?: number;
  /** Lines between the rows; true unless told otherwise. */
  ruled?: boolean;
}

/** Between a cell's text and its edges, in points. */
export const padding = { x: 4, y: 3 };
const { size } = body;
const height = lineHeight(size);

/** A cell as it will be written. */
interface Cell {
  x: number;
  lines: Line[];
  element: Element | null;
}

/** Writes a table. A row that fits on a page stays together; its head is repeated where the table goes on. */
export function writeTable(sheet: Sheet, column: Column, table: Table): void {
  const { head, rows, rowHeader, ruled = true } = table;
  const element = sheet.element('Table', column.element);
  const bold = head?.map((runs) => runs.map((run) => ({ ...run, style: 'bold' as const })));
  const headCells = bold && cellsOf(sheet, column, table, bold);
  const headHeight = headCells ? heightOf(headCells) : 0;
  if (headCells) {
    sheet.need(headHeight + 3 * height);
    tag(sheet, element, headCells, () => ['TH', 'Column']);
    writeRow(sheet, column, headCells, true, () => undefined);
  }
  const repeated = headHeight < pageHeight / 4 ? headCells : undefined;
  const goOn = () => {
    sheet.nextPage();
    if (repeated) writeAgain(sheet, column, repeated);
  };
  for (const row of rows) {
    const cells = cellsOf(sheet, column, table, row);
    tag(sheet, element, cells, (index) => (index === rowHeader ? ['TH', 'Row'] : ['TD']));
    const whole = heightOf(cells);
    if (!sheet.has(whole) && whole <= pageHeight - headHeight) goOn();
    writeRow(sheet, column, cells, ruled, goOn);
  }
  sheet.y += 8;
}

function cellsOf(
  sheet: Sheet,
  { x, width }: Column,
  { shares, ruled = true }: Table,
  row: Table['rows'][number],
): Cell[] {
  return row.map((runs, index) => {
    const before = shares.slice(0, index).reduce((sum, share) => sum + share, 0);
    const lines = linesOf(sheet.fonts, runs, size, width * shares[index]! - 2 * padding.x);
    // Without lines, text stands at the edge of the text around it.
    return { x: x + width * before + (ruled ? padding.x : 0), lines, element: null };
  });
}

const longest = (cells: readonly Cell[]): number => Math.max(1, ...cells.map(({ lines }) => lines.length));
const heightOf = (cells: readonly Cell[]): number => longest(cells) * height + 2 * padding.y;

function tag(
  sheet: Sheet,
  table: Element,
  cells: Cell[],
  kind: (index: number) => [string, ('Row' | 'Column')?],
): void {
  const row = sheet.element('TR', table);
  for (const [index, cell] of cells.entries()) {
    const [type, scope] = kind(index);
    cell.element = sheet.element(type, row, scope && { scope });
  }
}

function writeRow(
  sheet: Sheet,
  column: Column,
  cells: readonly Cell[],
  ruled: boolean,
  goOn: () => void,
): void {
  const count = longest(cells);
  for (let from = 0; from < count;) {
    if (!sheet.has(height + 2 * padding.y)) goOn();
    sheet.y += padding.y;
    let until = from;
    while (until < count && sheet.has((until - from + 1) * height + padding.y)) until++;
    // A head that leaves no room is written all the same.
    until = Math.max(until, from + 1);
    for (const { x, lines, element } of cells)
      for (const [n, line] of lines.slice(from, until).entries())
        sheet.line(element!, line, { x, y: sheet.y + n * height }, size);
    sheet.y += (until - from) * height + padding.y;
    from = until;
  }
  if (ruled) sheet.rule({ x: column.x, y: sheet.y }, { x: column.x + column.width, y: sheet.y });
}

/** The head for the eye; who listens has heard it. */
function writeAgain(sheet: Sheet, { x, width }: Column, cells: readonly Cell[]): void {
  sheet.artifact(() => {
    for (const cell of cells)
      for (const [n, line] of cell.lines.entries()) {
        let at = cell.x;
        for (const piece of line) {
          sheet.glyphs(piece, at, sheet.y + padding.y + n * height, size, colours.text);
          at += piece.width;
        }
      }
  }, 'Pagination');
  sheet.y += heightOf(cells);
  sheet.rule({ x, y: sheet.y }, { x: x + width, y: sheet.y });
}
