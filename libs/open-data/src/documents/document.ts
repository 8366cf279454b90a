import { parseMarkdown } from '@allmende/meetings';
import type { Locale } from '@allmende/kernel';
import type { Run } from './pdf/lines.js';
import { WrittenText } from './pdf/markdown.js';
import { left, Sheet, textWidth } from './pdf/sheet.js';
import { writeTable, type Table } from './pdf/table.js';
import { body, small, wholeWidth, writeHeading, writeText, type Column } from './pdf/text.js';

/** A part of a document, as plain data. */
export type Part =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; runs: Run[]; small?: boolean }
  /** What is known at a glance: label and value. */
  | { kind: 'facts'; rows: [label: string, value: Run[]][] }
  | ({ kind: 'table' } & Table)
  /** Markdown that somebody wrote; `quoted`: a wording, with a bar beside it. */
  | { kind: 'written'; text: string; quoted?: boolean };

/** A document before it is set. */
export interface DocumentContent {
  locale: Locale;
  /** Of the file, as viewers show it. */
  title: string;
  /** The heading on the page. */
  heading: string;
  parts: Part[];
  createdAt: Date;
}

const letterhead = 'Kommunales Open-Source-Board';
const languages: Record<Locale, string> = { de: 'de-DE', en: 'en' };

/** Sets a document as tagged PDF (PDF/UA). */
export function setDocument(content: DocumentContent): Promise<Buffer> {
  const { locale, title, heading, parts, createdAt } = content;
  const sheet = new Sheet({ title, lang: languages[locale], createdAt });
  const page = wholeWidth(sheet);
  writeText(sheet, page, [{ text: letterhead, style: 'bold' }], small);
  sheet.rule({ x: left, y: sheet.y }, { x: left + textWidth, y: sheet.y });
  sheet.y += 6;
  writeHeading(sheet, page, 1, [{ text: heading }]);
  for (const part of parts) writePart(sheet, page, part, locale);
  return sheet.finish((n, count) => [
    title,
    locale === 'de' ? `Seite ${n} von ${count}` : `Page ${n} of ${count}`,
  ]);
}

function writePart(sheet: Sheet, page: Column, part: Part, locale: Locale): void {
  switch (part.kind) {
    case 'heading':
      return writeHeading(sheet, page, 2, [{ text: part.text }]);
    case 'paragraph':
      return writeText(sheet, page, part.runs, part.small ? small : body);
    case 'facts':
      return writeTable(sheet, page, factsTable(part.rows));
    case 'table':
      return writeTable(sheet, page, part);
    case 'written':
      return writeWritten(sheet, page, part, locale);
  }
}

const factsTable = (rows: [string, Run[]][]): Table => ({
  shares: [0.28, 0.72],
  head: null,
  rows: rows.map(([label, value]) => [[{ text: label, style: 'bold' }], value]),
  rowHeader: 0,
  ruled: false,
});

/** What people write here is German, whoever reads it. */
function writeWritten(
  sheet: Sheet,
  page: Column,
  { text, quoted }: Extract<Part, { kind: 'written' }>,
  locale: Locale,
): void {
  const lang = locale === 'de' ? {} : { lang: languages.de };
  const column = { ...page, element: sheet.element('Div', page.element, lang) };
  const writer = new WrittenText(sheet, 2);
  const blocks = parseMarkdown(text);
  if (quoted) writer.quote(column, blocks);
  else writer.write(column, blocks);
}
