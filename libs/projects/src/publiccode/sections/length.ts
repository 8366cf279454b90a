import { text, type Reader } from '../reader.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Counts what a reader sees as characters, up to one more than the limit. */
function visibleLength(value: string, limit: number): number {
  let count = 0;
  for (const segment of graphemes.segment(value)) if (segment && ++count > limit) break;
  return count;
}

/** A text of `least` to `most` visible characters. */
export const textOfLength =
  (least: number, most: number): Reader<string> =>
  (place, reading) => {
    const value = text(place, reading);
    if (value === undefined) return undefined;
    const length = visibleLength(value, most);
    if (length < least) reading.report('TOO_SHORT', place, { length, limit: least });
    if (length > most) reading.report('TOO_LONG', place, { limit: most });
    return value;
  };
