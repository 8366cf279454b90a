import { isScalar } from 'yaml';
import {
  anything,
  listOf,
  oneOf,
  optional,
  section,
  text,
  type Entry,
  type Key,
  type OtherKey,
  type Reader,
  type Reading,
} from '../reader.js';
import { addService } from '../services.js';
import { countries } from '../vocabulary.js';
import { instead, obsolete } from './advice.js';

/** The country sections are deprecated as a whole from this minor version on. */
const DEPRECATED_SINCE = 7;

const keep: OtherKey = ({ name, key, value }, reading) => {
  reading.report('UNKNOWN_COUNTRY_KEY', key, { key: name });
  reading.extras.unknown[key.path] = anything(value, reading);
};

const serviceKey =
  (scheme: 'LEIKA' | 'OZG'): Reader<string> =>
  (place, reading) => {
    const key = text(place, reading);
    if (key !== undefined) addService(scheme, key, place, reading);
    return key;
  };

const leikaEntry = section<Record<string, string | undefined>>(
  {
    themenfeld: optional(text),
    lebenslage: optional(text),
    'ozg-id': optional(serviceKey('OZG')),
    'leika-id': optional(serviceKey('LEIKA')),
  },
  keep,
);

/** An entry of the German list: a section as documented, or the bare key. */
const leika: Reader<unknown> = (place, reading) =>
  isScalar(place.node) ? serviceKey('LEIKA')(place, reading) : leikaEntry(place, reading);

/** The keys of the country sections that are documented; of other countries nothing is known. */
const documented: Record<string, Record<string, Key<unknown>>> = {
  DE: { countryExtensionVersion: optional(text), leika: optional(listOf(leika)) },
  IT: {
    countryExtensionVersion: optional(oneOf(['0.2', '1.0'])),
    conforme: optional(anything, { deprecated: obsolete }),
    riuso: optional(anything, { deprecated: instead('organisation.uri') }),
    piattaforme: optional(anything),
  },
};

/** Reads a section named after a country, in either case. Answers false if the key names no country. */
export function readCountrySection(entry: Entry, reading: Reading): boolean {
  const country = entry.name.toUpperCase();
  if (!/^([A-Z]{2}|[a-z]{2})$/.test(entry.name) || !countries.has(country)) return false;
  const sections = reading.extras.countrySections;
  if (Object.hasOwn(sections, country)) reading.report('COUNTRY_SECTION_TWICE', entry.key, { country });
  if (country !== entry.name) reading.report('LOWERCASE_COUNTRY', entry.key, { country });
  if ((reading.minorVersion ?? 0) >= DEPRECATED_SINCE)
    reading.report('DEPRECATED_KEY', entry.key, { key: entry.name, advice: instead('supports') });
  const read = section<Record<string, unknown>>(documented[country] ?? {}, keep);
  sections[country] = read(entry.value, reading) ?? {};
  return true;
}
