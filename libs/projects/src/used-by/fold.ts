const umlauts: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  ł: 'l',
  đ: 'd',
};

/** One spelling for comparing: lower case, umlauts written out, accents dropped. As `fold_german` in the database. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøłđ]/g, (letter) => umlauts[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/** The folded words of a text; signs and hyphens only part them. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (word === 'st' ? 'sankt' : word));

/** A text as a key: what differs in case, umlauts, blanks or signs only is the same name. */
export const foldedName = (text: string): string => wordsOf(text).join(' ');
