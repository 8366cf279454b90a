import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Refusal } from '../exit-codes.js';
import { note } from '../output.js';
import { Restarts } from './restarts.js';

const leash = new URL('./leash.js', import.meta.url).href;

/** API or worker as a process of its own, started again when it crashes. */
export class ChildProgram {
  private child: ChildProcess | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  private giveUp: (reason: Error) => void = () => undefined;
  /** No crash is borne before the first `tolerate`. */
  private readonly restarts = new Restarts(0);
  /** Rejects when it is dead for good; never resolves. */
  readonly died = new Promise<never>((_, reject) => (this.giveUp = reject));

  constructor(
    readonly name: string,
    private readonly file: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    // Whoever waits for it hears of it; nobody has to.
    this.died.catch(() => undefined);
    this.launch();
  }

  /** From now on so many crashes in a row are borne. */
  tolerate(crashes: number): void {
    this.restarts.allowed = crashes;
  }

  /** Asks it to finish; kills it when it takes longer than `graceMs`. Waits for its end. */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.child;
    if (!child) return;
    const patience = setTimeout(() => child.kill('SIGKILL'), graceMs);
    child.kill('SIGTERM');
    await once(child, 'exit');
    clearTimeout(patience);
  }

  /** Kills it at once, without waiting. */
  kill(): void {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }

  private launch(): void {
    const startedAt = Date.now();
    const child = fork(this.file, {
      env: this.env,
      execArgv: [...process.execArgv, '--import', leash],
      // A group of its own: Ctrl-C reaches us alone, and we stop the parts in their order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) this.passOn(stream);
    child.on('error', (error) => note(`${this.name} | ${error.message}`));
    child.once('exit', (code, signal) => {
      this.child = undefined;
      if (!this.stopping) this.crashed(signal ?? `exit code ${code}`, Date.now() - startedAt);
    });
  }

  private crashed(how: string, livedMs: number): void {
    const pauseMs = this.restarts.next(livedMs);
    if (pauseMs === null)
      return this.giveUp(new Refusal(`The ${this.name} ended (${how}); its last words stand above.`));
    note(`The ${this.name} ended (${how}) and is started again in ${pauseMs / 1000} s.`);
    this.timer = setTimeout(() => this.launch(), pauseMs);
  }

  private passOn(stream: Readable | null): void {
    if (!stream) return;
    createInterface(stream).on('line', (line) => note(`${this.name.padEnd(6)} | ${line}`));
  }
}
