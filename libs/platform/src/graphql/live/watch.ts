import { setTimeout as sleep } from 'node:timers/promises';

/** Changes that follow each other within this time (ms) are told as one. */
export const gatherFor = 100;

/**
 * Tells its id once at the beginning, and again after each change; what changes while nobody asks is told as one.
 * Written by hand, because a generator that waits cannot be ended from outside.
 */
export class Watch implements AsyncIterableIterator<string> {
  private due = true;
  private begun = false;
  private ended = false;
  private wake = (): void => {};

  constructor(
    private readonly id: string,
    private readonly whenEnded: (watch: Watch) => void,
  ) {}

  /** Something changed. */
  ring(): void {
    this.due = true;
    this.wake();
  }

  async next(): Promise<IteratorResult<string>> {
    while (!this.due && !this.ended) await new Promise<void>((resolve) => (this.wake = resolve));
    if (this.begun && !this.ended) await sleep(gatherFor);
    if (this.ended) return { done: true, value: undefined };
    this.begun = true;
    this.due = false;
    return { done: false, value: this.id };
  }

  async return(): Promise<IteratorResult<string>> {
    this.ended = true;
    this.wake();
    this.whenEnded(this);
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
