import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/worker/dist/main.js', import.meta.url));

/** The queue that the environment of the test run chooses: Redis, or null for PostgreSQL. */
export const redisUrl = process.env['REDIS_URL'] || null;

/** The built worker as a process of its own, which can be started and ended again and again. */
export class WorkerProcess {
  /** All that it wrote to stderr so far. */
  errors = '';
  private child: ChildProcess | undefined;
  private readonly env: Record<string, string>;

  constructor(databaseUrl: string, smtpUrl: string, more: Record<string, string> = {}) {
    if (!existsSync(main)) throw new Error(`Build first (npx tsc -b): there is no ${main}`);
    this.env = {
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      PUBLIC_URL: 'https://allmende.example.org',
      ALLMENDE_SECRET: 's'.repeat(32),
      ALLMENDE_HOME: mkdtempSync(join(tmpdir(), 'allmende-faults-')),
      WORKER_HEALTH_PORT: '0',
      LOG_LEVEL: 'error',
      ...(redisUrl && { REDIS_URL: redisUrl }),
      ...more,
    };
  }

  start(): void {
    this.child = spawn(process.execPath, [main], { env: this.env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.child.stderr!.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
  }

  /** Sends the signal and waits for the end. Does nothing when it does not run. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
