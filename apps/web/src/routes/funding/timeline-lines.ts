/** The sums at the end of a day on which they changed, in cents. */
export interface Day {
  on: string;
  promisedCents: number;
  approvedCents: number;
}

interface Point {
  x: number;
  y: number;
}

/** Corners of steps in parts of the whole: 0 to 1 from left to right, 0 to 1 from bottom to top. */
export interface RoundLines {
  approved: Point[];
  /** Binding and promised together. */
  pledged: Point[];
  minimum: number;
  target: number;
  /** What 1 stands for upwards, in cents. */
  highest: number;
}

const dayNumber = (day: string): number => Date.parse(day.slice(0, 10)) / 86_400_000;

/**
 * Draws the days (oldest first) as steps: between two of them the sums stay.
 * @param from where the time begins, @param until where it ends, as days
 */
export function linesOf(
  days: readonly Day[],
  sums: { minimumCents: number; targetCents: number },
  from: string,
  until: string,
): RoundLines {
  const length = Math.max(1, dayNumber(until) - dayNumber(from));
  const highest = Math.max(
    sums.targetCents,
    ...days.map(({ approvedCents, promisedCents }) => approvedCents + promisedCents),
  );
  const x = (day: string): number => Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(from)) / length));
  const steps = (value: (day: Day) => number): Point[] => {
    let height = 0;
    const corners = days.flatMap((day) => {
      const before = height;
      height = value(day) / highest;
      return [
        { x: x(day.on), y: before },
        { x: x(day.on), y: height },
      ];
    });
    return [{ x: 0, y: 0 }, ...corners, { x: 1, y: height }];
  };
  return {
    approved: steps(({ approvedCents }) => approvedCents),
    pledged: steps(({ approvedCents, promisedCents }) => approvedCents + promisedCents),
    minimum: sums.minimumCents / highest,
    target: sums.targetCents / highest,
    highest,
  };
}
