import { describe, expect, it } from '@jest/globals';
import { searchFor } from './search.js';

describe('what somebody typed', () => {
  it('is nothing to search for when blank', () => {
    for (const text of [undefined, null, '', '  \n']) expect(searchFor(text)).toBeNull();
  });

  it('is taken apart into words, the short ones only when there are no others', () => {
    expect(searchFor(' E-Mail für alle! ')?.words).toEqual(['Mail', 'für', 'alle']);
    expect(searchFor('KI')?.words).toEqual(['KI']);
    expect(searchFor('!!!')?.words).toEqual([]);
  });

  it('may have 200 characters and counts eight words', () => {
    expect(searchFor('wort '.repeat(40).trim())?.words).toHaveLength(8);
    expect(() => searchFor('x'.repeat(201))).toThrow('200');
  });
});
