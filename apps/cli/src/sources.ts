import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCode, Refusal } from './exit-codes.js';

export const isUrl = (source: string): boolean => /^https?:\/\//i.test(source);

/**
 * Files and addresses stay as they are; a folder becomes all *.yml and *.yaml files below it, in order.
 * @throws Refusal when a file or folder does not exist, or a folder holds no such file
 */
export async function expandSources(given: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const source of given) found.push(...(isUrl(source) ? [source] : await filesOf(source)));
  return found;
}

async function filesOf(path: string): Promise<string[]> {
  const there = await stat(path).catch(() => null);
  if (!there) throw new Refusal(`There is no file or folder ${path}.`, exitCode.usage);
  if (!there.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  const files = names.filter((name) => /\.ya?ml$/i.test(name)).sort();
  if (files.length === 0) throw new Refusal(`The folder ${path} holds no *.yml file.`, exitCode.usage);
  return files.map((name) => join(path, name));
}
