import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { directoryOf } from './proof/directory-excerpt.js';
import { labelledNames } from './labelled-names.js';
import { matchName, type DirectoryEntry } from './match.js';

const directory = directoryOf('ZenDiS', 'KGSt', 're@di', 'Dortmunder Systemhaus (dosys)');
const match = (text: string, entries: readonly DirectoryEntry[] = directory): string => {
  const found = matchName(text, entries);
  return found.sure ? `${found.reason} ${found.organizationId}` : found.reason;
};
const firstOf = (text: string): string | undefined => {
  const found = matchName(text, directory);
  return found.sure ? undefined : found.candidates[0]?.organizationId;
};

describe('a text means one organization for sure', () => {
  it.each([
    ['Stadt Köln', 'NAME_AND_KIND 05315000'],
    ['Kreisfreie Stadt Bochum', 'NAME_AND_KIND 05911000'],
    ['Klingenstadt Solingen', 'NAME_AND_KIND 05122000'],
    ['Dortmund, Stadt', 'NAME_AND_KIND 05913000'],
    ['Stadt Münster', 'NAME_AND_KIND 05515000'],
    ['Landkreis München', 'NAME_AND_KIND 09184'],
    ['Landkreis Rhein-Neckar', 'NAME_AND_KIND 08226'],
    ['Land Berlin', 'NAME_AND_KIND 11000000'],
  ])('because name and kind agree: %s', (text, found) => expect(match(text)).toBe(found));

  it.each([
    ['Frankfurt/Main', 'NAME_AND_ADDITION 06412000'],
    ['Frankfurt/O.', 'NAME_AND_ADDITION 12053000'],
    ['Stadt Oldenburg (Oldb)', 'NAME_AND_ADDITION 03403000'],
    ['Stadt Weiden in der Oberpfalz', 'NAME_AND_ADDITION 09363000'],
  ])('because the addition decides: %s', (text, found) => expect(match(text)).toBe(found));

  it.each([
    ['because its Land decides', 'Stadt Oldenburg, Niedersachsen', 'NAME_AND_LAND 03403000'],
    ['because nobody else is called so', 'Dortmund', 'NAME_ALONE 05913000'],
    ['because its kind is a part of its name', 'Enzkreis', 'NAME_ALONE 08236'],
    ['because the legal form tells nothing', 'ZenDiS GmbH', 'NAME_OF_BODY ZenDiS'],
    ['because its short name stands in brackets', 'Ein langer Name (ZenDiS)', 'NAME_OF_BODY ZenDiS'],
    ['by its short name', 'dosys', 'NAME_OF_BODY Dortmunder Systemhaus (dosys)'],
    ['whatever department of it is named', 'Stadt Bochum, Amt für Digitales', 'NAME_AND_KIND 05911000'],
    ['without its Sorbian name', 'Stadt Cottbus', 'NAME_AND_KIND 12052000'],
    ['with its Sorbian name', 'Stadt Cottbus/Chóśebuz', 'NAME_AND_KIND 12052000'],
  ])('%s: %s', (_, text, found) => expect(match(text)).toBe(found));
});

describe('a moderator has to look', () => {
  it.each([
    ['Neustadt', 'SEVERAL_OF_THAT_NAME'],
    ['Oldenburg', 'SEVERAL_OF_THAT_NAME'],
    ['München', 'SEVERAL_OF_THAT_NAME'],
    ['Stadt Bergen', 'SEVERAL_OF_THAT_NAME'],
    ['Neustadt/W.', 'SEVERAL_OF_THAT_NAME'],
    // A market town of its own, and a village of Erlbach that could be called so.
    ['Markt Erlbach', 'SEVERAL_OF_THAT_NAME'],
    ['Stadt Salzburg', 'KIND_DIFFERS'],
    ['Universität Köln', 'KIND_DIFFERS'],
    ['Freie Hansestadt Bremen', 'KIND_DIFFERS'],
    ['Nelkenstadt Solingen', 'KIND_DIFFERS'],
    ['Rom', 'KIND_MISSING'],
    ['Bremen', 'KIND_MISSING'],
    ['Stadt Freiburg', 'ADDITION_MISSING'],
    ['Stadt Linz', 'ADDITION_MISSING'],
    ['Freiburg, Schweiz', 'ADDITION_UNKNOWN'],
    ['Stadt Köln, Bonn', 'ADDITION_UNKNOWN'],
    ['Stadt Rastat', 'ONLY_SIMILAR'],
    ['LHM', 'NOTHING_FOUND'],
    ['...', 'NOTHING_FOUND'],
  ])('at %s: %s', (text, reason) => expect(match(text)).toBe(reason));

  it('and finds the likeliest first, the very name before all similar ones', () => {
    expect(firstOf('Stadt Rastat')).toBe('08216043');
    expect(firstOf('Stadt Salzburg')).toBe('07143291');
    expect(firstOf('Stadt Freiburg')).toBe('08311000');
    expect(firstOf('Universität Köln')).toBe('05315000');
  });

  it('and is shown ten candidates at most, with scores from 0 to 1', () => {
    const found = matchName('Neustadt', directory);
    const scores = found.sure ? [] : found.candidates.map(({ score }) => score);
    expect(scores).toHaveLength(10);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
  });
});

describe('what a text means', () => {
  const texts = fc.constantFrom(...labelledNames.map(([text]) => text));
  const spelling = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 });

  it('does not depend on the order of the directory', () => {
    const shuffled = fc.shuffledSubarray([...directory], { minLength: directory.length });
    fc.assert(
      fc.property(texts, shuffled, (text, entries) => {
        expect(matchName(text, entries)).toEqual(matchName(text, directory));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on capitals, on how umlauts are written, or on blanks', () => {
    const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };
    const respelt = (text: string, flips: boolean[]): string =>
      [...text]
        .map((letter, n) => (flips[n % flips.length] ? (umlauts[letter] ?? letter) : letter.normalize('NFD')))
        .map((letter, n) => (flips[(n + 3) % flips.length] ? letter.toUpperCase() : letter.toLowerCase()))
        .map((letter) => (letter === ' ' ? '  ' : letter))
        .join('');
    fc.assert(
      fc.property(texts, spelling, (text, flips) => {
        expect(matchName(` ${respelt(text, flips)} `, directory)).toEqual(matchName(text, directory));
      }),
      { numRuns: 150 },
    );
  });

  it('is answered for any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void matchName(text, directory)));
  });
});
