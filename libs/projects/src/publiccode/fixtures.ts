import { readFileSync } from 'node:fs';
import type { Fault } from './fault.js';

/** The text of a fixture. */
export function fixture(name: 'minimal' | 'complete' | 'old'): string {
  return readFileSync(new URL(`fixtures/${name}.yml`, import.meta.url), 'utf8');
}

/** A fault in one line, as the specs name it: `ERROR INVALID_DATE releaseDate 4:14`. */
export function inOneLine({ severity, code, path, line, column }: Fault): string {
  return [severity, code, path, `${line}:${column}`].filter((part) => part !== '').join(' ');
}
