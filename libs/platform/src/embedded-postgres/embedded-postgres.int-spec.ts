import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { findEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './index.js';

jest.setTimeout(60_000);

const here = path.dirname(fileURLToPath(import.meta.url));
const isRoot = process.getuid?.() === 0;
const quick = { fsync: 'off' };
const ordinary = { uid: 1000, gid: 1000 };

let scratch: string;
let dataDir: string;
let servers: EmbeddedPostgres[];
let children: ChildProcess[];

beforeEach(() => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'allmende-embedded-'));
  fs.chmodSync(scratch, 0o777);
  dataDir = path.join(scratch, 'postgres');
  servers = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of servers) await server.stop();
  const left = findEmbeddedPostgres(dataDir);
  if (left) process.kill(left.pid, 'SIGQUIT');
  while (findEmbeddedPostgres(dataDir)) await sleep(20);
  fs.rmSync(scratch, { recursive: true, force: true });
});

async function start(settings: Record<string, string> = quick): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, settings, shelter: path.join(scratch, 'shelter') });
  servers.push(server);
  return server;
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const keepNote = (url: string) => query(url, `CREATE TABLE note AS SELECT 'kept' AS text`);
const readNote = (url: string) => query(url, 'SELECT text FROM note');
const serverPid = () => findEmbeddedPostgres(dataDir)!.pid;

interface Said {
  url?: string;
  startedByUs?: boolean;
  fault?: string;
  message?: string;
}

const PROGRAM = `
  import { runnerImport } from 'vite';
  const { module } = await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' });
  const say = (answer) => console.log(JSON.stringify(answer));
  await module.startEmbeddedPostgres({ dataDir: process.argv[2], settings: { fsync: 'off' } }).then(
    ({ url, startedByUs, stop }) => {
      say({ url, startedByUs });
      process.stdin.once('data', () => stop().then(() => process.exit()));
    },
    ({ fault, message }) => say({ fault, message }),
  );`;

