import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { findEmbeddedPostgres } from '@allmende/platform/embedded-postgres';
import {
  Allmende,
  freePort,
  isAlive,
  newHome,
  ordinaryUser,
  processesNaming,
  removeHome,
} from './allmende.js';

jest.setTimeout(180_000);

let home: string;
let port: number;
let runs: Allmende[];

beforeEach(async () => {
  home = newHome();
  port = await freePort();
  runs = [];
});

afterEach(async () => {
  for (const { child } of runs) child.kill('SIGKILL');
  await Promise.all(runs.map((run) => run.end()));
  await removeHome(home);
});

function start(env: Record<string, string> = {}, user = {}): Allmende {
  const run = new Allmende(['start'], { PORT: String(port), ALLMENDE_HOME: home, ...env }, user);
  runs.push(run);
  return run;
}

const signIn = (email: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'allmende-demo' }),
  });

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client(findEmbeddedPostgres(join(home, 'postgres'))!.url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const contents = async () => {
  const tables = [
    'account',
    'role_grant',
    'organization',
    'membership',
    'project',
    'participation',
    'follow',
  ];
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ');
  return (await rows<Record<string, number>>(`select ${counts}`))[0]!;
};

async function until(what: () => boolean | Promise<boolean>, ms: number): Promise<number> {
  const begun = Date.now();
  while (!(await what())) {
    if (Date.now() - begun > ms) throw new Error(`It was not so within ${ms} ms.`);
    await sleep(50);
  }
  return Date.now() - begun;
}

const programOf = (run: Allmende, name: 'api' | 'worker'): number =>
  run.family().find(({ command }) => command.endsWith(`apps/${name}/dist/main.js`))!.pid;

describe('start', () => {
  it('serves the demo, stops without a trace on Ctrl-C, and goes on with the same data', async () => {
    const first = await start().ready();
    for (const part of [
      `http://localhost:${port}`,
      '/dev/mail',
      'dortmund@example.org',
      'allmende-demo',
      'Ctrl-C',
    ])
      expect(first.out).toContain(part);
    expect((await signIn('dortmund@example.org')).status).toBe(204);
    expect((await fetch(`http://127.0.0.1:${port}/dev/mail`)).status).toBe(200);
    const before = await contents();
    expect(before).toMatchObject({ account: 10, project: 7 });
    const pids = first.family().map(({ pid }) => pid);
    expect(pids.length).toBeGreaterThan(3);

    const stoppedAt = Date.now();
    expect(await first.stop('SIGINT')).toBe(0);
    expect(Date.now() - stoppedAt).toBeLessThan(10_000);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(processesNaming(home)).toEqual([]);

    const second = await start().ready();
    expect(second.err).not.toContain('demo data');
    expect(await contents()).toEqual(before);
    expect((await signIn('partner@example.org')).status).toBe(204);
    expect(await second.stop('SIGTERM')).toBe(0);
  });

  it('recovers after kill -9: the parts notice, the next start takes the database over', async () => {
    const killed = await start({ ALLMENDE_DEMO: 'false' }).ready();
    const children = [programOf(killed, 'api'), programOf(killed, 'worker')];
    await killed.stop('SIGKILL');
    const next = start({ ALLMENDE_DEMO: 'false' });
    await until(() => !children.some(isAlive), 5_000);
    await next.ready();
    expect(next.err).toContain('Took over the PostgreSQL');
    expect(await next.stop()).toBe(0);
    expect(processesNaming(home)).toEqual([]);
  });

  it('starts a crashed worker again, and ends when the API is dead for good', async () => {
    const run = await start({ ALLMENDE_DEMO: 'false' }).ready();
    const worker = programOf(run, 'worker');
    process.kill(worker, 'SIGKILL');
    await run.said('The worker ended (SIGKILL) and is started again in 1 s.');
    await until(
      () => run.family().some(({ pid, command }) => command.includes('worker/dist') && pid !== worker),
      5_000,
    );
    for (let crash = 1; crash <= 4; crash += 1) {
      await until(() => run.family().some(({ command }) => command.includes('api/dist')), 10_000);
      process.kill(programOf(run, 'api'), 'SIGKILL');
      await run.said(
        crash < 4
          ? `The API ended (SIGKILL) and is started again in ${2 ** (crash - 1)} s.`
          : 'The API ended (SIGKILL); its last words',
      );
    }
    expect(await run.end()).toBe(1);
    expect(processesNaming(home)).toEqual([]);
  });

  it('kills what is left at the second Ctrl-C', async () => {
    const run = await start({ ALLMENDE_DEMO: 'false' }).ready();
    const pids = run.family().map(({ pid }) => pid);
    // It can't end by itself now.
    process.kill(programOf(run, 'worker'), 'SIGSTOP');
    run.child.kill('SIGINT');
    await sleep(1_000);
    expect(await run.stop('SIGINT')).toBe(1);
    await until(() => !pids.some(isAlive), 5_000);
  });

  it('takes a stop while it is still starting', async () => {
    const run = start();
    await run.said('Putting the demo data in');
    expect(await run.stop('SIGTERM')).toBe(0);
    expect(run.out).not.toContain('ready');
    expect(processesNaming(home)).toEqual([]);
    const again = await start().ready();
    expect(await contents()).toMatchObject({ account: 10, project: 7 });
    await again.stop();
  });

  it('works as an ordinary user, and with a home given relative to the folder it is started in', async () => {
    const relativeHome = relative(process.cwd(), home);
    const run = await start({ ALLMENDE_HOME: relativeHome, ALLMENDE_DEMO: 'false' }, ordinaryUser).ready();
    expect(run.out).toContain(home);
    expect(run.out).not.toContain('Demo accounts');
    expect(readdirSync(home)).toEqual(expect.arrayContaining(['mail', 'postgres', 'secret']));
    if (ordinaryUser.uid) expect(statSync(join(home, 'postgres/cluster')).uid).toBe(ordinaryUser.uid);
    expect(await run.stop()).toBe(0);
    expect(processesNaming(home)).toEqual([]);
  });

  it('refuses to run twice on one folder', async () => {
    const first = await start({ ALLMENDE_DEMO: 'false' }).ready();
    const second = start({ PORT: String(await freePort()) });
    expect(await second.end()).toBe(1);
    expect(second.err.trim()).toBe(`Allmende is already running on this folder (pid ${first.child.pid}).`);
    expect(await first.stop()).toBe(0);
  });
});

describe('start, when something is wrong, says it in one sentence and leaves nothing running:', () => {
  const refused = async (env: Record<string, string>): Promise<{ said: string; code: number | null }> => {
    const run = start(env);
    const code = await run.end();
    expect(run.out).toBe('');
    expect(processesNaming(home)).toEqual([]);
    return { said: run.err.trim(), code };
  };

  it('a port in use', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    expect(await refused({})).toEqual({
      said: `Port ${port} is in use by another program: choose a free one, for example PORT=${port + 1} npm start`,
      code: 2,
    });
    other.close();
  });

  it('settings, all of them at once', async () => {
    const { said, code } = await refused({
      PORT: 'many',
      SMTP_URL: 'mail.example.org',
      ALLMENDE_DEMO: 'perhaps',
    });
    expect(code).toBe(2);
    expect(said.split('\n')).toEqual([
      'The settings are not usable:',
      '  - PORT: must be a number',
      '  - SMTP_URL: must be a URL that begins with smtp:// or smtps://',
      '  - ALLMENDE_DEMO: must be true or false',
    ]);
  });

  it('a database server that does not answer', async () => {
    const nowhere = await freePort();
    expect(await refused({ DATABASE_URL: `postgres://me@127.0.0.1:${nowhere}/x` })).toEqual({
      said: `DATABASE_URL: nothing answers at 127.0.0.1:${nowhere}; is the server running, and is the address right?`,
      code: 2,
    });
  });

  it('a server that is no database', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await once(other, 'listening');
    const at = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    expect(await refused({ DATABASE_URL: `postgres://me@${at}/x` })).toEqual({
      said: `DATABASE_URL: what answers at ${at} is not PostgreSQL.`,
      code: 2,
    });
    other.close();
  });

  it('a wrong password, a missing database', async () => {
    const url = new URL(process.env['TEST_POSTGRES_URL']!);
    const missing = new URL(url);
    missing.pathname = '/nowhere';
    expect(await refused({ DATABASE_URL: missing.href })).toEqual({
      said: 'DATABASE_URL: the server has no database "nowhere"; create it first.',
      code: 2,
    });
    url.password = 'guessed';
    expect(await refused({ DATABASE_URL: url.href })).toEqual({
      said: `DATABASE_URL: the server refuses the password of user "${url.username}".`,
      code: 2,
    });
  });
});
