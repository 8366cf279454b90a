import { describe, expect, it } from '@jest/globals';
import { linesOf } from './timeline-lines.js';

const sums = { minimumCents: 50, targetCents: 100 };
const days = [
  { on: '2026-01-03', promisedCents: 40, approvedCents: 0 },
  { on: '2026-01-06', promisedCents: 0, approvedCents: 60 },
];

describe('the lines of a round', () => {
  it('stay level between the days and step on them', () => {
    const { approved, pledged } = linesOf(days, sums, '2026-01-01', '2026-01-11');
    expect(pledged).toEqual([
      { x: 0, y: 0 },
      { x: 0.2, y: 0 },
      { x: 0.2, y: 0.4 },
      { x: 0.5, y: 0.4 },
      { x: 0.5, y: 0.6 },
      { x: 1, y: 0.6 },
    ]);
    expect(approved.at(-1)).toEqual({ x: 1, y: 0.6 });
    expect(approved[2]).toEqual({ x: 0.2, y: 0 });
  });

  it('make room for more than the target', () => {
    const lines = linesOf(
      [{ on: '2026-01-02', promisedCents: 0, approvedCents: 200 }],
      sums,
      '2026-01-01',
      '2026-01-03',
    );
    expect(lines.target).toBe(0.5);
    expect(lines.minimum).toBe(0.25);
  });

  it('run along the bottom when nothing was pledged', () => {
    expect(linesOf([], sums, '2026-01-01', '2026-01-03').approved).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 0 },
    ]);
  });
});
