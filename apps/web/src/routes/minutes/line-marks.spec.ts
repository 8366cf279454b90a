import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markLines, type MarkedLine } from './line-marks.js';

const own = (lines: MarkedLine[]) => lines.filter((line) => line.own).map(({ line }) => line);
const text = (lines: MarkedLine[]) => lines.map(({ line }) => line).join('\n');
const shared = (lines: MarkedLine[]) => lines.filter((line) => !line.own).map(({ line }) => line);

describe('two texts beside each other', () => {
  it('mark the lines that only one of them has', () => {
    const [left, right] = markLines('Kopf\nA\nFuß', 'Kopf\nB\nC\nFuß');
    expect([own(left), own(right)]).toEqual([['A'], ['B', 'C']]);
  });

  it('mark nothing when they are the same', () => {
    const [left, right] = markLines('A\n\nB', 'A\n\nB');
    expect([own(left), own(right)]).toEqual([[], []]);
  });

  it('stay whole, and agree in what is unmarked', () => {
    const written = fc.array(fc.constantFrom('a', 'b', '', 'c')).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(written, written, (one, other) => {
        const [left, right] = markLines(one, other);
        expect([text(left), text(right)]).toEqual([one, other]);
        expect(shared(left)).toEqual(shared(right));
      }),
    );
  });
});
