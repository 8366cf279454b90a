import type { ErrorCode } from 'yaml';
import type { Sentence } from './publiccode.js';

const reasons: Partial<Record<ErrorCode, Sentence>> = {
  ALIAS_PROPS: {
    de: 'Ein Verweis (*) darf keinen Anker und kein Tag tragen.',
    en: 'an alias (*) must not carry an anchor or a tag.',
  },
  BAD_ALIAS: { de: 'Dieser Verweis (*) ist unvollständig.', en: 'this alias (*) is incomplete.' },
  BAD_DIRECTIVE: { de: 'Diese %-Anweisung ist ungültig.', en: 'this % directive is invalid.' },
  BAD_DQ_ESCAPE: {
    de: 'Die Zeichenfolge nach dem umgekehrten Schrägstrich ist ungültig.',
    en: 'the escape sequence after the backslash is invalid.',
  },
  BAD_INDENT: { de: 'Die Einrückung passt nicht.', en: 'the indentation does not fit.' },
  BAD_SCALAR_START: {
    de: 'Ein Text darf mit diesem Zeichen nicht beginnen; bitte in Anführungszeichen setzen.',
    en: 'a text must not begin with this character; please put it in quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    de: 'In einer Zeile steht mehr als ein Schlüssel; ein Text mit Doppelpunkt gehört in Anführungszeichen.',
    en: 'there is more than one key on this line; a text with a colon belongs in quotes.',
  },
  BLOCK_IN_FLOW: {
    de: 'In einer Liste mit Klammern sind keine Einträge mit Einrückung erlaubt.',
    en: 'indented entries are not allowed inside brackets.',
  },
  KEY_OVER_1024_CHARS: {
    de: 'Ein Schlüssel darf höchstens 1024 Zeichen haben.',
    en: 'a key may have 1024 characters at most.',
  },
  MISSING_CHAR: {
    de: 'Hier fehlt ein Zeichen, etwa ein schließendes Anführungszeichen, eine Klammer oder ein Doppelpunkt.',
    en: 'a character is missing here, such as a closing quote, a bracket or a colon.',
  },
  MULTILINE_IMPLICIT_KEY: {
    de: 'Ein Schlüssel muss in einer Zeile stehen und mit einem Doppelpunkt enden.',
    en: 'a key must be on one line and end with a colon.',
  },
  TAB_AS_INDENT: {
    de: 'Einrückung nur mit Leerzeichen, nicht mit Tabulatoren.',
    en: 'indent with spaces only, not with tabs.',
  },
};

const otherwise: Sentence = {
  de: 'Der Aufbau stimmt hier nicht.',
  en: 'the structure is wrong here.',
};

/** Says in both languages why the YAML library stumbled. */
export function yamlReason(code: ErrorCode): Sentence {
  return reasons[code] ?? otherwise;
}
