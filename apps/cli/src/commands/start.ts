import { mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Config } from '@allmende/platform/config';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '@allmende/platform/embedded-postgres';
import { bringUpToDate, dataDirOf } from '../database.js';
import { demoStateOf } from '../demo/state.js';
import { exitCode, type ExitCode } from '../exit-codes.js';
import { note, say } from '../output.js';
import { checkDatabase, checkRedis } from '../probe.js';
import { bannerOf } from '../start/banner.js';
import { ChildProgram } from '../start/child-program.js';
import { addressOf, untilReady } from '../start/ready.js';
import { childEnvironment, demoWish, settingsOfStart } from '../start/settings.js';
import { stopSignals } from '../start/stop-signals.js';

/** In the order of their start. */
const names = ['API', 'worker'] as const;
const programs = {
  API: fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url)),
  worker: fileURLToPath(new URL('../../../worker/dist/main.js', import.meta.url)),
};
const graceMs = { API: 3_000, worker: 4_000 };
const crashesBorne = { API: 3, worker: Infinity };

/** A part of the running whole: how it ends well, and how at once. */
interface Part {
  stop(): Promise<unknown>;
  kill(): void;
}

/** Runs everything until a person stops it or the API dies for good; leaves nothing running. */
export async function act(): Promise<ExitCode> {
  const startedAt = performance.now();
  const parts: Part[] = [];
  const stopped = stopSignals(() => parts.forEach((part) => part.kill()));
  try {
    const config = await settingsOfStart();
    stopped.throwIfAborted();
    const databaseUrl = await openDatabase(config, parts);
    stopped.throwIfAborted();
    const demo = await seedOnce(config, databaseUrl);
    stopped.throwIfAborted();
    const children = launch(childEnvironment(config, databaseUrl, demo), parts);
    await allReady(config, children, stopped);
    say(bannerOf(config, demo, (performance.now() - startedAt) / 1000));
    await Promise.race([once(stopped, 'abort'), ...children.map(({ died }) => died)]);
    return exitCode.ok;
  } catch (error) {
    if (stopped.aborted) return exitCode.ok;
    throw error;
  } finally {
    // Whoever needs another part ends before it: worker, API, database.
    for (const part of parts.reverse()) await part.stop();
    if (stopped.aborted) note('Everything is stopped.');
  }
}

/** The database of the settings or the embedded one; with all tables. */
async function openDatabase(config: Config, parts: Part[]): Promise<string> {
  if (config.redisUrl) await checkRedis(config.redisUrl);
  mkdirSync(config.home, { recursive: true, mode: 0o711 });
  const url = config.databaseUrl ?? (await startEmbedded(config, parts));
  if (config.databaseUrl) await checkDatabase(url);
  await bringUpToDate(config, url);
  return url;
}

async function startEmbedded(config: Config, parts: Part[]): Promise<string> {
  const dataDir = dataDirOf(config);
  const { url, stop } = await startEmbeddedPostgres({ dataDir, log: note });
  const kill = (): void => {
    const server = findEmbeddedPostgres(dataDir);
    if (server) process.kill(server.pid, 'SIGQUIT');
  };
  parts.push({ stop, kill });
  return url;
}

/**
 * Puts the demo data in, once for a database. Where nobody said whether it is wanted, only an empty database gets it:
 * accounts with a known password have no business among real ones.
 * @returns whether the demo accounts are there
 */
async function seedOnce(config: Config, databaseUrl: string): Promise<boolean> {
  const { done, empty } = await demoStateOf(databaseUrl);
  const wanted = demoWish(config) ?? (done || empty || !config.databaseUrl);
  if (!wanted || done) return wanted;
  note('Putting the demo data in …');
  // Loaded here, because only the first start needs all the rooms in this process.
  const [{ withServicesOn }, { seedDemo }] = await Promise.all([
    import('../services.js'),
    import('../demo/seed.js'),
  ]);
  await withServicesOn(config, databaseUrl, seedDemo);
  return true;
}

function launch(env: NodeJS.ProcessEnv, parts: Part[]): ChildProgram[] {
  return names.map((name) => {
    const child = new ChildProgram(name, programs[name], env);
    parts.push({ stop: () => child.stop(graceMs[name]), kill: () => child.kill() });
    return child;
  });
}

/** Waits for API and worker. @throws Refusal when one of them dies instead, or takes too long */
async function allReady(config: Config, children: ChildProgram[], stopped: AbortSignal): Promise<void> {
  const over = new AbortController();
  const signal = AbortSignal.any([stopped, over.signal]);
  const ports = { API: config.port, worker: config.workerHealthPort };
  const ready = names.map((name) => untilReady(name, addressOf(config.host, ports[name]), signal));
  try {
    await Promise.race([Promise.all(ready), ...children.map(({ died }) => died)]);
  } finally {
    over.abort();
  }
  children.forEach((child, index) => child.tolerate(crashesBorne[names[index]!]));
}
