import type { Fonts, Glyphs, Style } from './fonts.js';

/** A piece of running text; `\n` breaks the line. */
export interface Run {
  text: string;
  style?: Style;
  /** Where it leads. */
  url?: string;
}

/** A piece of a line that looks alike and leads to one place. */
export interface Piece extends Glyphs {
  width: number;
  url: string | undefined;
}

export type Line = Piece[];

/** What stays together on a line: a word with the space behind it. */
interface Word {
  pieces: Piece[];
  /** Without the space at its end. */
  width: number;
  fullWidth: number;
  breaks: boolean;
}

/** Puts running text into lines of at most this width, in points. A word that is too long for a line is cut. */
export function linesOf(fonts: Fonts, runs: readonly Run[], size: number, width: number): Line[] {
  const lines: Line[] = [[]];
  let used = 0;
  for (const word of wordsOf(fonts, runs, size)) {
    if (used > 0 && used + word.width > width) {
      lines.push([]);
      used = 0;
    }
    const parts = word.width > width ? cut(fonts, word, size, width) : [word];
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        lines.push([]);
        used = 0;
      }
      for (const piece of part.pieces) join(lines.at(-1)!, piece);
      used += part.fullWidth;
    }
    if (word.breaks) {
      lines.push([]);
      used = 0;
    }
  }
  return lines.at(-1)!.length === 0 && lines.length > 1 ? lines.slice(0, -1) : lines;
}

function join(line: Line, piece: Piece): void {
  const last = line.at(-1);
  if (last?.font !== piece.font || last.url !== piece.url) return void line.push({ ...piece });
  last.text += piece.text;
  last.width += piece.width;
}

function* wordsOf(fonts: Fonts, runs: readonly Run[], size: number): Generator<Word> {
  let word: Word = { pieces: [], width: 0, fullWidth: 0, breaks: false };
  for (const { text, style = 'regular', url } of runs)
    for (const token of text.replaceAll(/[\t ]+/g, ' ').match(/\n|[^ \n]+ ?| /g) ?? []) {
      if (token === '\n') word.breaks = true;
      else add(fonts, word, token, style, url, size);
      if (!word.breaks && !token.endsWith(' ')) continue;
      yield word;
      word = { pieces: [], width: 0, fullWidth: 0, breaks: false };
    }
  if (word.pieces.length > 0) yield word;
}

function add(
  fonts: Fonts,
  word: Word,
  token: string,
  style: Style,
  url: string | undefined,
  size: number,
): void {
  for (const glyphs of fonts.split(token, style)) {
    const width = fonts.width(glyphs, size);
    word.pieces.push({ ...glyphs, width, url });
    word.width = word.fullWidth + fonts.width({ ...glyphs, text: glyphs.text.trimEnd() }, size);
    word.fullWidth += width;
  }
}

/** The word in parts that are no wider than a line, of at least one letter each. */
function cut(fonts: Fonts, word: Word, size: number, width: number): Word[] {
  const parts: Word[] = [];
  let part: Word = { pieces: [], width: 0, fullWidth: 0, breaks: false };
  for (const piece of word.pieces)
    for (const text of piece.text) {
      const one = { ...piece, text, width: fonts.width({ ...piece, text }, size) };
      if (part.fullWidth > 0 && part.fullWidth + one.width > width) {
        parts.push(part);
        part = { pieces: [], width: 0, fullWidth: 0, breaks: false };
      }
      join(part.pieces, one);
      part.fullWidth += one.width;
      part.width = part.fullWidth;
    }
  return [...parts, part];
}
