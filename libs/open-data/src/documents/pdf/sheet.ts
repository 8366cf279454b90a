import PDFDocument from 'pdfkit';
import { Fonts } from './fonts.js';
import type { Line, Piece } from './lines.js';

/** A node of the structure that a screen reader walks. */
export type Element = PDFKit.PDFStructureElement;

/** What an element says of itself. */
export interface ElementOptions {
  lang?: string;
  /** Of a header cell: what it is the header of. */
  scope?: 'Row' | 'Column';
}

/** A4 in points. */
const page = { width: 595.28, height: 841.89 };
const margin = { left: 68, right: 57, top: 57, bottom: 68 };

export const left = margin.left;
export const textWidth = page.width - margin.left - margin.right;
const bottom = page.height - margin.bottom;

/** Height that text can take on a page. */
export const pageHeight = bottom - margin.top;

export const colours = { text: '#171a1c', grey: '#50585f', link: '#171a8c', line: '#9aa3ab' };

/** Text of one size is set in lines of this height. */
export const lineHeight = (size: number): number => size * 1.4;

export interface SheetSettings {
  title: string;
  /** `de-DE`, `en` */
  lang: string;
  createdAt: Date;
}

/** A tagged PDF in the making: pages, what belongs to which element of the structure, and where the next line goes. */
export class Sheet {
  readonly fonts: Fonts;
  /** The root of the structure. */
  readonly root: Element;
  /** From the top of the page, in points. */
  y = margin.top;
  private readonly pdf: PDFKit.PDFDocument;
  private readonly content: Promise<Buffer>;
  /** How far each page before this one is written. */
  private readonly ends: number[] = [];
  /** The element that is being written. */
  private current: Element | null = null;

  constructor({ title, lang, createdAt }: SheetSettings) {
    this.pdf = new PDFDocument({
      // No font: the default one is never embedded.
      ...{ size: 'A4', margins: margin, bufferPages: true, font: '' },
      ...{ pdfVersion: '1.7', subset: 'PDF/UA' as never, tagged: true, lang, displayTitle: true },
      info: { Title: title, Creator: 'Allmende', CreationDate: createdAt, ModDate: createdAt },
    });
    this.fonts = new Fonts(this.pdf);
    this.content = contentOf(this.pdf);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  /** A new element at the end of another. */
  element(type: string, parent: Element, options: ElementOptions = {}): Element {
    const element = this.pdf.struct(type, options);
    kinds.set(element, type);
    parent.add(element);
    return element;
  }

  /** True where the rest of the page has this height. */
  has(height: number): boolean {
    return this.y + height <= bottom;
  }

  /** Goes to the next page unless this one has room. */
  need(height: number): void {
    if (!this.has(height) && this.y > margin.top) this.nextPage();
  }

  nextPage(): void {
    this.close();
    this.ends.push(this.y);
    this.pdf.addPage();
    this.y = margin.top;
  }

  /** Adds to the bookmarks. */
  bookmark(text: string): void {
    this.pdf.outline.addItem(text, { top: this.y - 6, zoom: 0 } as never);
  }

  /** Writes a line as a part of an element, at the height `y`. */
  line(
    element: Element,
    line: Line,
    at: { x: number; y: number },
    size: number,
    colour = colours.text,
  ): void {
    let { x } = at;
    for (const piece of line) {
      if (piece.url) this.link(element, piece, x, at.y, size);
      else {
        this.open(element);
        this.glyphs(piece, x, at.y, size, colour);
      }
      x += piece.width;
    }
  }

  /** Writes what is for the eye only. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.close();
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** A line on the page that is no text. */
  rule(from: { x: number; y: number }, to: { x: number; y: number }, thickness = 0.5): void {
    this.artifact(() =>
      this.pdf.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(thickness).stroke(colours.line),
    );
  }

  /** Text that belongs to no element; only within `artifact`. */
  glyphs(
    { text, font }: Pick<Piece, 'text' | 'font'>,
    x: number,
    y: number,
    size: number,
    colour: string,
  ): void {
    this.fonts.use(font, size);
    this.pdf.fillColor(colour).text(text, x, y + size * 0.1, { lineBreak: false });
  }

  /** Where the writing stands, to draw a bar from there later. */
  get place(): { page: number; y: number } {
    return { page: this.pages - 1, y: this.y };
  }

  /** A bar at the left of all that was written since. */
  bar(from: { page: number; y: number }, x: number): void {
    const to = this.place;
    this.close();
    for (let page = from.page; page <= to.page; page++) {
      this.pdf.switchToPage(page);
      const top = page === from.page ? from.y : margin.top;
      const end = page === to.page ? to.y : this.ends[page]!;
      if (end > top) this.rule({ x, y: top }, { x, y: end }, 2);
    }
  }

  /** Writes the foot of each page and gives the file. */
  finish(foot: (page: number, pages: number) => [left: string, right: string]): Promise<Buffer> {
    this.close();
    for (let page = 0; page < this.pages; page++) {
      this.pdf.switchToPage(page);
      this.artifact(() => this.foot(foot(page + 1, this.pages)), 'Pagination');
    }
    this.pdf.end();
    return this.content;
  }

  private foot([start, end]: [string, string]): void {
    const [size, y] = [8.5, bottom + 24];
    const pieces = (text: string) => this.fonts.split(text, 'regular');
    const width = (text: string) => pieces(text).reduce((sum, one) => sum + this.fonts.width(one, size), 0);
    let room = start;
    while (width(room) > textWidth - width(end) - 20) room = `${room.slice(0, -2).trimEnd()}…`;
    const write = (text: string, x: number) =>
      pieces(text).reduce((at, one) => {
        this.glyphs(one, at, y, size, colours.grey);
        return at + this.fonts.width(one, size);
      }, x);
    write(room, left);
    write(end, left + textWidth - width(end));
  }

  private get pages(): number {
    return this.pdf.bufferedPageRange().count;
  }

  /** What is written from here on is content of the element. */
  private open(element: Element): void {
    if (this.current === element) return;
    this.close();
    element.add(this.pdf.markStructureContent(kinds.get(element)!));
    this.current = element;
  }

  private close(): void {
    if (this.current) this.pdf.endMarkedContent();
    this.current = null;
  }

  private link(parent: Element, piece: Piece, x: number, y: number, size: number): void {
    const link = this.element('Link', parent);
    this.open(link);
    this.glyphs(piece, x, y, size, colours.link);
    this.close();
    const underline = y + size * 1.25;
    this.rule({ x, y: underline }, { x: x + piece.width, y: underline });
    const annotation = { structParent: link, Contents: new String(piece.text.trim()) };
    this.pdf.link(x, y, piece.width, lineHeight(size), piece.url!, annotation as never);
    // Ended on its own page: pdfkit takes the page of the link from where it stands then.
    link.end();
  }
}

const kinds = new WeakMap<Element, string>();

const contentOf = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
