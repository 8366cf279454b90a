import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** How a piece of text looks. */
export type Style = 'regular' | 'bold' | 'italic';

/** A piece of text that one font has all letters of. */
export interface Glyphs {
  text: string;
  font: string;
}

const weights: Record<Style, string> = { regular: '400-normal', bold: '700-normal', italic: '400-italic' };

/** Fira Sans comes in parts; the first that has a letter writes it. */
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext'] as const;

const { resolve } = createRequire(import.meta.url);
const contents = new Map<string, Buffer>();
const letters = new Map<string, ReadonlySet<number>>();

function contentOf(font: string): Buffer {
  const known = contents.get(font);
  if (known) return known;
  const content = readFileSync(resolve(`@fontsource/fira-sans/files/fira-sans-${font}.woff`));
  contents.set(font, content);
  return content;
}

/** What pdfkit keeps of the font in use, without a type of its own. */
interface FontInUse {
  _font: { font: { characterSet: number[] } };
}

/** Fonts of one document: each is embedded, with the letters that are used, and only when there are any. */
export class Fonts {
  private readonly opened = new Set<string>();

  constructor(private readonly pdf: PDFKit.PDFDocument) {}

  /** Sets the font for what is measured and written next. */
  use(font: string, size: number): void {
    if (!this.opened.has(font)) {
      this.pdf.registerFont(font, contentOf(font));
      this.opened.add(font);
    }
    this.pdf.font(font, size);
  }

  /** In points. */
  width({ text, font }: Glyphs, size: number): number {
    this.use(font, size);
    return this.pdf.widthOfString(text);
  }

  /** The text in pieces of one font each; a letter that none has is a question mark. */
  split(text: string, style: Style): Glyphs[] {
    const pieces: Glyphs[] = [];
    for (const letter of text.normalize('NFC')) {
      const font = this.fontOf(letter, style);
      const written = font ? letter : '?';
      const name = font ?? `latin-${weights[style]}`;
      const last = pieces.at(-1);
      if (last?.font === name) last.text += written;
      else pieces.push({ text: written, font: name });
    }
    return pieces;
  }

  private fontOf(letter: string, style: Style): string | undefined {
    const code = letter.codePointAt(0)!;
    return subsets
      .map((subset) => `${subset}-${weights[style]}`)
      .find((font) => this.lettersOf(font).has(code));
  }

  private lettersOf(font: string): ReadonlySet<number> {
    const known = letters.get(font);
    if (known) return known;
    this.use(font, 10);
    const found = new Set((this.pdf as unknown as FontInUse)._font.font.characterSet);
    letters.set(font, found);
    return found;
  }
}
