import type { Fonts, Glyphs } from './fonts.js';
import type { Run } from './lines.js';

/** What a column asks for, in points. */
interface Wish {
  /** Its longest word. */
  least: number;
  /** Its longest line. */
  most: number;
}

/**
 * Shares of the width for columns with these cells, so that words stay whole where there is room for them and the rest
 * goes to where there is much to read. The first row is the head.
 */
export function columnShares(
  fonts: Fonts,
  rows: readonly (readonly (readonly Run[])[])[],
  size: number,
  width: number,
  padding: number,
): number[] {
  const wishes = rows[0]!.map((_, column) =>
    rows.reduce((wish: Wish, row) => widest(wish, wishOf(fonts, row[column]!, size)), { least: 8, most: 8 }),
  );
  const least = wishes.map((wish) => wish.least + 2 * padding);
  const more = wishes.map((wish) => wish.most - wish.least);
  const [leastSum, moreSum] = [sum(least), sum(more)];
  const left = Math.max(0, width - leastSum);
  const asked = least.map((one, column) => one + (moreSum > 0 ? (left * more[column]!) / moreSum : 0));
  return asked.map((one) => one / sum(asked));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const widest = (one: Wish, other: Wish): Wish => ({
  least: Math.max(one.least, other.least),
  most: Math.max(one.most, other.most),
});

function wishOf(fonts: Fonts, runs: readonly Run[], size: number): Wish {
  // Bold is wider: heads are set in it.
  const width = (text: string) =>
    fonts.split(text, 'bold').reduce((all, one: Glyphs) => all + fonts.width(one, size), 0);
  const lines = runs
    .map(({ text }) => text)
    .join('')
    .split('\n');
  return {
    least: Math.max(...lines.flatMap((line) => line.split(' ')).map(width)),
    most: Math.max(...lines.map(width)),
  };
}
