import type { Text } from '@allmende/platform/graphql';

/** The sixteen Länder by the first two digits of every official key. */
export const lands: Readonly<Record<string, string>> = {
  '01': 'Schleswig-Holstein',
  '02': 'Hamburg',
  '03': 'Niedersachsen',
  '04': 'Bremen',
  '05': 'Nordrhein-Westfalen',
  '06': 'Hessen',
  '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg',
  '09': 'Bayern',
  '10': 'Saarland',
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
};

/** Official keys: AGS of a district (5 digits) or of a municipality (8), ARS of a municipality (12). */
export type KeyKind = 'DISTRICT' | 'MUNICIPALITY' | 'REGIONAL';

/** What is wrong with a key: a code for machines, a sentence for people. */
export interface KeyFault {
  code: 'KEY_NOT_DIGITS' | 'KEY_LENGTH' | 'UNKNOWN_LAND';
  text: Text;
}

const kindByLength = new Map<number, KeyKind>([
  [5, 'DISTRICT'],
  [8, 'MUNICIPALITY'],
  [12, 'REGIONAL'],
]);

/** The key without the blanks that people put between its parts: `05 9 13 000` → `05913000`. */
export const tidyKey = (key: string): string => key.replace(/\s/g, '');

/** The kind of a tidy key, told from its length; null when it has none of the three lengths. */
export const kindOfKey = (key: string): KeyKind | null => kindByLength.get(key.length) ?? null;

/** The AGS inside an ARS: the digits of the Verband (6 to 9) are left out. */
export const agsOfArs = (ars: string): string => ars.slice(0, 5) + ars.slice(9);

const shown = (key: string): string => (key.length > 20 ? `${key.slice(0, 20)}…` : key);

/**
 * The first fault of a tidy key, or null when it is well-formed and its Land is known. Whether such a place exists
 * is another question.
 * @param wanted the only kinds that are welcome; all three when none is given
 */
export function keyFault(key: string, ...wanted: KeyKind[]): KeyFault | null {
  const given = shown(key);
  if (!/^[0-9]+$/.test(key)) {
    return {
      code: 'KEY_NOT_DIGITS',
      text: {
        de: `„${given}“ ist kein amtlicher Schlüssel: Er besteht nur aus Ziffern.`,
        en: `"${given}" is no official key: it consists of digits only.`,
      },
    };
  }
  const kind = kindOfKey(key);
  if (!kind || (wanted.length > 0 && !wanted.includes(kind))) {
    return {
      code: 'KEY_LENGTH',
      text: {
        de: `„${given}“ hat ${key.length} Ziffern. Ein AGS hat 8 (ein Kreis 5), ein ARS 12.`,
        en: `"${given}" has ${key.length} digits. An AGS has 8 (a district's 5), an ARS 12.`,
      },
    };
  }
  if (key.slice(0, 2) in lands) return null;
  return {
    code: 'UNKNOWN_LAND',
    text: {
      de: `„${given}“ beginnt mit ${key.slice(0, 2)}. Ein Land mit dieser Nummer gibt es nicht, nur 01 bis 16.`,
      en: `"${given}" begins with ${key.slice(0, 2)}. There is no Land of that number, only 01 to 16.`,
    },
  };
}
