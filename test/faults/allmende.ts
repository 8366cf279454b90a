import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'apps/cli/dist/main.js');

/** A user that is not root, where we are root; else ourselves. */
export const ordinaryUser = process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : {};

/** What the tests themselves need of the environment; the rest of it would change what `allmende` does. */
const { PATH, REDIS_URL } = process.env;

/** A folder for ALLMENDE_HOME that any user can use. */
export function newHome(): string {
  const folder = mkdtempSync(join(tmpdir(), 'allmende-start-'));
  chmodSync(folder, 0o777);
  return join(folder, 'home');
}

/** Kills whatever still works in the folder and removes it. */
export async function removeHome(home: string): Promise<void> {
  const folder = join(home, '..');
  for (const pid of processesNaming(folder)) process.kill(pid, 'SIGKILL');
  while (processesNaming(folder).length > 0) await sleep(20);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** One run of the real command line. */
export class Allmende {
  out = '';
  err = '';
  readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;

  /** `input` is piped in. */
  constructor(
    args: string[],
    env: Record<string, string>,
    user: { uid?: number; gid?: number } = {},
    input?: string,
  ) {
    this.child = spawn(process.execPath, [main, ...args], {
      ...user,
      cwd: root,
      env: { PATH, ...(REDIS_URL && { REDIS_URL }), ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    this.child.stdin?.end(input);
    this.child.stdout!.on('data', (data) => (this.out += data));
    this.child.stderr!.on('data', (data) => (this.err += data));
    this.exited = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** Waits until it ends. @returns its exit code; null when a signal killed it */
  end(): Promise<number | null> {
    return this.exited;
  }

  /** Waits for the lines that `start` prints when all is ready. */
  async ready(): Promise<this> {
    const ended = this.exited.then((code) => {
      throw new Error(`It ended with ${code} instead of being ready:\n${this.err}`);
    });
    await Promise.race([this.said('Allmende is ready'), ended]);
    return this;
  }

  /** Waits for words on either output. */
  async said(words: string): Promise<void> {
    for (const end = Date.now() + 90_000; !`${this.out}${this.err}`.includes(words); await sleep(20)) {
      if (Date.now() > end) throw new Error(`It never said "${words}":\n${this.out}${this.err}`);
    }
  }

  /** Ids of all processes below this one. */
  family(): { pid: number; command: string }[] {
    const all = processes();
    const below = (pid: number): typeof all =>
      all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
    return below(this.child.pid!);
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return this.exited;
  }
}

/** Runs a command to its end. */
export async function allmende(
  args: string[],
  env: Record<string, string>,
  input?: string,
): Promise<Allmende & { code: number | null }> {
  const run = new Allmende(args, env, {}, input);
  return Object.assign(run, { code: await run.end() });
}

/** True while a process lives; one that only waits for its parent to notice its end does not. */
export const isAlive = (pid: number): boolean =>
  processes().some((one) => one.pid === pid && one.state !== 'Z');

function processes(): { pid: number; parent: number; state: string; command: string }[] {
  const listing = execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  return listing.split('\n').flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S)\S*\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), state: state!, command: command! }] : [];
  });
}

/** Processes that name the folder in their command line: PostgreSQL's own. */
export const processesNaming = (folder: string): number[] =>
  processes()
    .filter(({ command, state }) => command.includes(folder) && state !== 'Z')
    .map(({ pid }) => pid);
