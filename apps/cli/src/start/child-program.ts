import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Refusal } from '../exit-codes.js';
import { note } from '../output.js';
import { mortality, type Part } from './part.js';
import { Restarts } from './restarts.js';

const leash = new URL('./leash.js', import.meta.url).href;

/** API or worker as a process of its own, started again when it crashes. */
export class ChildProgram implements Part {
  private child: ChildProcess | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  /** No crash is borne before the first `tolerate`. */
  private readonly restarts = new Restarts(0);
  private readonly life = mortality();
  readonly died = this.life.died;

  constructor(
    readonly name: string,
    private readonly file: string,
    private readonly env: NodeJS.ProcessEnv,
    /** Longer than this it may not take to end. */
    private readonly graceMs: number,
  ) {
    this.launch();
  }

  /** From now on so many crashes in a row are borne. */
  tolerate(crashes: number): void {
    this.restarts.allowed = crashes;
  }

  /** Asks it to finish; kills it when it takes too long. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.child;
    if (!child) return;
    const patience = setTimeout(() => child.kill('SIGKILL'), this.graceMs);
    child.kill('SIGTERM');
    await once(child, 'exit');
    clearTimeout(patience);
  }

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
    const ended = (how: string): void => {
      this.child = undefined;
      if (!this.stopping) this.crashed(how, Date.now() - startedAt);
    };
    child.once('exit', (code, signal) => ended(signal ?? `exit code ${code}`));
    child.on('error', (error) => {
      // A process that could not even be made never exits.
      if (child.pid === undefined) ended(error.message);
    });
  }

  private crashed(how: string, livedMs: number): void {
    const pauseMs = this.restarts.next(livedMs);
    if (pauseMs === null)
      return this.life.die(new Refusal(`The ${this.name} ended (${how}); its last words stand above.`));
    note(`The ${this.name} ended (${how}) and is started again in ${pauseMs / 1000} s.`);
    this.timer = setTimeout(() => this.launch(), pauseMs);
  }

  private passOn(stream: Readable | null): void {
    if (!stream) return;
    createInterface(stream).on('line', (line) => note(`${this.name.padEnd(6)} | ${line}`));
  }
}
