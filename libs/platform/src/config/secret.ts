import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.js';

/**
 * The secret that signs unsubscribe links and keys the hashes of failed sign-ins: ALLMENDE_SECRET, or else one that is made once and kept in
 * `home`, readable by its owner only. Several processes may ask at the same moment; all get the same.
 */
export function loadSecret({ secret, home }: Pick<Config, 'secret' | 'home'>): string {
  if (secret) return secret;
  const path = join(home, 'secret');
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  mkdirSync(home, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    // Linking fails when the file is there, so the first one counts, and nobody ever reads half a secret.
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path, 'utf8');
}

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;
