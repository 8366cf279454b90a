import { wordsOf } from './fold.js';
import {
  abbreviations,
  homeCountry,
  isDepartment,
  joints,
  kindPhrases,
  landCodes,
  legalForms,
  speakers,
  type NamedKind,
} from './name-words.js';

/** One way to understand a text: all words folded. */
export interface Reading {
  /** The kind that the text names; null when it names none. */
  kind: NamedKind | null;
  /** A title that no other town has, such as `klingenstadt`: it must stand in the register. */
  title: string | null;
  /** The name without kind and addition: `frankfurt`. */
  core: string;
  /** `main`, `breisgau`: each must be found again in the name that is meant. */
  additions: string[];
  /** Code of the Land that the text names. */
  land: string | null;
}

/** A text as it was understood. The readings differ in whether `Klingenstadt` is a title or part of the name. */
export interface ParsedName {
  readings: Reading[];
  /** All words as one name, and what stands in brackets or before them: for bodies that are no territory. */
  bodyNames: string[];
}

/** Parts of a name: behind brackets, commas, slashes and dashes with blanks around them. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[()[\],;:/|]|\s[-–—]\s/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Reads a free text of `usedBy`. A text without letters has no readings. */
export function parseName(text: string): ParsedName {
  const [head = '', ...rest] = partsOf(text).map(wordsOf);
  const readings = headsOf(head as string[]).map((reading) => rest.reduce(withPart, reading));
  return { readings, bodyNames: bodyNamesOf(text) };
}

/** Name and addition: `Frankfurt am Main` is `frankfurt` with `main`. */
export function splitAddition(words: readonly string[]): { core: string; additions: string[] } {
  const at = words.findIndex((word, n) => n > 0 && n < words.length - 1 && joints.has(word));
  if (at < 0) return { core: words.join(' '), additions: [] };
  return { core: words.slice(0, at).join(' '), additions: additionsOf(words.slice(at)) };
}

/** What tells apart in an addition; joints are dropped unless nothing else is left. */
export const additionsOf = (words: readonly string[]): string[] =>
  words
    .filter((word, n) => n === words.length - 1 || !joints.has(word))
    .map((word) => abbreviations[word] ?? word);

/** Names of a body that is no territory: whole, before its brackets, in them; legal forms left out. */
export function bodyNamesOf(text: string): string[] {
  const parts = [
    text,
    text.replace(/\([^)]*\)/g, ' '),
    ...[...text.matchAll(/\(([^)]*)\)/g)].map((m) => m[1]!),
  ];
  const names = parts.map((part) => withoutLegalForm(wordsOf(part)).join(' '));
  return [...new Set(names.filter(Boolean))];
}

/** The district's name without `Landkreis` before or `Kreis` behind; null when no such word stands by itself. */
export function bareDistrict(words: readonly string[]): string[] | null {
  if (words.length < 2) return null;
  if (words[0] === 'landkreis' || words[0] === 'kreis') return words.slice(1);
  return words.at(-1) === 'kreis' ? words.slice(0, -1) : null;
}

function withoutLegalForm(words: string[]): string[] {
  const start = ['der', 'die', 'das'].includes(words[0] ?? '') ? 1 : 0;
  let end = words.length;
  while (end > start + 1 && legalForms.has(words[end - 1]!)) end -= 1;
  return words.slice(start, end);
}

const startsWith = (words: readonly string[], start: readonly string[]): boolean =>
  words.length > start.length && start.every((word, n) => words[n] === word);

function headsOf(given: readonly string[]): Reading[] {
  if (given.length === 0) return [];
  const speaker = speakers.find((one) => startsWith(given, one));
  const words = speaker ? given.slice(speaker.length) : given;
  const plain = reading(words, null, null);
  const phrase = kindPhrases.find(([start]) => startsWith(words, start));
  if (phrase) return [reading(words.slice(phrase[0].length), phrase[1], null), plain];
  const district = bareDistrict(words);
  if (district) return [reading(district, 'DISTRICT', null), plain];
  const title = words.slice(0, 3).findIndex((word) => word.endsWith('stadt'));
  if (title < 0 || title === words.length - 1) return [plain];
  return [reading(words.slice(title + 1), 'TOWN', words.slice(0, title + 1).join(' ')), plain];
}

const reading = (words: readonly string[], kind: NamedKind | null, title: string | null): Reading => ({
  ...{ kind, title, land: null },
  ...splitAddition(words),
});

/** What a part behind the name says: the kind, the Land, a department, or an addition. */
function withPart(reading: Reading, words: readonly string[]): Reading {
  const phrase = words.join(' ');
  const named = kindPhrases.find(([start]) => start.join(' ') === phrase)?.[1];
  if (named && (reading.kind ?? named) === named) return { ...reading, kind: named };
  const land = landCodes.get(phrase);
  if (land && !reading.land) return { ...reading, land };
  if (words.length === 0 || homeCountry.has(phrase) || isDepartment(words)) return reading;
  return { ...reading, additions: [...reading.additions, ...additionsOf(words)] };
}
