/* Order as the naive reader knows it: by plain comparison in JavaScript. */

type Key = string | number | boolean | null;
export interface Rule<T> {
  key(row: T): Key;
  down?: boolean;
  nullsFirst?: boolean;
}
/** `2026-03-01 10:00:00.000001+00` with all six places, so that text sorts as time does. */
export function instant(time: string): string {
  const [, seconds, fraction = ''] = /^(.{19})(?:\.(\d+))?\+00$/.exec(time)!;
  return `${seconds}.${fraction.padEnd(6, '0')}`;
}

/** Compares by each rule in turn, at last by id. */
export function sorter<T extends { id: string }>(rules: Rule<T>[]): (a: T, b: T) => number {
  const byId: Rule<T> = { key: ({ id }) => id };
  return (a, b) => {
    for (const { key, down, nullsFirst } of [...rules, byId]) {
      const [x, y] = [key(a), key(b)];
      if (x === y) continue;
      if (x === null || y === null) return (x === null) === Boolean(nullsFirst) ? -1 : 1;
      return x < y === !down ? -1 : 1;
    }
    return 0;
  };
}
