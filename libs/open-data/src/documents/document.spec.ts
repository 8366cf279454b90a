import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../proof/read-pdf.js';
import { setDocument, type DocumentContent, type Part } from './document.js';

const content = (parts: Part[], locale: DocumentContent['locale'] = 'de'): DocumentContent => ({
  ...{ locale, title: 'Tagesordnung: 4. Sitzung', heading: 'Tagesordnung', parts },
  createdAt: new Date('2026-11-22T08:00:00Z'),
});
const set = async (parts: Part[], locale?: DocumentContent['locale']) =>
  readPdf(new Uint8Array(await setDocument(content(parts, locale))));
const written = (text: string, quoted = false): Part => ({ kind: 'written', text, quoted });

describe('a document', () => {
  it('is tagged, has a title that viewers show, a language and bookmarks', async () => {
    const pdf = await set([{ kind: 'heading', text: 'Erläuterungen' }, written('Ein Satz.')]);
    expect(pdf).toMatchObject({
      ...{ marked: true, displaysTitle: true, title: 'Tagesordnung: 4. Sitzung', language: 'de-DE' },
      bookmarks: ['Tagesordnung', 'Erläuterungen'],
      structure: ['Document(P H1 H2 Div(P))'],
      untagged: 0,
    });
    const bytes = await setDocument(content([]));
    expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('in English says so, and that what people wrote is German', async () => {
    const pdf = await set([written('Ein Satz.')], 'en');
    expect([pdf.language, pdf.structure[0], pdf.pages[0]]).toEqual([
      'en',
      'Document(P H1 Div[de-DE](P))',
      expect.stringContaining('Page 1 of 1'),
    ]);
  });

  it('writes umlauts, quotation marks, accents and other alphabets, and marks what no font has', async () => {
    const { text } = await set([written('Äpfel, „Größe“ – naïve Cafés · Łódź, ő, Ωμέγα, Жук 中 a\u0308')]);
    expect(text).toContain('Äpfel, „Größe“ – naïve Cafés · Łódź, ő, Ωμέγα, Жук ? ä');
  });

  it('embeds every font', async () => {
    const bytes = await setDocument(content([written('**fett** *schräg* Łódź')]));
    const names = bytes.toString('latin1').match(/\/BaseFont \/([A-Z]{6}\+)?\S+/g) ?? [];
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !/\/[A-Z]{6}\+FiraSans/.test(name))).toEqual([]);
  });

  it('numbers its pages, beside its title', async () => {
    const { pages } = await set([written('Ein Absatz.\n\n'.repeat(90))]);
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries())
      expect(page.trimEnd().split('\n').at(-1)).toBe(
        `Tagesordnung: 4. Sitzung Seite ${index + 1} von ${pages.length}`,
      );
  });
});

describe('Markdown becomes structure', () => {
  it('lists, tables with headers, quotations and headings without a gap', async () => {
    const pdf = await set([
      written('# Eins\n\n###### Zwei\n\n1. a\n   - b\n\n> c\n\n| A | B |\n| - | - |\n| 1 | 2 |'),
    ]);
    expect(pdf.structure[0]).toBe(
      'Document(P H1 Div(H3 H4 L(LI(Lbl LBody(P L(LI(Lbl LBody(P)))))) BlockQuote(P) Table(TR(TH TH) TR(TD TD))))',
    );
  });

  it('links that can be followed and are named', async () => {
    const bytes = await setDocument(content([written('Siehe [openCode](https://opencode.de) dazu.')]));
    const pdf = await readPdf(new Uint8Array(bytes));
    expect([pdf.links, pdf.structure[0]]).toEqual([['https://opencode.de/'], 'Document(P H1 Div(P(Link)))']);
    expect(pdf.text).toContain('Siehe openCode dazu.');
  });

  it('a quotation over several pages stays one', async () => {
    const pdf = await set([written('Ein Absatz.\n\n'.repeat(90), true)]);
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(pdf.structure.every((page) => page.includes('BlockQuote('))).toBe(true);
    expect(pdf.text.match(/Ein Absatz\./g)).toHaveLength(90);
  });
});

