import { textThat, type Reader } from './reader.js';
import { countries } from './vocabulary.js';

const webSchemes = new Set(['http:', 'https:']);
const repositorySchemes = new Set([
  ...webSchemes,
  ...['git:', 'ssh:', 'svn:', 'git+ssh:', 'git+https:', 'svn+ssh:'],
]);

/** Accepts absolute addresses only: a browser takes `https:example.org` for a relative one. */
const urlWith = (schemes: ReadonlySet<string>) => (value: string) => {
  if (!/^[a-z+]+:\/\/\S+$/i.test(value) || !URL.canParse(value)) return null;
  const { protocol, hostname } = new URL(value);
  return schemes.has(protocol) && hostname !== '' ? value : null;
};

const isWebUrl = urlWith(webSchemes);

/** An address that a browser opens. The allow-list keeps `javascript:` and the like out of our links. */
export const webUrl: Reader<string> = textThat(isWebUrl, 'INVALID_URL', { schemes: 'http, https' });

/** The address of a source code repository. */
export const repositoryUrl: Reader<string> = textThat(urlWith(repositorySchemes), 'INVALID_URL', {
  schemes: 'http, https, git, ssh, svn',
});

const isUrn = (value: string) => /^urn:[a-z0-9][a-z0-9-]{0,31}:[^\s<>"]+$/i.test(value);

/** What identifies an organisation: an http(s) URL or a URN. */
export const organisationUri: Reader<string> = textThat(
  (value) => (isUrn(value) ? value : isWebUrl(value)),
  'INVALID_URI',
);

/** Any URI, as the key `supports` allows. */
export const anyUri: Reader<string> = textThat(
  (value) => (/^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i.test(value) ? value : null),
  'INVALID_SUPPORTS_ID',
);

/** A file of the repository by its relative path, or an http(s) URL. */
export const pathOrUrl: Reader<string> = textThat((value) => {
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return isWebUrl(value);
  const leavesRepository = value.startsWith('/') || value.split(/[\\/]/).includes('..');
  return leavesRepository ? null : value;
}, 'INVALID_PATH');

/** An e-mail address in its usual form; whether it exists only a mail can tell. */
export const email: Reader<string> = textThat(
  (value) =>
    value.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@.<>(),;:"]+(\.[^\s@.<>(),;:"]+)+$/.test(value)
      ? value
      : null,
  'INVALID_EMAIL',
);

/** A day of the calendar, `YYYY-MM-DD`. */
export const date: Reader<string> = textThat((value) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : null;
}, 'INVALID_DATE');

/** `type/subtype` as in RFC 6838. */
export const mediaType: Reader<string> = textThat(
  (value) =>
    /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/i.test(value) ? value : null,
  'INVALID_MEDIA_TYPE',
);

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A BCP 47 tag in canonical spelling; null unless it is well formed and its language is known. */
export function canonicalLanguage(value: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(value)[0];
    return tag !== undefined && languageNames.of(new Intl.Locale(tag).language) ? tag : null;
  } catch {
    return null;
  }
}

/** A BCP 47 language tag. */
export const language: Reader<string> = textThat(canonicalLanguage, 'INVALID_LANGUAGE');

const countryCode = textThat(
  (value) => (/^([A-Z]{2}|[a-z]{2})$/.test(value) && countries.has(value.toUpperCase()) ? value : null),
  'INVALID_COUNTRY',
);

/** An ISO 3166-1 alpha-2 code in upper case; lower case is understood with a warning. */
export const country: Reader<string> = (place, reading) => {
  const value = countryCode(place, reading);
  const upper = value?.toUpperCase();
  if (upper !== undefined && upper !== value) reading.report('LOWERCASE_COUNTRY', place, { country: upper });
  return upper;
};
