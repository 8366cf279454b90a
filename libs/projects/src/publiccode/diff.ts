import { isDeepStrictEqual } from 'node:util';
import type { Publiccode } from './publiccode.js';

/** One value that differs. `undefined` means that it is not there. Lists are compared and shown as a whole. */
export interface Change {
  path: string;
  before: unknown;
  after: unknown;
}

/** What changed from one reading of a file to the next, by path, in the order of the keys. */
export function diffPubliccode(before: Publiccode, after: Publiccode): Change[] {
  return changes('', before, after);
}

function changes(path: string, before: unknown, after: unknown): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isSection(before) || !isSection(after)) return [{ path, before, after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => changes(path ? `${path}.${name}` : name, before[name], after[name]));
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
