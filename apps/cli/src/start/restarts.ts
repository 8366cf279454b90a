/** Who ran so long has recovered: earlier crashes no longer count. */
const recoveredAfterMs = 60_000;
const longestPauseMs = 30_000;

/** Counts the crashes of one program and says when to start it again. */
export class Restarts {
  private crashes = 0;

  /** @param allowed crashes in a row, without a minute of rest between them, that are borne */
  constructor(public allowed: number) {}

  /** After how many milliseconds to start again, or null when it is dead for good. @param livedMs since its start */
  next(livedMs: number): number | null {
    if (livedMs >= recoveredAfterMs) this.crashes = 0;
    this.crashes += 1;
    if (this.crashes > this.allowed) return null;
    return Math.min(1_000 * 2 ** (this.crashes - 1), longestPauseMs);
  }
}
