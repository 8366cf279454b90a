import type { Block, Inline } from '@allmende/meetings';
import { columnShares } from './column-widths.js';
import type { Style } from './fonts.js';
import { linesOf, type Run } from './lines.js';
import { lineHeight, type Sheet } from './sheet.js';
import { padding, writeTable } from './table.js';
import { body, indented, small, tight, writeHeading, writeText, type Column } from './text.js';

/** A table with more columns is written as a list, row by row. */
const mostColumns = 8;

/** Text that somebody wrote, below a heading of our own. */
export class WrittenText {
  private level: number;

  /** @param below level of the heading above the text; headings within begin one deeper and leave out no level */
  constructor(
    private readonly sheet: Sheet,
    private readonly below: number,
    private readonly colonWord = ': ',
  ) {
    this.level = below;
  }

  write(column: Column, blocks: readonly Block[]): void {
    for (const block of blocks) this.block(column, block);
  }

  /** A text that is quoted word by word, with a bar beside it. */
  quote(column: Column, blocks: readonly Block[]): void {
    const { sheet } = this;
    sheet.need(2 * lineHeight(body.size));
    const from = sheet.place;
    const inner = indented(column, 12);
    this.write({ ...inner, element: sheet.element('BlockQuote', column.element) }, blocks);
    sheet.bar(from, inner.x - 9);
  }

  private block(column: Column, block: Block): void {
    switch (block.kind) {
      case 'paragraph':
        return writeText(this.sheet, column, runsOf(block.children));
      case 'heading':
        this.level = Math.min(this.below + block.level, this.level + 1, 6);
        return writeHeading(this.sheet, column, this.level, runsOf(block.children));
      case 'quote':
        return this.quote(column, block.children);
      case 'list':
        return this.list(column, block);
      case 'table':
        return this.table(column, block);
      case 'code':
        return writeText(this.sheet, indented(column, 12), [{ text: indentationKept(block.text) }], small);
      case 'rule':
        this.sheet.need(12);
        this.sheet.rule({ x: column.x, y: this.sheet.y }, { x: column.x + column.width, y: this.sheet.y });
        this.sheet.y += 8;
    }
  }

  private list(column: Column, { ordered, start, items }: Extract<Block, { kind: 'list' }>): void {
    const { sheet } = this;
    const list = sheet.element('L', column.element);
    const indent = ordered ? 12 + 6 * String(start + items.length).length : 14;
    for (const [index, blocks] of items.entries()) {
      const item = sheet.element('LI', list);
      sheet.need(lineHeight(body.size) * 2);
      const mark = [{ text: ordered ? `${start + index}. ` : '• ' }];
      const label = sheet.element('Lbl', item);
      const at = { x: column.x, y: sheet.y };
      sheet.line(label, linesOf(sheet.fonts, mark, body.size, column.width)[0]!, at, body.size);
      const inner = { ...column, x: column.x + indent, width: column.width - indent };
      const content = { ...inner, element: sheet.element('LBody', item) };
      if (blocks.length === 0) sheet.y += lineHeight(body.size);
      for (const block of blocks)
        if (block.kind === 'paragraph') writeText(sheet, content, runsOf(block.children), tight);
        else this.block(content, block);
    }
    sheet.y += 4;
  }

  private table(column: Column, { head, rows }: Extract<Block, { kind: 'table' }>): void {
    if (head.length > mostColumns) {
      const named = (cells: Inline[][]): Inline[] =>
        cells.flatMap((cell, index): Inline[] => [
          ...(index > 0 ? [{ kind: 'text' as const, text: '; ' }] : []),
          ...[...head[index]!, { kind: 'text' as const, text: this.colonWord }, ...cell],
        ]);
      const items = rows.map((cells): Block[] => [{ kind: 'paragraph', children: named(cells) }]);
      return this.list(column, { kind: 'list', ordered: false, start: 1, items });
    }
    const cells = [head, ...rows].map((row) => row.map((cell) => runsOf(cell)));
    const shares = columnShares(this.sheet.fonts, cells, body.size, column.width, padding.x);
    writeTable(this.sheet, column, { shares, head: cells[0]!, rows: cells.slice(1) });
  }
}

const indentationKept = (code: string): string => code.replaceAll(/ (?= )|^ /gm, '\u00a0');

/** The pieces of a line as they are written. */
export function runsOf(inlines: readonly Inline[], style: Style = 'regular', url?: string): Run[] {
  return inlines.flatMap((inline): Run[] => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        // A line break in the source is a space.
        return [{ text: inline.text.replaceAll(/\s+/g, ' '), style, url }];
      case 'break':
        return [{ text: '\n', style }];
      case 'strong':
        return runsOf(inline.children, 'bold', url);
      case 'emphasis':
        return runsOf(inline.children, style === 'bold' ? 'bold' : 'italic', url);
      case 'link':
        return runsOf(inline.children, style, inline.url);
    }
  });
}
