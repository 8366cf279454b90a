import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterIn, connectionTo, ensureCluster, openFolder, removeDrafts, type Cluster } from './cluster.js';
import { explain } from './errors.js';
import { claim, type Owner } from './owner.js';
import { findPrograms } from './programs.js';
import { findServer, launch, shutDown, type Launched } from './server.js';

const DATABASE = 'allmende';
const PATIENCE_MS = 30_000;
// After a crash the predecessor's processes, its lock or its port may be there for some seconds more.
const PASSES_BY_ITSELF = /still in use|postmaster\.pid" already exists|could not (bind|create any TCP)/;

export interface EmbeddedPostgresOptions {
  /** Holds data, password (0600) and log; made when missing. */
  dataDir: string;
  /** Receives single lines for the operator. */
  log?: (line: string) => void;
  /** PostgreSQL settings, e.g. `{ fsync: 'off' }`, for the server that is started; one already running keeps its own. */
  settings?: Record<string, string>;
  /** Where root's server lives when its unprivileged user cannot enter `dataDir` or node_modules. */
  shelter?: string;
}

export interface EmbeddedPostgres {
  /** Connection string with password, to the database `allmende`. */
  url: string;
  /** False when a server left behind by a killed process was taken over. */
  startedByUs: boolean;
  /** Shuts the server down, taken over or not, and waits for its end; may be called again. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL for one folder, or takes over the one still running there, and owns it until `stop()`.
 * @throws EmbeddedPostgresError with one sentence for the operator; ALREADY_RUNNING while another process owns it
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log = () => undefined, settings = {}, shelter = '/var/lib/allmende' } = options;
  try {
    const cluster = openFolder(dataDir, shelter);
    if (cluster.folder !== path.resolve(dataDir))
      log(`The database of ${dataDir} is kept in ${cluster.folder}.`);
    const programs = findPrograms(cluster.user, shelter);
    await ensureCluster(cluster, programs, settings['fsync'] !== 'off');
    let stopping: Promise<void> | undefined;
    const { owner, startedByUs } = await takeOrStart(cluster, () => launch(cluster, programs, settings));
    removeDrafts(cluster);
    await ensureDatabase(owner).catch(async (error: unknown) => {
      await stop(cluster, owner);
      throw error;
    });
    if (!startedByUs) log('Took over the PostgreSQL that an earlier, killed run left behind.');
    return { url: urlOf(cluster), startedByUs, stop: () => (stopping ??= stop(cluster, owner)) };
  } catch (error) {
    throw explain(error, dataDir);
  }
}

/** The server that is running on `dataDir`, for commands beside the process that owns it. */
export function findEmbeddedPostgres(dataDir: string): { url: string; pid: number } | undefined {
  const cluster = clusterIn(dataDir);
  const server = findServer(cluster);
  return server && { url: urlOf(cluster), pid: server.pid };
}

async function takeOrStart(cluster: Cluster, start: () => Promise<Launched>) {
  let launched: Launched | undefined;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(25)) {
    const server = findServer(cluster);
    if (server) {
      const owner = await claim(connectionTo(cluster, server.port)).catch((error: unknown) => {
        launched?.abandon();
        throw error;
      });
      if (owner) return { owner, startedByUs: launched?.ended === false };
    } else if (!launched) {
      launched = await start();
    } else if (launched.ended) {
      if (!PASSES_BY_ITSELF.test(launched.said())) throw new Error(launched.said());
      await sleep(250);
      launched = await start();
    }
  }
  const said = launched?.ended ? launched.said() : '';
  throw new Error(said || `it has not answered for ${PATIENCE_MS / 1000} s, see ${cluster.log}`);
}

async function ensureDatabase(owner: Owner): Promise<void> {
  const { rowCount } = await owner.client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
  if (!rowCount) await owner.client.query(`CREATE DATABASE ${DATABASE}`);
}

function urlOf(cluster: Cluster): string {
  const port = findServer(cluster)?.port ?? 0;
  const { host, user, password } = connectionTo(cluster, port);
  return `postgres://${user}:${password}@${host}:${port}/${DATABASE}`;
}

async function stop(cluster: Cluster, owner: Owner): Promise<void> {
  // The lock is held to the end: a start at this moment waits for the shutdown instead of using the dying server.
  if (owner.held) await shutDown(cluster);
  await owner.release();
}
