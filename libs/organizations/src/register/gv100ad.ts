import type { Text } from '@allmende/platform/graphql';
import { keyFault, type KeyKind } from '../directory/official-key.js';
import { nameFault, tidyName } from '../directory/organization-name.js';

/** A district or municipality as one line of the register tells it. */
export interface RegisterRecord {
  kind: 'DISTRICT' | 'MUNICIPALITY';
  /** AGS: 5 digits for a district, 8 for a municipality. */
  officialKey: string;
  /** ARS, 12 digits; null for a district. */
  regionalKey: string | null;
  /** As the register writes it: `Dortmund, Stadt`. */
  officialName: string;
  /** As people say it: `Dortmund`, `Landkreis Celle`. */
  name: string;
  /** Day the figures hold for, `2023-11-30`. */
  asOf: string;
  /** Null for a district: its line has none, and a sum over a faulty file would be wrong in silence. */
  population: number | null;
  areaHectares: number | null;
  /** Of the administration; null for a district and where nobody lives. */
  postalCode: string | null;
}

/** A line that could not be read. `line` counts from 1. */
export interface RegisterFault {
  line: number;
  code: string;
  text: Text;
}

type Entry = { record: RegisterRecord } | { fault: Omit<RegisterFault, 'line'> } | null;
/** The fields of a line by their positions in the format's description: first and last character, from 1. */
type Cut = (first: number, last: number) => string;

const recordLength = 220;
/** Land, Regierungsbezirk, Region, Gemeindeverband: no organizations of ours. */
const otherTypes = new Set(['10', '20', '30', '50']);
const districtKinds = new Set(['41', '42', '43', '44', '45']);
/** 65 and 66 are areas that belong to no municipality; they carry an AGS and are part of the register all the same. */
const municipalityKinds = new Set(['60', '61', '62', '63', '64', '65', '66', '67']);
const maxNumber = 2 ** 31 - 1;

class Unreadable extends Error {
  constructor(
    readonly code: string,
    readonly text: Text,
  ) {
    super(text.en);
  }
}

const refuse = (code: string, de: string, en: string): never => {
  throw new Unreadable(code, { de, en });
};

/**
 * Reads one line of a GV100AD file; characters are counted, not bytes.
 * @param today no register is from later than this day, `YYYY-MM-DD`
 * @returns null for a record type that is of no interest here
 */
export function readRegisterLine(line: string, today: string): Entry {
  try {
    const record = readRecord(line, today);
    return record && { record };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: { code: error.code, text: error.text } };
    throw error;
  }
}

function readRecord(line: string, today: string): RegisterRecord | null {
  const characters = Array.from(line);
  if (characters.length !== recordLength) {
    const n = characters.length;
    refuse(
      'LINE_LENGTH',
      `Die Zeile hat ${n} statt 220 Zeichen.`,
      `The line has ${n} instead of 220 characters.`,
    );
  }
  const cut: Cut = (first, last) => characters.slice(first - 1, last).join('');
  const type = cut(1, 2);
  if (otherTypes.has(type)) return null;
  if (type === '40') return district(cut, today);
  if (type === '60') return municipality(cut, today);
  return refuse('RECORD_TYPE', `Die Satzart „${type}“ gibt es nicht.`, `There is no record type "${type}".`);
}

function district(cut: Cut, today: string): RegisterRecord {
  const officialKey = keyAt(cut(11, 18).trimEnd(), 'DISTRICT');
  const kind = kindAt(cut, districtKinds);
  const officialName = nameAt(cut);
  return {
    kind: 'DISTRICT',
    officialKey,
    regionalKey: null,
    officialName,
    name: districtName(officialName, kind),
    asOf: dateAt(cut, today),
    population: null,
    areaHectares: null,
    postalCode: null,
  };
}

function municipality(cut: Cut, today: string): RegisterRecord {
  const officialKey = keyAt(cut(11, 18), 'MUNICIPALITY');
  kindAt(cut, municipalityKinds);
  const officialName = nameAt(cut);
  return {
    kind: 'MUNICIPALITY',
    officialKey,
    regionalKey: keyAt(cut(11, 15) + cut(19, 22) + cut(16, 18), 'REGIONAL'),
    officialName,
    name: spokenName(officialName),
    asOf: dateAt(cut, today),
    population: numberAt(cut(140, 150), 'Einwohnerzahl', 'population'),
    areaHectares: numberAt(cut(129, 139), 'Fläche', 'area'),
    postalCode: postalCodeAt(cut(166, 170)),
  };
}

/** What stands before the first comma; behind it stand titles: `Solingen, Klingenstadt`, `Dortmund, Stadt`. */
export const spokenName = (officialName: string): string =>
  officialName.split(',')[0]!.trim() || officialName;

/** A district is told apart from the town of the same name: the register calls both `Rosenheim`. */
function districtName(officialName: string, kind: string): string {
  const name = spokenName(officialName);
  if (kind === '41') return `${name} (kreisfreie Stadt)`;
  if (kind === '42') return `${name} (Stadtkreis)`;
  if (/kreis|region/i.test(name)) return name;
  return kind === '44' ? `Landkreis ${name}` : `Kreis ${name}`;
}

function keyAt(key: string, kind: KeyKind): string {
  const fault = keyFault(key, kind);
  if (fault) throw new Unreadable(fault.code, fault.text);
  return key;
}

function kindAt(cut: Cut, known: ReadonlySet<string>): string {
  const kind = cut(123, 124);
  if (known.has(kind)) return kind;
  return refuse(
    'UNKNOWN_KIND',
    `Das Textkennzeichen „${kind}“ ist für diese Satzart unbekannt.`,
    `The kind "${kind}" is unknown for this record type.`,
  );
}

function nameAt(cut: Cut): string {
  const name = tidyName(cut(23, 72));
  const text = nameFault(name);
  if (text) throw new Unreadable('BAD_NAME', text);
  return name;
}

function dateAt(cut: Cut, today: string): string {
  const digits = cut(3, 10);
  const day = digits.replace(/^(....)(..)(..)$/su, '$1-$2-$3');
  if (
    !/^[0-9]{8}$/.test(digits) ||
    Number.isNaN(Date.parse(day)) ||
    !new Date(day).toISOString().startsWith(day)
  ) {
    return refuse('BAD_DATE', `„${digits}“ ist kein Datum (JJJJMMTT).`, `"${digits}" is no date (YYYYMMDD).`);
  }
  if (day <= today) return day;
  return refuse(
    'FUTURE_DATE',
    `Der Stand ${day} liegt in der Zukunft.`,
    `The date ${day} lies in the future.`,
  );
}

function numberAt(text: string, de: string, en: string): number {
  if (/^[0-9]+$/.test(text) && Number(text) <= maxNumber) return Number(text);
  return refuse(
    'BAD_NUMBER',
    `${de}: „${text}“ ist keine brauchbare Zahl.`,
    `The ${en} "${text}" is no usable number.`,
  );
}

function postalCodeAt(text: string): string | null {
  if (text.trim() === '') return null;
  if (/^[0-9]{5}$/.test(text)) return text;
  return refuse('BAD_POSTAL_CODE', `„${text}“ ist keine Postleitzahl.`, `"${text}" is no postal code.`);
}
