import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { spawnOptions } from './programs.js';

const LOG_LIMIT_BYTES = 5_000_000;

/** What `postmaster.pid` says of the server that holds the data folder. */
export interface Running {
  pid: number;
  port: number;
}

/** The living server of this cluster, whoever started it; undefined when there is none or not yet. */
export function findServer({ data }: Cluster): Running | undefined {
  const [pid, , , port] = textOf(path.join(data, 'postmaster.pid')).split('\n').map(Number);
  return pid && port && isServer(pid, data) ? { pid, port } : undefined;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Process ids are used again after a reboot, so on Linux the command line must name our folder. */
function isServer(pid: number, data: string): boolean {
  return process.platform === 'linux' ? commandOf(pid).includes(data) : signal(pid, 0);
}

const commandOf = (pid: number) => textOf(`/proc/${pid}/cmdline`).split('\0');

/** A server process started here: whether it has ended, what it wrote, and how to be rid of it. */
export interface Launched {
  ended: boolean;
  said(): string;
  abandon(): void;
}

/** Starts `postgres` in a session of its own, so that neither ctrl-C nor our death reaches it. */
export async function launch(
  cluster: Cluster,
  programs: string,
  settings: Record<string, string>,
): Promise<Launched> {
  // PostgreSQL keeps the command line of its last start, and in it the port.
  const last = /"-p" "(\d+)"/.exec(textOf(path.join(cluster.data, 'postmaster.opts')))?.[1];
  const port = await freePort(Number(last ?? 0));
  forgetForeignPid(cluster);
  const local = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const args = Object.entries({ timezone: 'UTC', log_timezone: 'UTC', ...settings, ...local });
  const log = openSync(cluster.log, 'a', 0o600);
  if (statSync(cluster.log).size > LOG_LIMIT_BYTES) truncateSync(cluster.log);
  if (cluster.user.uid !== undefined) fchownSync(log, cluster.user.uid, cluster.user.gid ?? -1);
  const from = statSync(cluster.log).size;
  const child = spawn(
    path.join(programs, 'postgres'),
    ['-D', cluster.data, '-p', String(port), ...args.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...spawnOptions(cluster.user), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  const said = () => readFileSync(cluster.log).toString('utf8', from);
  const launched = { ended: false, said, abandon: () => void child.kill('SIGINT') };
  child.once('exit', () => (launched.ended = true));
  child.once('error', ({ message }) => Object.assign(launched, { ended: true, said: () => message }));
  return launched;
}

/** `wanted` when nothing listens there, else any free port. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted ? resolve(freePort(0)) : reject(error)));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** PostgreSQL itself would take any process with the noted id for its predecessor, and refuse to start. */
function forgetForeignPid({ data }: Cluster): void {
  const file = path.join(data, 'postmaster.pid');
  const pid = Number.parseInt(textOf(file), 10);
  const command = process.platform === 'linux' && pid > 0 ? commandOf(pid) : [];
  if (command.some(Boolean) && !command.includes(data)) rmSync(file);
}

/** Fast shutdown (connections are cut, nothing is lost); after 30 s the immediate one. Waits for the end. */
export async function shutDown(cluster: Cluster): Promise<void> {
  const pid = findServer(cluster)?.pid;
  if (!pid) return;
  const patience = Date.now() + 30_000;
  for (signal(pid, 'SIGINT'); isServer(pid, cluster.data); await sleep(20)) {
    if (Date.now() > patience) signal(pid, 'SIGQUIT');
  }
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false; // It is gone.
  }
}
