import { mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Config } from '@allmende/platform/config';
import { bringUpToDate, dataDirOf } from '../database.js';
import { demoStateOf } from '../demo/state.js';
import { exitCode, type ExitCode } from '../exit-codes.js';
import { note, say } from '../output.js';
import { checkDatabase, checkRedis } from '../probe.js';
import { bannerOf } from '../start/banner.js';
import { ChildProgram } from '../start/child-program.js';
import { startEmbeddedDatabase } from '../start/embedded-database.js';
import type { Part } from '../start/part.js';
import { freePort } from '../start/ports.js';
import { addressOf, untilReady } from '../start/ready.js';
import { childEnvironment, demoWish, settingsOfStart } from '../start/settings.js';
import { stopSignals } from '../start/stop-signals.js';

/** What each program may take: crashes in a row before it counts as dead, time to end when it is asked to. */
const programs = [
  { name: 'API', folder: 'api', crashes: 3, graceMs: 3_000 },
  { name: 'worker', folder: 'worker', crashes: Infinity, graceMs: 4_000 },
] as const;

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
    const demo = await seedOnce(config, databaseUrl, stopped);
    stopped.throwIfAborted();
    await launch(config, databaseUrl, demo, parts, stopped);
    say(bannerOf(config, demo, (performance.now() - startedAt) / 1000));
    await Promise.race([once(stopped, 'abort'), ...parts.map(({ died }) => died)]);
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
  if (config.databaseUrl) await checkDatabase(config.databaseUrl);
  else mkdirSync(config.home, { recursive: true, mode: 0o711 });
  const url = config.databaseUrl ?? (await startEmbedded(config, parts));
  await bringUpToDate(config, url);
  return url;
}

async function startEmbedded(config: Config, parts: Part[]): Promise<string> {
  const { url, ...part } = await startEmbeddedDatabase(dataDirOf(config));
  parts.push(part);
  return url;
}

/**
 * Puts the demo data in, once for a database. Where nobody said whether it is wanted, only an empty database gets it:
 * accounts with a known password have no business among real ones.
 * @returns whether the demo accounts are there
 */
async function seedOnce(config: Config, databaseUrl: string, stopped: AbortSignal): Promise<boolean> {
  const { done, empty } = await demoStateOf(databaseUrl);
  const wanted = demoWish(config) ?? (done || empty || !config.databaseUrl);
  if (!wanted || done) return wanted;
  note('Putting the demo data in …');
  // Loaded here, because only the first start needs all the rooms in this process.
  const [{ withServicesOn }, { seedDemo }, { DemoClock }] = await Promise.all([
    import('../services.js'),
    import('../demo/seed.js'),
    import('@allmende/meetings'),
  ]);
  const clock = new DemoClock();
  await withServicesOn(config, databaseUrl, (services) => seedDemo(services, clock, stopped), clock);
  return true;
}

/** Starts API and worker and waits for both. @throws Refusal when one of them dies instead, or takes too long */
async function launch(
  config: Config,
  databaseUrl: string,
  demo: boolean,
  parts: Part[],
  stopped: AbortSignal,
): Promise<void> {
  const workerHealthPort = config.workerHealthPort || (await freePort(config.host));
  const env = childEnvironment({ ...config, workerHealthPort }, databaseUrl, demo);
  const children = programs.map(({ name, folder, graceMs }) => {
    const file = fileURLToPath(new URL(`../../../${folder}/dist/main.js`, import.meta.url));
    return new ChildProgram(name, file, env, graceMs);
  });
  parts.push(...children);
  const over = new AbortController();
  const signal = AbortSignal.any([stopped, over.signal]);
  const ports = [config.port, workerHealthPort];
  const ready = children.map(({ name }, i) => untilReady(name, addressOf(config.host, ports[i]!), signal));
  try {
    await Promise.race([Promise.all(ready), ...parts.map(({ died }) => died)]);
  } finally {
    over.abort();
  }
  children.forEach((child, i) => child.tolerate(programs[i]!.crashes));
}
