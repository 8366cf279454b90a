import type { Supported } from '../publiccode.js';
import { listOf, required, section, type Reader } from '../reader.js';
import { addServiceOf } from '../services.js';
import { anyUri } from '../values.js';
import { supportAliases } from '../vocabulary.js';

const id: Reader<string> = (place, reading) => {
  const value = anyUri(place, reading);
  if (value === undefined) return undefined;
  const alias = /^alias:(.*)$/.exec(value)?.[1];
  if (alias !== undefined && !supportAliases.includes(alias))
    reading.report('UNKNOWN_ALIAS', place, { value });
  addServiceOf(value, place, reading);
  return value;
};

/** Standards, rules, platforms and services that the software supports (since 0.7). */
export const supports = listOf(section<Supported>({ id: required(id) }));
