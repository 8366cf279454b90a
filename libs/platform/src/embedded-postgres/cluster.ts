import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './errors.js';
import { spawnOptions, type ServerUser } from './programs.js';

// PostgreSQL refuses root; this is `nobody` on every Linux, so no system user needs to be created.
const NOBODY = 65534;
const SUPERUSER = 'allmende';

/** Where one server lives: `cluster/data`, `cluster/password` and `server.log` in `folder`. */
export interface Cluster {
  folder: string;
  data: string;
  log: string;
  user: ServerUser;
}

/** Names the places below `dataDir` without touching anything. */
export function clusterIn(dataDir: string, user: ServerUser = {}): Cluster {
  const folder = fs.existsSync(dataDir) ? fs.realpathSync(dataDir) : path.resolve(dataDir);
  return { folder, data: path.join(folder, 'cluster/data'), log: path.join(folder, 'server.log'), user };
}

/**
 * Makes the folder and decides under whom the server runs: for root that is the owner of what is there, else
 * nobody. A new folder that this user cannot enter (below /root, say) becomes a link to one in `shelter`.
 */
export function openFolder(dataDir: string, shelter: string): Cluster {
  const us = process.getuid?.();
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  if (us === 0) fs.chmodSync(dataDir, 0o711); // What is in there is closed, so this folder need not be.
  const { folder, data } = clusterIn(dataDir);
  const owner = fs.existsSync(data) ? fs.statSync(data) : undefined;
  if (owner && (owner.uid === 0 || (us !== 0 && owner.uid !== us))) {
    throw noAccess(
      `The database in ${folder} belongs to user ${owner.uid}, not to whom PostgreSQL would run as`,
    );
  }
  if (us !== 0) return clusterIn(dataDir);
  const user = { uid: owner?.uid ?? NOBODY, gid: owner?.gid ?? NOBODY };
  if (!owner && closedFolder(folder, user.uid)) moveTo(shelter, dataDir);
  const cluster = clusterIn(dataDir, user);
  const closed = closedFolder(cluster.folder, user.uid);
  if (!closed) return cluster;
  throw noAccess(
    `PostgreSQL cannot run as root, and user ${user.uid} cannot enter ${closed} (chmod o+x opens it)`,
  );
}

function noAccess(problem: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'NO_ACCESS',
    `${problem}: change that, choose another folder, or set DATABASE_URL.`,
  );
}

/** The first folder on the way to `folder` that is closed to `uid`. */
function closedFolder(folder: string, uid: number): string | undefined {
  const { uid: owner, mode } = fs.statSync(folder);
  const parent = path.dirname(folder);
  const above = parent === folder ? undefined : closedFolder(parent, uid);
  return above ?? (mode & (owner === uid ? 0o100 : 0o001) ? undefined : folder);
}

function moveTo(shelter: string, dataDir: string): void {
  fs.mkdirSync(shelter, { recursive: true, mode: 0o755 });
  const target = fs.mkdtempSync(path.join(shelter, 'data-'));
  fs.chmodSync(target, 0o711);
  try {
    fs.rmdirSync(dataDir);
    fs.symlinkSync(target, dataDir);
  } catch {
    fs.rmdirSync(target); // Not empty, or a second start was faster: the caller looks at what is there now.
  }
}

/**
 * Runs initdb where there is no database yet. It appears by one rename when complete: a start killed halfway
 * leaves nothing that looks like a database, and of two starts at once one wins.
 */
export async function ensureCluster(cluster: Cluster, programs: string, sync: boolean): Promise<void> {
  const target = path.dirname(cluster.data);
  if (fs.existsSync(target)) return;
  const draft = fs.mkdtempSync(path.join(cluster.folder, 'draft-'));
  const password = path.join(draft, 'password');
  const { uid = -1, gid = -1 } = cluster.user;
  try {
    fs.writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (uid >= 0) for (const each of [draft, password]) fs.chownSync(each, uid, gid);
    await runInitdb(cluster, programs, [`-D${draft}/data`, `--pwfile=${password}`, ...(sync ? [] : ['-N'])]);
    fs.renameSync(draft, target);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(target)) throw error;
  }
}

async function runInitdb(cluster: Cluster, programs: string, args: string[]): Promise<void> {
  // Sorted by code point, the same on every machine. LC_CTYPE must know umlauts, else pg_trgm drops them.
  const ctype = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const locale = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${ctype}`,
  ];
  const rest = ['--encoding=UTF8', '--auth=scram-sha-256', `--username=${SUPERUSER}`];
  const initdb = path.join(programs, 'initdb');
  await promisify(execFile)(initdb, [...args, ...locale, ...rest], spawnOptions(cluster.user));
}

/** Removes what starts killed during initdb left behind; only for the owner of the running server. */
export function removeDrafts({ folder }: Cluster): void {
  for (const name of fs.readdirSync(folder)) {
    if (name.startsWith('draft-')) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** How to reach this cluster's server at `port`. */
export function connectionTo({ data }: Cluster, port: number) {
  const password = fs.readFileSync(path.join(data, '../password'), 'utf8');
  return { host: '127.0.0.1', port, user: SUPERUSER, password };
}
