// `npm test`: all that CI runs. Everything runs with the queue on PostgreSQL; what touches the queue runs again with the
// queue on Redis.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find, heading, loudly, run } from './run.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'allmende-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Runs some of jest's projects and adds what they report. */
async function jest(title, args, env) {
  heading(title);
  const report = join(scratch, `${title.replaceAll(/\W+/g, '-')}.json`);
  const code = await run('npx', ['jest', ...args, '--json', '--outputFile', report], {
    ...env,
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
  });
  if (code !== 0) broken = true;
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += numPassedTests;
    total.failed += numFailedTests;
    total.skipped += numPendingTests;
  } catch {
    broken = true;
  }
}

/** A real Redis of our own for the second pass; null when the machine has none. */
async function startRedis() {
  const binary = find('redis-server');
  if (!binary) return null;
  const port = await freePort();
  const child = spawn(
    binary,
    [
      '--port',
      port,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'yes',
      '--dir',
      scratch,
      '--maxmemory-policy',
      'noeviction',
    ].map(String),
    { stdio: 'ignore' },
  );
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill() };
}

const chromium = find('chromium', 'chromium-browser', 'google-chrome');
if (!chromium) {
  if (process.env.CI) throw new Error('CI needs a Chromium.');
  loudly('Browser tests are SKIPPED: no Chromium on this machine. Install one, or look at what CI says.');
}

/** Specs whose answer may depend on the queue: what runs on it, who works it off, what people see of that in a browser. */
const aroundTheQueue = {
  rooms: ['--testPathPatterns', 'libs/(platform/src/(queue|outbox-relay)|notifications)/'],
  faults: ['--testPathPatterns', 'test/faults/worker-'],
  web: ['--testPathPatterns', 'test/web/main-job'],
};

async function suite(queue, env, { rooms, faults, web } = { rooms: [], faults: [], web: [] }) {
  const withBrowser = chromium ? { ...env, CHROMIUM: chromium } : env;
  await jest(
    `Rooms and use cases, queue on ${queue}`,
    ['--selectProjects', 'postgres', '--maxWorkers', '2', ...rooms],
    env,
  );
  await jest(`Faults, queue on ${queue}`, ['--selectProjects', 'faults', '--runInBand', ...faults], env);
  if (chromium)
    await jest(
      `Browser, queue on ${queue}`,
      ['--selectProjects', 'web', '--maxWorkers', '2', ...web],
      withBrowser,
    );
}

try {
  if ((await run('npm', ['run', '--silent', 'check'])) !== 0) process.exit(1);
  heading('Build');
  if ((await run('npm', ['run', '--silent', 'build'])) !== 0) process.exit(1);

  await jest('Pure', ['--selectProjects', 'pure', '--maxWorkers', '2'], { REDIS_URL: '' });
  await suite('PostgreSQL', { REDIS_URL: '' });

  const redis = await startRedis();
  if (redis) {
    await suite('Redis', { REDIS_URL: redis.url }, aroundTheQueue);
    redis.stop();
  } else if (process.env.CI) {
    throw new Error('CI needs a redis-server.');
  } else {
    loudly('The suite ran on PostgreSQL only: no redis-server on this machine.');
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(broken || total.failed > 0 ? 1 : 0);