describe('a long table', () => {
  const rows = Array.from({ length: 120 }, (_, n) => [[{ text: `${n + 1}` }], [{ text: `Punkt ${n + 1}` }]]);
  const table: Part = {
    ...{ kind: 'table', shares: [0.2, 0.8], rowHeader: 0, rows },
    head: [[{ text: 'TOP' }], [{ text: 'Gegenstand' }]],
  };

  it('repeats its head on each page for the eye, and has it once for who listens', async () => {
    const pdf = await set([table]);
    expect(pdf.pages.length).toBeGreaterThan(2);
    expect(pdf.pages.filter((page) => page.includes('TOP Gegenstand'))).toHaveLength(pdf.pages.length);
    expect(pdf.structure.filter((page) => page.includes('TH TH'))).toHaveLength(1);
    expect(pdf.text.match(/Punkt \d+/g)).toEqual(rows.map((_, n) => `Punkt ${n + 1}`));
    expect(pdf.untagged).toBe(0);
  });

  it('breaks a row only when it is longer than a page', async () => {
    const long = [[{ text: '1' }], [{ text: Array.from({ length: 900 }, (_, n) => `w${n}`).join(' ') }]];
    const { text, pages, structure } = await set([{ ...table, rows: [long, ...rows.slice(0, 3)] } as Part]);
    expect(pages.length).toBeGreaterThan(1);
    expect(text.match(/\bw\d+/g)).toHaveLength(900);
    expect(structure.at(-1)).toContain('TR(TH TD)');
  });

  it('of somebody keeps words whole where one column has much to say', async () => {
    const much = 'viel zu lesen '.repeat(12);
    const { text } = await set([
      written(`| Name | Organisation | Funktion |\n| - | - | - |\n| ${much} | Dortmund | stimmberechtigt |`),
    ]);
    for (const word of ['Organisation', 'Funktion', 'stimmberechtigt']) expect(text).toContain(word);
  });

  it('with more columns than fit is a list, row by row', async () => {
    const columns = (cell: string) => `|${`${cell}|`.repeat(12)}\n`;
    const pdf = await set([written(columns('A') + columns('-') + columns('b'))]);
    expect(pdf.structure[0]).toBe('Document(P H1 Div(L(LI(Lbl LBody(P)))))');
    expect(pdf.text).toContain('A: b; A: b');
  });
});

describe('a text that is built to do harm', () => {
  const long = 50_000;
  it.each([
    ['HTML', '<script>alert(1)</script>'.repeat(long / 25)],
    ['quotes in quotes', '> - '.repeat(long / 4)],
    ['a word without an end', 'x'.repeat(long)],
    ['prose', 'Wörter und „noch mehr“ davon. '.repeat(long / 30)],
    ['short paragraphs', 'Wort\n\n'.repeat(long / 6)],
    ['lists of lists', '- - - - a\n'.repeat(390)],
    ['columns', `|${'a|'.repeat(700)}\n|${'-|'.repeat(700)}\n|${'b|'.repeat(700)}\n`],
    ['links', `${'[a](https://example.org) '.repeat(90)}\n\n`.repeat(20)],
    ['letters that nobody has', '中'.repeat(long)],
  ])(
    '%s: set in less than five seconds of computing',
    async (_, text) => {
      const before = process.cpuUsage();
      const bytes = await setDocument(content([written(text, true)]));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(5000);
      expect((await readPdf(new Uint8Array(bytes))).untagged).toBe(0);
    },
    60_000,
  );

  it('shows HTML as text and leads nowhere by script', async () => {
    const pdf = await set([written('<b onclick="x">a</b> [b](javascript:alert)')]);
    expect(pdf.text).toContain('<b onclick="x">a</b> b');
    expect(pdf.links).toEqual([]);
  });
});
