import { describe, expect, it } from '@jest/globals';
import { linesOf, ticksOf } from './timeline-lines.js';

const entry = (day: string, circle: 'BOARD' | 'NETWORK', members: number) => ({
  day,
  circle,
  members,
  joined: 0,
  left: 0,
});

describe('the lines of the timeline', () => {
  it('go up and down in steps, and on to today', () => {
    const entries = [entry('2026-01-01', 'BOARD', 4), entry('2026-01-06', 'BOARD', 2)];
    expect(linesOf(entries, '2026-01-11')).toEqual([
      {
        circle: 'BOARD',
        members: 2,
        points: [
          { x: 0, y: 0 },
          { x: 0, y: 1 },
          { x: 0.5, y: 1 },
          { x: 0.5, y: 0.5 },
          { x: 1, y: 0.5 },
        ],
      },
    ]);
  });

  it('share one scale', () => {
    const lines = linesOf(
      [entry('2026-01-01', 'BOARD', 5), entry('2026-01-01', 'NETWORK', 10)],
      '2026-02-01',
    );
    expect(lines.map(({ circle, points }) => [circle, points.at(-1)!.y])).toEqual([
      ['BOARD', 0.5],
      ['NETWORK', 1],
    ]);
  });

  it('are none without members, and stay inside on the very first day', () => {
    expect(linesOf([], '2026-01-01')).toEqual([]);
    const [line] = linesOf([entry('2026-01-01', 'BOARD', 1)], '2026-01-01');
    expect(line!.points.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
  });
});

describe('the years below the timeline', () => {
  const years = (first: string, today: string) => ticksOf(first, today).map(({ year }) => year);

  it('stand where they begin', () => {
    expect(ticksOf('2025-12-22', '2026-01-11')).toEqual([{ x: 0.5, year: '2026' }]);
  });

  it('are left out where they would touch', () => {
    expect(years('2022-03-01', '2028-06-01')).toEqual(['2023', '2024', '2025', '2026', '2027', '2028']);
    expect(years('2022-03-01', '2035-06-01')).toEqual(['2023', '2026', '2029', '2032', '2035']);
  });

  it('are none within one year', () => {
    expect(years('2026-01-01', '2026-12-31')).toEqual([]);
  });
});
