import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agsOfArs, keyFault, kindOfKey, lands, tidyKey } from './official-key.js';

describe('an official key', () => {
  it('is taken as AGS of a municipality, AGS of a district and ARS', () => {
    expect(['05913000', '05913', '059130000000'].map((key) => keyFault(key))).toEqual([null, null, null]);
    expect(kindOfKey('05913')).toBe('DISTRICT');
  });

  it('may be written with blanks between its parts', () => {
    expect(tidyKey(' 05 9 13 000 ')).toBe('05913000');
  });

  it.each([
    ['0591300O', 'KEY_NOT_DIGITS'],
    ['', 'KEY_NOT_DIGITS'],
    ['٠٥٩١٣٠٠٠', 'KEY_NOT_DIGITS'],
    ['0591300', 'KEY_LENGTH'],
    ['059130001', 'KEY_LENGTH'],
    ['17000000', 'UNKNOWN_LAND'],
    ['00913000', 'UNKNOWN_LAND'],
  ])('%p is refused with %s', (key, code) => {
    expect(keyFault(key)?.code).toBe(code);
  });

  it('of a kind that is not welcome is refused', () => {
    expect(keyFault('05913', 'MUNICIPALITY')?.code).toBe('KEY_LENGTH');
  });

  it('tells in both languages what to do', () => {
    expect(keyFault('17000000')?.text).toEqual({
      de: '„17000000“ beginnt mit 17. Ein Land mit dieser Nummer gibt es nicht, nur 01 bis 16.',
      en: '"17000000" begins with 17. There is no Land of that number, only 01 to 16.',
    });
  });

  it('passes only when it begins with a known Land and has one of the three lengths', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789 x'), maxLength: 14 });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        const key = tidyKey(text);
        const fine = /^(0[1-9]|1[0-6])([0-9]{3}|[0-9]{6}|[0-9]{10})$/.test(key);
        expect(keyFault(key) === null).toBe(fine);
      }),
    );
  });

  it('names all sixteen Länder', () => {
    expect(Object.keys(lands).sort()).toEqual(
      Array.from({ length: 16 }, (_, i) => String(i + 1).padStart(2, '0')),
    );
  });

  it('of the long kind holds the short one', () => {
    expect(agsOfArs('082150075002')).toBe('08215002');
  });
});
