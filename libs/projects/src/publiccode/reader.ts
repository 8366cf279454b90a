import { isAlias, isMap, isScalar, isSeq, type Pair } from 'yaml';
import { unfitCharacter } from './characters.js';
import type { FaultCode } from './fault-kinds.js';
import type { FaultDetails, Faults } from './fault.js';
import type { Publiccode, Sentence } from './publiccode.js';
import { below, isNothing, keyName, startOf, type YamlNode } from './survey.js';
import type { Tree } from './tree.js';

/** A place of the file: what is written there, where, and how it is called. */
export interface Place {
  path: string;
  offset: number;
  node: YamlNode | null;
}

/** A key of a mapping with its value; the place of the key and the place of the value have the same path. */
export interface Entry {
  name: string;
  key: Place;
  value: Place;
}

/** What all readers of one file share. */
export class Reading {
  /** The minor version that the file declares: 7 for 0.7. Undefined for `0` and while it is not known. */
  minorVersion?: number;
  /** What is found outside the keys of the standard. */
  readonly extras: Pick<Publiccode, 'countrySections' | 'services' | 'unknown'> = {
    countrySections: {},
    services: [],
    unknown: {},
  };

  constructor(
    private readonly tree: Tree,
    private readonly faults: Faults,
  ) {}

  report(code: FaultCode, place: Place, details?: FaultDetails): void {
    this.faults.add(code, place.path, place.offset, details);
  }

  /** Follows an alias to what it stands for. */
  resolve(node: YamlNode | null): YamlNode | null {
    return isAlias(node) ? (this.tree.targets.get(node) ?? null) : node;
  }

  place(path: string, node: YamlNode | null, fallback: number): Place {
    const resolved = this.resolve(node);
    return { path, node: resolved, offset: resolved ? startOf(resolved) : fallback };
  }
}

/** Reads a value. Undefined means that a fault has been reported. */
export type Reader<T> = (place: Place, reading: Reading) => T | undefined;

/** One key of a section: how to read it, and what to say about its being there or not. */
export interface Key<T> {
  read: Reader<T>;
  required: boolean;
  /** Makes what stands in for a list that is not there. */
  absent?: () => T;
  /** First minor version of the standard that has this key. */
  since?: number;
  /** What to do instead. */
  deprecated?: Sentence;
}

type Remarks = Pick<Key<never>, 'since' | 'deprecated'>;

/** The rules of a section, as a table. The compiler holds it to the normalised type: no key can be forgotten. */
export type Keys<T> = { [K in keyof T]-?: Key<T[K]> };

/** A key that must be there and have a value. */
export const required = <T>(read: Reader<T>): Key<T> => ({ read, required: true });

/** A key that may be left out or left empty. */
export const optional = <T>(read: Reader<T>, remarks: Remarks = {}): Key<T | undefined> => ({
  read,
  required: false,
  ...remarks,
});

/** A list that may be left out and is empty then. */
export const many = <T>(read: Reader<T[]>, remarks: Remarks = {}): Key<T[]> => ({
  read,
  required: false,
  absent: () => [],
  ...remarks,
});

const expected = {
  text: { de: 'ein Text', en: 'a text' },
  list: { de: 'eine Liste', en: 'a list' },
  section: { de: 'ein Abschnitt mit Schlüsseln', en: 'a section with keys' },
  flag: { de: 'true oder false', en: 'true or false' },
} satisfies Record<string, Sentence>;

/** Reports that a value is of another kind, or not there at all. */
export function wrongType(place: Place, reading: Reading, what: keyof typeof expected): undefined {
  if (isNothing(place.node)) reading.report('VALUE_EMPTY', place);
  else reading.report('WRONG_TYPE', place, { expected: expected[what] });
  return undefined;
}

/** Any text, blanks at both ends cut off. Numbers and dates without quotes are taken as written. */
export const text: Reader<string> = (place, reading) => {
  if (!isScalar(place.node) || isNothing(place.node)) return wrongType(place, reading, 'text');
  const value = String(place.node.value);
  const character = unfitCharacter(value);
  if (character) reading.report('CONTROL_CHARACTER', place, { character });
  else if (value.trim() === '') reading.report('VALUE_EMPTY', place);
  else return value.trim();
  return undefined;
};

/** A text that a function accepts, perhaps in a tidier form; it answers null to what it refuses. */
export const textThat =
  (accept: (value: string) => string | null, code: FaultCode, details: FaultDetails = {}): Reader<string> =>
  (place, reading) => {
    const value = text(place, reading);
    if (value === undefined) return undefined;
    const accepted = accept(value);
    if (accepted === null) reading.report(code, place, { value, ...details });
    return accepted ?? undefined;
  };

/** One word of a fixed vocabulary. */
export const oneOf =
  <const V extends string>(words: readonly V[]): Reader<V> =>
  (place, reading) => {
    const value = text(place, reading);
    const word = words.find((each) => each === value);
    if (value !== undefined && word === undefined) {
      const allowed =
        words.length > 10
          ? { de: 'die Wörter der Liste im Standard', en: 'the words listed in the standard' }
          : words.join(', ');
      reading.report('NOT_ALLOWED', place, { value, allowed });
    }
    return word;
  };

