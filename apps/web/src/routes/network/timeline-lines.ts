import type { NetworkTimelineQuery } from '../../gql/network-timeline.js';

type Entry = NetworkTimelineQuery['membershipTimeline'][number];
type Circle = Entry['circle'];

/** The line of one circle over time, in parts of the whole: 0 to 1 from left to right, 0 to 1 from bottom to top. */
export interface Line {
  circle: Circle;
  /** Corners of the steps. */
  points: { x: number; y: number }[];
  /** Members at the end. */
  members: number;
}

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/**
 * Draws the entries (oldest first) as steps: between two entries the number stays.
 * @param today right end of the time axis
 */
export function linesOf(entries: readonly Entry[], today: string): Line[] {
  if (entries.length === 0) return [];
  const first = dayNumber(entries[0]!.day);
  const length = Math.max(1, dayNumber(today) - first);
  const top = Math.max(1, ...entries.map(({ members }) => members));
  const x = (day: string): number => Math.min(1, (dayNumber(day) - first) / length);
  const circles = [...new Set(entries.map(({ circle }) => circle))];
  return circles.map((circle) => {
    let members = 0;
    const points = entries
      .filter((entry) => entry.circle === circle)
      .flatMap((entry) => {
        const before = members;
        members = entry.members;
        return [
          { x: x(entry.day), y: before / top },
          { x: x(entry.day), y: members / top },
        ];
      });
    return { circle, points: [...points, { x: 1, y: members / top }], members };
  });
}

const mostTicks = 6;

/** The beginnings of years between the two days, thinned out so that their names have room. */
export function ticksOf(first: string, today: string): { x: number; year: string }[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(today.slice(0, 4))];
  const length = Math.max(1, dayNumber(today) - dayNumber(first));
  const step = Math.max(1, Math.ceil((to - from + 1) / mostTicks));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
    .filter((year) => (year - from) % step === 0)
    .map((year) => ({ x: (dayNumber(`${year}-01-01`) - dayNumber(first)) / length, year: String(year) }));
}
