import { describe, expect, it } from '@jest/globals';
import { textFaults } from './text-input.js';

const codes = (text: string): string[] => textFaults('input.text', text, 10, 1).map(({ code }) => code);

describe('a text that people read', () => {
  it.each([
    ['lines and tabs', 'a\tb\r\nc'],
    ['letters of any language', 'Łódź שלום'],
    ['an emoji of several parts', '👩‍💻'],
  ])('may hold %s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['a control character', 'a\0b'],
    ['half a character', 'a\uD83D'],
    ['what turns the following text around', 'a\u202Egro.live'],
    ['what sets text apart and never ends', '\u2066a'],
  ])('holds nothing invisible like %s', (_, text) => {
    expect(codes(text)).toEqual(['INVALID_TEXT']);
  });

  it('is counted in characters, without what surrounds it', () => {
    expect(codes(` ${'🦊'.repeat(10)}\n`)).toEqual([]);
    expect(codes('x'.repeat(11))).toEqual(['TOO_LONG']);
    expect(codes(' \n')).toEqual(['REQUIRED']);
  });
});