/** A boolean. The YAML 1.1 words are understood, with a warning; a text in quotes is no boolean. */
export const flag: Reader<boolean> = (place, reading) => {
  const { node } = place;
  if (!isScalar(node) || node.type !== 'PLAIN') return wrongType(place, reading, 'flag');
  const written = String(node.source);
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(written)) return written.toLowerCase() === 'true';
  if (!/^(y|yes|on|n|no|off)$/i.test(written)) return wrongType(place, reading, 'flag');
  reading.report('OLD_BOOLEAN', place, { value: written });
  return /^(y|yes|on)$/i.test(written);
};

/** A list with at least `least` entries of one kind. */
export const listOf =
  <T>(read: Reader<T>, least = 0): Reader<T[]> =>
  (place, reading) => {
    const { node } = place;
    if (!isSeq(node)) return wrongType(place, reading, 'list');
    if (node.items.length < least) reading.report('VALUE_EMPTY', place);
    return node.items.flatMap((item, index) => {
      const value = read(reading.place(below(place.path, index), item as YamlNode, place.offset), reading);
      return value === undefined ? [] : [value];
    });
  };

/** A list, or a single entry without the list around it. */
export const oneOrMany =
  <T>(read: Reader<T>): Reader<T[]> =>
  (place, reading) => {
    if (!isScalar(place.node) || isNothing(place.node)) return listOf(read)(place, reading);
    const value = read(place, reading);
    return value === undefined ? undefined : [value];
  };

/** The keys of a mapping; the first wins where one is there twice, which has been reported before. */
export function entriesOf(place: Place, reading: Reading): Entry[] | undefined {
  if (!isMap(place.node)) return wrongType(place, reading, 'section');
  const entries = new Map<string, Entry>();
  for (const pair of place.node.items as Pair<YamlNode, YamlNode | null>[]) {
    const name = keyName(pair);
    if (name === undefined || entries.has(name)) continue;
    const path = below(place.path, name);
    const key = { path, node: pair.key, offset: startOf(pair.key) };
    entries.set(name, { name, key, value: reading.place(path, pair.value, key.offset) });
  }
  return [...entries.values()];
}

/** Whether a mapping says anything under a key, right or wrong; an empty list says nothing. */
export function says({ node }: Place, name: string, reading: Reading): boolean {
  const pairs = isMap(node) ? (node.items as Pair<YamlNode, YamlNode | null>[]) : [];
  const value = reading.resolve(pairs.find((pair) => keyName(pair) === name)?.value ?? null);
  return !isNothing(value) && !(isSeq(value) && value.items.length === 0);
}

/** Reports a key that should be there, at the beginning of the section that lacks it. */
export function reportMissing(section: Place, name: string, reading: Reading): void {
  reading.report('KEY_MISSING', { ...section, path: below(section.path, name) }, { key: name });
}

/** What becomes of a key that is not in the table. */
export type OtherKey = (entry: Entry, reading: Reading) => void;

const refuse: OtherKey = ({ name, key }, reading) => reading.report('UNKNOWN_KEY', key, { key: name });

/** A mapping with known keys. Its value is complete only if no error was reported. */
export const section =
  <T extends object>(keys: Keys<T>, other: OtherKey = refuse): Reader<T> =>
  (place, reading) => {
    const entries = entriesOf(place, reading);
    if (!entries) return undefined;
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    const values: [string, unknown][] = [];
    for (const [name, key] of Object.entries<Key<unknown>>(keys)) {
      const value = readKey(name, key, byName.get(name), place, reading);
      if (value !== undefined) values.push([name, value]);
      byName.delete(name);
    }
    for (const entry of byName.values()) other(entry, reading);
    return Object.fromEntries(values) as T;
  };

function readKey(
  name: string,
  key: Key<unknown>,
  entry: Entry | undefined,
  parent: Place,
  reading: Reading,
): unknown {
  if (!entry) {
    if (key.required) reportMissing(parent, name, reading);
    return key.absent?.();
  }
  if (key.deprecated) reading.report('DEPRECATED_KEY', entry.key, { key: name, advice: key.deprecated });
  if (key.since && reading.minorVersion !== undefined && reading.minorVersion < key.since)
    reading.report('KEY_NEWER_THAN_VERSION', entry.key, { key: name, since: `0.${key.since}` });
  // An optional key without a value says nothing.
  if (isNothing(entry.value.node) && !key.required) return key.absent?.();
  return key.read(entry.value, reading) ?? key.absent?.();
}

/** Any value as written: text, lists and mappings, with true and false as booleans and numbers as text. */
export const anything: Reader<unknown> = (place, reading) => {
  const { node } = place;
  if (isNothing(node)) return null;
  if (isSeq(node)) return listOf(anything)(place, reading);
  if (isMap(node))
    return Object.fromEntries(
      (entriesOf(place, reading) ?? []).map(({ name, value }) => [name, anything(value, reading)]),
    );
  if (isScalar(node) && node.type === 'PLAIN' && /^(true|false)$/i.test(String(node.source)))
    return /^true$/i.test(String(node.source));
  return isScalar(node) && node.value === '' ? '' : text(place, reading);
};
