import type { Sentence } from './publiccode.js';

interface FaultKind extends Sentence {
  severity: 'ERROR' | 'WARNING';
}

const error = (de: string, en: string): FaultKind => ({ severity: 'ERROR', de, en });
const warning = (de: string, en: string): FaultKind => ({ severity: 'WARNING', de, en });

/** Every fault that the parser knows: how grave it is and what it says. `{…}` is filled in by the reporter. */
export const faultKinds = {
  FILE_TOO_LARGE: error('Die Datei ist größer als {limit} KiB.', 'The file is larger than {limit} KiB.'),
  FILE_EMPTY: error('Die Datei ist leer.', 'The file is empty.'),
  NOT_UTF8: error(
    'Die Datei ist nicht in UTF-8 gespeichert (erstes falsches Byte: {byte}, gezählt ab 0). Bitte als UTF-8 speichern.',
    'The file is not encoded in UTF-8 (first wrong byte: {byte}, counted from 0). Please save it as UTF-8.',
  ),
  CONTROL_CHARACTER: error(
    'Hier steht ein unsichtbares Steuerzeichen ({character}). Bitte entfernen.',
    'There is an invisible control character here ({character}). Please remove it.',
  ),
  TOO_MANY_FAULTS: error(
    'Die Datei hat mehr als {limit} Fehler und Hinweise; es werden nicht alle gezeigt.',
    'The file has more than {limit} faults; not all of them are shown.',
  ),

  YAML_SYNTAX: error('Kein gültiges YAML: {reason}', 'Not valid YAML: {reason}'),
  YAML_UNUSUAL: warning(
    'Diese YAML-Anweisung wird nicht beachtet; der Wert wird als Text gelesen.',
    'This YAML directive or tag is ignored; the value is read as text.',
  ),
  YAML_MANY_DOCUMENTS: error(
    'Die Datei darf nur ein YAML-Dokument enthalten; hier beginnt ein weiteres.',
    'The file may hold one YAML document only; another one starts here.',
  ),
  YAML_TOO_LONG: error(
    'Die Datei hat mehr als {limit} YAML-Elemente und wird nicht weiter gelesen.',
    'The file has more than {limit} YAML elements and is read no further.',
  ),
  YAML_TOO_DEEP: error(
    'Die Datei ist tiefer als {limit} Ebenen verschachtelt.',
    'The file is nested more than {limit} levels deep.',
  ),
  YAML_ALIAS: error(
    'Der Verweis „*{name}“ zeigt auf keinen fertigen Anker.',
    'The alias “*{name}” refers to no complete anchor.',
  ),
  YAML_EXPANSION: error(
    'Die Verweise (Aliasse) dieser Datei ergeben ausgeschrieben mehr als {limit} Werte.',
    'The aliases of this file would expand to more than {limit} values.',
  ),
  YAML_KEY: error('Ein Schlüssel muss ein einfacher Text sein.', 'A key must be a plain text.'),
  DUPLICATE_KEY: error(
    'Der Schlüssel „{key}“ steht schon einmal in diesem Abschnitt.',
    'The key “{key}” is already there in this section.',
  ),

  KEY_MISSING: error('Der Pflichtschlüssel „{key}“ fehlt.', 'The mandatory key “{key}” is missing.'),
  UNKNOWN_KEY: error(
    'Der Schlüssel „{key}“ gehört hier nicht zum Standard. Bitte Schreibweise prüfen oder entfernen.',
    'The key “{key}” is not part of the standard here. Please check its spelling or remove it.',
  ),
  VALUE_EMPTY: error('Hier fehlt ein Wert.', 'A value is missing here.'),
  WRONG_TYPE: error('Hier muss {expected} stehen.', 'This must be {expected}.'),
  NOT_ALLOWED: error(
    '„{value}“ ist hier nicht erlaubt. Erlaubt: {allowed}.',
    '“{value}” is not allowed here. Allowed: {allowed}.',
  ),
  TOO_SHORT: error(
    'Der Text hat {length} Zeichen; nötig sind mindestens {limit}.',
    'The text has {length} characters; at least {limit} are needed.',
  ),
  TOO_LONG: error('Der Text hat mehr als {limit} Zeichen.', 'The text has more than {limit} characters.'),
  INVALID_URL: error(
    '„{value}“ ist keine gültige Adresse ({schemes}).',
    '“{value}” is not a valid URL ({schemes}).',
  ),
  INVALID_URI: error(
    '„{value}“ ist weder eine http(s)-Adresse noch eine URN.',
    '“{value}” is neither an http(s) URL nor a URN.',
  ),
  INVALID_SUPPORTS_ID: error(
    '„{value}“ ist weder „alias:…“ noch eine URI.',
    '“{value}” is neither “alias:…” nor a URI.',
  ),
  INVALID_PATH: error(
    '„{value}“ ist weder ein Pfad innerhalb des Repositorys noch eine http(s)-Adresse.',
    '“{value}” is neither a path inside the repository nor an http(s) URL.',
  ),
  INVALID_EMAIL: error('„{value}“ ist keine E-Mail-Adresse.', '“{value}” is not an e-mail address.'),
  INVALID_DATE: error(
    '„{value}“ ist kein Datum der Form JJJJ-MM-TT.',
    '“{value}” is not a date of the form YYYY-MM-DD.',
  ),
  INVALID_LANGUAGE: error(
    '„{value}“ ist kein Sprachkürzel nach BCP 47 (zum Beispiel „de“).',
    '“{value}” is not a BCP 47 language tag (such as “de”).',
  ),
  INVALID_COUNTRY: error(
    '„{value}“ ist kein Länderkürzel nach ISO 3166-1 (zum Beispiel „DE“).',
    '“{value}” is not an ISO 3166-1 country code (such as “DE”).',
  ),
  INVALID_MEDIA_TYPE: error(
    '„{value}“ ist kein Medientyp (zum Beispiel „text/plain“).',
    '“{value}” is not a media type (such as “text/plain”).',
  ),
  INVALID_LICENSE: error(
    '„{value}“ ist kein gültiger SPDX-Lizenzausdruck (zum Beispiel „EUPL-1.2“).',
    '“{value}” is not a valid SPDX licence expression (such as “EUPL-1.2”).',
  ),
  UNSUPPORTED_VERSION: error(
    'Die Version „{value}“ wird nicht unterstützt. Möglich sind 0.2 bis 0.7.',
    'Version “{value}” is not supported. Possible are 0.2 to 0.7.',
  ),
  COUNTRY_SECTION_TWICE: error(
    'Der Abschnitt „{country}“ ist schon da. Bitte diesen entfernen.',
    'The section “{country}” is already there. Please remove this one.',
  ),

  OLD_VERSION: warning(
    'Die Version {value} ist veraltet; aktuell ist 0.7. Die Datei wird als 0.7 gelesen.',
    'Version {value} is outdated; 0.7 is current. The file is read as 0.7.',
  ),
  VERSION_NOT_QUOTED: warning(
    'Die Version gehört in Anführungszeichen: "{value}". Sonst lesen andere Programme eine Zahl.',
    'The version should be in quotes: "{value}". Other programs read a number otherwise.',
  ),
  KEY_NEWER_THAN_VERSION: warning(
    'Den Schlüssel „{key}“ gibt es erst ab Version {since}. Bitte „publiccodeYmlVersion“ anheben.',
    'The key “{key}” exists from version {since} on. Please raise “publiccodeYmlVersion”.',
  ),
  DEPRECATED_KEY: warning(
    'Der Schlüssel „{key}“ ist veraltet. {advice}',
    'The key “{key}” is deprecated. {advice}',
  ),
  LOWERCASE_COUNTRY: warning(
    'Kleingeschriebene Länderkürzel sind veraltet. Bitte „{country}“ schreiben.',
    'Lower-case country codes are deprecated. Please write “{country}”.',
  ),
  OLD_BOOLEAN: warning(
    '„{value}“ ist nur in YAML 1.1 ein Wahrheitswert. Bitte true oder false schreiben.',
    '“{value}” is a boolean in YAML 1.1 only. Please write true or false.',
  ),
  LICENSE_SPELLING: warning(
    'Die amtliche Schreibweise der Lizenz ist „{license}“.',
    'The official spelling of the licence is “{license}”.',
  ),
  LICENSE_DEPRECATED: warning(
    'Das Lizenzkürzel „{license}“ ist bei SPDX veraltet.',
    'The licence id “{license}” is deprecated at SPDX.',
  ),
  UNKNOWN_ALIAS: warning('Der Kurzname „{value}“ ist unbekannt.', 'The alias “{value}” is unknown.'),
  UNKNOWN_COUNTRY_KEY: warning(
    'Der Schlüssel „{key}“ ist in diesem Länderabschnitt unbekannt; er bleibt erhalten, wird aber nicht ausgewertet.',
    'The key “{key}” is unknown in this country section; it is kept but not evaluated.',
  ),
  INVALID_SERVICE_KEY: warning(
    '„{value}“ ist kein {scheme}-Schlüssel ({digits} Ziffern) und wird nicht übernommen.',
    '“{value}” is not a {scheme} key ({digits} digits) and is not taken over.',
  ),
} satisfies Record<string, FaultKind>;

export type FaultCode = keyof typeof faultKinds;
