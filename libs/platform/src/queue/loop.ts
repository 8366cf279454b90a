/**
 * Repeats a piece of work: after `pauseMs` of rest, or at once when woken. Never twice at the same time;
 * a wake-up during the work leads to one more round. A failing round is reported and tried again after the pause.
 */
export class Loop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly pauseMs: number,
    private readonly work: () => Promise<void>,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Begins a round now; also the way to start. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.round();
  }

  /** Ends the repetition and waits for the round that runs. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async round(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.again = false;
      this.report(error);
    }
    this.running = undefined;
    if (this.stopped) return;
    if (!this.again) {
      this.timer = setTimeout(() => this.wake(), this.pauseMs);
      return;
    }
    this.again = false;
    this.wake();
  }
}