/** Another Node process that starts the server on the same folder; it stops the server when it is written to. */
async function startInChild(user: { uid?: number; gid?: number } = {}) {
  const args = ['--input-type=module', '-e', PROGRAM, path.join(here, 'index.ts'), dataDir];
  const cwd = path.join(here, '../../../..');
  const child = spawn(process.execPath, args, { ...user, cwd, env: {}, stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return { child, said: JSON.parse(line) as Said };
}

function exists(pid: number): boolean {
  try {
    // A process that has ended but waits for its parent has an empty command line.
    return process.platform !== 'linux' || fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

describe('startEmbeddedPostgres', () => {
  it('makes a database that knows German letters, with a password kept from others', async () => {
    const { url, startedByUs } = await start();
    expect(startedByUs).toBe(true);
    expect(new URL(url)).toMatchObject({ hostname: '127.0.0.1', pathname: '/allmende' });
    const [row] = await query(
      url,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS address,
              current_setting('unix_socket_directories') AS sockets, current_setting('fsync') AS fsync, lower('Ä') AS lower`,
    );
    expect(row).toEqual({ encoding: 'UTF8', address: '127.0.0.1', sockets: '', fsync: 'off', lower: 'ä' });
    await query(url, 'CREATE EXTENSION pg_trgm');
    expect(await query(url, `SELECT cardinality(show_trgm('Ä')) AS trigrams`)).toEqual([{ trigrams: 2 }]);
    expect(fs.statSync(path.join(dataDir, 'cluster/password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(url);
    wrong.password = 'guessed';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('keeps data and address over a restart', async () => {
    const first = await start();
    await keepNote(first.url);
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({ url: first.url, startedByUs: true });
    expect(await readNote(second.url)).toEqual([{ text: 'kept' }]);
  });

  it('moves to another port when the last one is taken', async () => {
    const first = await start();
    await first.stop();
    const { port } = new URL(first.url);
    const other = createServer().listen(Number(port), '127.0.0.1');
    await once(other, 'listening');
    try {
      expect(new URL((await start()).url).port).not.toBe(port);
    } finally {
      other.close();
    }
  });

  it('leaves no process behind after stop, which may be called twice', async () => {
    const { url, stop } = await start();
    const processes = await query<{ pid: number }>(
      url,
      'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
    );
    const pids = [serverPid(), ...processes.map(({ pid }) => pid)];
    expect(pids.length).toBeGreaterThan(5);
    expect(pids.every(exists)).toBe(true);
    await Promise.all([stop(), stop()]);
    expect(pids.filter(exists)).toEqual([]);
    await stop();
  });
});

describe('after a kill -9', () => {
  it('of the server, starts it again with its data', async () => {
    const first = await start();
    await keepNote(first.url);
    process.kill(serverPid(), 'SIGKILL');
    const second = await start();
    expect(second.startedByUs).toBe(true);
    expect(await readNote(second.url)).toEqual([{ text: 'kept' }]);
  });

  it('of the Node process, takes over the server that lives on, and stops it', async () => {
    const { child, said } = await startInChild();
    await keepNote(said.url!);
    const pid = serverPid();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await start();
    expect(server).toMatchObject({ url: said.url, startedByUs: false });
    expect(serverPid()).toBe(pid);
    expect(await readNote(server.url)).toEqual([{ text: 'kept' }]);
    await server.stop();
    expect(exists(pid)).toBe(false);
  });

  it('of a connection, which makes PostgreSQL cut all of them, still owns the server', async () => {
    const { url } = await start();
    const victim = new Client(url);
    victim.on('error', () => undefined);
    await victim.connect();
    const { rows } = await victim.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(rows[0]!.pid, 'SIGKILL');
    await sleep(2_500);
    await expect(start()).rejects.toMatchObject({ fault: 'ALREADY_RUNNING' });
  });

  it('during the first start, begins anew', async () => {
    fs.mkdirSync(path.join(dataDir, 'draft-killed/data'), { recursive: true });
    await start();
    expect(fs.readdirSync(dataDir).sort()).toEqual(['cluster', 'server.log']);
  });

  it('and a reboot, is not fooled by another process with the noted id', async () => {
    await (await start()).stop();
    const pidFile = path.join(dataDir, 'cluster/data/postmaster.pid');
    const other = spawn('sleep', ['60'], isRoot ? { uid: 65534, gid: 65534 } : {});
    children.push(other);
    fs.writeFileSync(
      pidFile,
      `${other.pid}\n${dataDir}/cluster/data\n1795300528\n1\n\n127.0.0.1\n0 0\nready\n`,
    );
    expect((await start()).startedByUs).toBe(true);
    expect(other.exitCode).toBeNull();
  });
});

describe('two starts on one folder', () => {
  it('at once give exactly one server, and the second is told who has it', async () => {
    const answers = await Promise.all([startInChild(), startInChild()]);
    const [winner] = answers.filter(({ said }) => said.url);
    const [loser] = answers.filter(({ said }) => said.fault);
    expect(loser!.said).toEqual({
      fault: 'ALREADY_RUNNING',
      message: `Allmende is already running on this folder (pid ${winner!.child.pid}).`,
    });
    expect(findEmbeddedPostgres(dataDir)?.url).toBe(winner!.said.url);
    winner!.child.stdin!.write('stop\n');
    await once(winner!.child, 'exit');
    expect(findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  it('one after the other: the second leaves the first alone', async () => {
    const { url } = await start();
    await expect(start()).rejects.toMatchObject({ fault: 'ALREADY_RUNNING' });
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('the second one during the shutdown of the first: starts when it is over', async () => {
    const first = await start();
    const stopping = first.stop();
    const second = await start();
    await stopping;
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('faults', () => {
  const damage = async (file: string, content: string) => {
    await (await start()).stop();
    fs.writeFileSync(path.join(dataDir, 'cluster/data', file), content);
  };

  it('names a damaged database', async () => {
    await damage('global/pg_control', 'x');
    await expect(start()).rejects.toMatchObject({
      fault: 'DAMAGED',
      message: expect.stringContaining('pg_control'),
    });
  });

  it('names a database of another version', async () => {
    await damage('PG_VERSION', '17\n');
    await expect(start()).rejects.toMatchObject({ fault: 'OTHER_VERSION' });
  });

  it('names a lost password, and leaves no server behind', async () => {
    await (await start()).stop();
    fs.writeFileSync(path.join(dataDir, 'cluster/password'), 'guessed');
    await expect(start()).rejects.toMatchObject({
      fault: 'NO_ACCESS',
      message: expect.stringContaining('password'),
    });
    while (findEmbeddedPostgres(dataDir)) await sleep(20);
  });

  it('names a folder that is open to others', async () => {
    await (await start()).stop();
    fs.chmodSync(path.join(dataDir, 'cluster/data'), 0o755);
    await expect(start()).rejects.toMatchObject({ fault: 'NO_ACCESS' });
  });

  it('names a file where the folder should be', async () => {
    fs.writeFileSync(dataDir, '');
    await expect(start()).rejects.toMatchObject({ fault: 'NO_ACCESS' });
  });

  it('names a setting that PostgreSQL does not know', async () => {
    await expect(start({ ...quick, fsink: 'on' })).rejects.toMatchObject({
      fault: 'START_FAILED',
      message: expect.stringContaining('unrecognized configuration parameter "fsink"'),
    });
  });
});

if (isRoot) {
  describe('users', () => {
    it('runs as nobody for root, whose data an ordinary user is told to leave alone', async () => {
      await (await start()).stop();
      expect(fs.statSync(path.join(dataDir, 'cluster/data')).uid).toBe(65534);
      expect((await startInChild(ordinary)).said).toMatchObject({ fault: 'NO_ACCESS' });
    });

    it('runs as the ordinary user who starts it, and as the same for root later', async () => {
      const { child, said } = await startInChild(ordinary);
      await keepNote(said.url!);
      child.stdin!.write('stop\n');
      await once(child, 'exit');
      const { url } = await start();
      expect(await readNote(url)).toEqual([{ text: 'kept' }]);
      expect(fs.statSync(`/proc/${serverPid()}`).uid).toBe(ordinary.uid);
    });

    it('names a folder that the ordinary user may not write to', async () => {
      fs.mkdirSync(dataDir, { mode: 0o755 });
      expect((await startInChild(ordinary)).said).toMatchObject({ fault: 'NO_ACCESS' });
    });

    it('keeps the data in the shelter when root starts it below a closed folder', async () => {
      const home = path.join(scratch, 'home');
      fs.mkdirSync(home, { mode: 0o700 });
      dataDir = path.join(home, 'allmende/postgres');
      const first = await start();
      await keepNote(first.url);
      await first.stop();
      expect(path.dirname(fs.realpathSync(dataDir))).toBe(path.join(scratch, 'shelter'));
      expect(await readNote((await start()).url)).toEqual([{ text: 'kept' }]);
    });

    it('says what to do when a folder with data was closed later', async () => {
      await (await start()).stop();
      fs.chmodSync(scratch, 0o700);
      await expect(start()).rejects.toMatchObject({
        fault: 'NO_ACCESS',
        message: expect.stringContaining(`chmod o+x`),
      });
    });
  });
}
