import { describe, expect, it } from '@jest/globals';
import { nameFault } from './name.js';

const code = (name: string): string | undefined => nameFault(name, 'input.name', 20)?.code;

describe('a name of one line', () => {
  it('has letters of any language', () => {
    expect(['Ole Muster', 'Łucja', 'שלום'].map(code)).toEqual([undefined, undefined, undefined]);
  });

  it('has 1 to so many characters', () => {
    expect(['', 'x'.repeat(21)].map(code)).toEqual(['NAME_LENGTH', 'NAME_LENGTH']);
  });

  it('breaks no line and turns no text around', () => {
    const names = ['Ole\nBcc: b', 'Ole\0', 'Ole \u202Egro.live', '\u2067Ole'];
    expect(new Set(names.map(code))).toEqual(new Set(['FORBIDDEN_CHARACTER']));
  });
});
