import type { Clock } from '@allmende/kernel';

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #time: number;

  /** @param start where it stands: a Date or an ISO 8601 text */
  constructor(start: Date | string = '2026-03-01T12:00:00Z') {
    this.#time = timeOf(start);
  }

  now(): Date {
    return new Date(this.#time);
  }

  set(time: Date | string): void {
    this.#time = timeOf(time);
  }

  /** Moves on by `milliseconds`, or back when negative. */
  advance(milliseconds: number): void {
    this.#time += milliseconds;
  }
}

function timeOf(time: Date | string): number {
  const value = new Date(time).getTime();
  if (Number.isNaN(value)) throw new RangeError(`Not a time: ${String(time)}`);
  return value;
}
