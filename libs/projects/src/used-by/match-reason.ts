import type { Text } from '@allmende/platform/graphql';

/** Why a text was matched to an organization for sure. */
export const sureReasons = [
  'NAME_AND_KIND',
  'NAME_AND_ADDITION',
  'NAME_AND_LAND',
  'NAME_ALONE',
  'NAME_OF_BODY',
] as const;
export type SureReason = (typeof sureReasons)[number];

/** Why a moderator has to look at a text. */
export const unsureReasons = [
  'SEVERAL_OF_THAT_NAME',
  'KIND_DIFFERS',
  'KIND_MISSING',
  'ADDITION_MISSING',
  'ADDITION_UNKNOWN',
  'ONLY_SIMILAR',
  'NOTHING_FOUND',
] as const;
export type UnsureReason = (typeof unsureReasons)[number];

/** What stands in a claim: what the matching found, or who decided. */
export type MatchReason = SureReason | UnsureReason | 'DECIDED' | 'REMEMBERED';

/** The reasons as sentences for people. */
export const matchReasonTexts: Record<MatchReason, Text> = {
  NAME_AND_KIND: {
    de: 'Name und Art der Körperschaft stimmen überein, und im Verzeichnis gibt es nur eine.',
    en: 'Name and kind of body agree, and the directory has only one.',
  },
  NAME_AND_ADDITION: {
    de: 'Name und Namenszusatz stimmen überein, und im Verzeichnis gibt es nur eine.',
    en: 'Name and addition to the name agree, and the directory has only one.',
  },
  NAME_AND_LAND: {
    de: 'Der Name stimmt überein, und in dem genannten Land gibt es nur eine Körperschaft dieser Art und dieses Namens.',
    en: 'The name agrees, and the Land that is named has only one body of that kind and name.',
  },
  NAME_ALONE: {
    de: 'Der Name stimmt überein, und im Verzeichnis trägt ihn niemand sonst.',
    en: 'The name agrees, and nobody else in the directory has it.',
  },
  NAME_OF_BODY: {
    de: 'Der Text nennt den Namen oder die Kurzform dieser Organisation.',
    en: 'The text gives the name or the short name of this organization.',
  },
  SEVERAL_OF_THAT_NAME: {
    de: 'Mehrere Organisationen tragen diesen Namen, und der Text entscheidet nicht zwischen ihnen.',
    en: 'Several organizations have this name, and the text does not decide between them.',
  },
  KIND_DIFFERS: {
    de: 'Der Name stimmt überein, aber der Text nennt eine andere Art von Körperschaft.',
    en: 'The name agrees, but the text names another kind of body.',
  },
  KIND_MISSING: {
    de: 'Der Name stimmt überein, aber der Text sagt nicht, ob eine Gemeinde, ein Kreis oder etwas anderes gemeint ist.',
    en: 'The name agrees, but the text does not say whether a municipality, a district or something else is meant.',
  },
  ADDITION_MISSING: {
    de: 'Im Verzeichnis hat der Name einen Zusatz, der im Text fehlt.',
    en: 'In the directory the name has an addition that the text lacks.',
  },
  ADDITION_UNKNOWN: {
    de: 'Der Text enthält einen Zusatz, den das Verzeichnis bei diesem Namen nicht kennt.',
    en: 'The text has an addition that the directory does not know with this name.',
  },
  ONLY_SIMILAR: {
    de: 'Im Verzeichnis stehen nur ähnliche Namen.',
    en: 'The directory has only similar names.',
  },
  NOTHING_FOUND: {
    de: 'Im Verzeichnis steht nichts Ähnliches.',
    en: 'The directory has nothing similar.',
  },
  DECIDED: { de: 'Von der Moderation entschieden.', en: 'Decided by a moderator.' },
  REMEMBERED: {
    de: 'Die Moderation hat über diesen Namen schon einmal entschieden.',
    en: 'A moderator has decided on this name before.',
  },
};
