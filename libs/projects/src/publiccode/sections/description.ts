import type { Description } from '../publiccode.js';
import {
  entriesOf,
  listOf,
  many,
  optional,
  reportMissing,
  required,
  says,
  section,
  text,
  type Reader,
} from '../reader.js';
import { canonicalLanguage, pathOrUrl, webUrl } from '../values.js';
import { obsolete } from './advice.js';
import { textOfLength } from './length.js';

const keys = section<Description>({
  localisedName: optional(text),
  genericName: optional(textOfLength(1, 35), { deprecated: obsolete }),
  shortDescription: required(textOfLength(1, 150)),
  longDescription: optional(textOfLength(150, 10_000)),
  documentation: optional(webUrl),
  apiDocumentation: optional(webUrl),
  features: many(listOf(text)),
  screenshots: many(listOf(pathOrUrl)),
  videos: many(listOf(webUrl)),
  awards: many(listOf(text)),
});

/** What the standard demands in one language at least. */
const neededOnce = ['longDescription', 'features'] as const;

/** The descriptions by language. */
export const description: Reader<Record<string, Description>> = (place, reading) => {
  const languages = entriesOf(place, reading);
  if (!languages) return undefined;
  const read = new Map<string, Description>();
  for (const { name, key, value } of languages) {
    const tag = canonicalLanguage(name);
    if (tag === null) reading.report('INVALID_LANGUAGE', key, { value: name });
    else if (read.has(tag)) reading.report('DUPLICATE_KEY', key, { key: tag });
    const one = keys(value, reading);
    if (one) read.set(tag ?? name, one);
  }
  const [first] = languages;
  if (!first) reading.report('VALUE_EMPTY', place);
  else
    for (const name of neededOnce) {
      if (!languages.some(({ value }) => says(value, name, reading)))
        reportMissing(first.value, name, reading);
    }
  return Object.fromEntries(read);
};
