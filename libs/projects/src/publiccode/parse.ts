import { unfitCharacters } from './characters.js';
import { decode } from './decode.js';
import { Faults, type Fault } from './fault.js';
import type { Publiccode } from './publiccode.js';
import { Reading } from './reader.js';
import { core } from './sections/core.js';
import { readTree } from './tree.js';

/** What a file says, or null if it holds an error; and all faults in the order of the file. */
export interface Parsed {
  publiccode: Publiccode | null;
  faults: Fault[];
}

/**
 * Reads and checks a publiccode.yml of version 0.2 to 0.7. Pure: nothing is fetched, and no input makes it throw.
 * Every fault of the file is reported, not only the first, unless it is no readable YAML.
 */
export function parsePubliccode(input: Uint8Array | string): Parsed {
  const { text, problem } = decode(input);
  const faults = new Faults(text);
  if (problem) faults.add(problem.code, '', text.length, problem.details);
  for (const { character, offset } of unfitCharacters(text)) {
    if (faults.full) break;
    faults.add('CONTROL_CHARACTER', '', offset, { character });
  }
  const publiccode = faults.hasErrors ? null : read(text, faults);
  return { publiccode: faults.hasErrors ? null : publiccode, faults: faults.inOrder() };
}

function read(text: string, faults: Faults): Publiccode | null {
  const tree = readTree(text, faults);
  if (!tree) return null;
  const reading = new Reading(tree, faults);
  const keys = core(reading.place('', tree.root, 0), reading);
  return keys ? { ...keys, ...reading.extras } : null;
}
