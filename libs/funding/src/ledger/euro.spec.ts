import { expect, it } from '@jest/globals';
import { euro, germanDay } from './euro.js';

const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

it.each([
  [0n, '0,00 €', '€0.00'],
  [1n, '0,01 €', '€0.01'],
  [-5n, '-0,05 €', '-€0.05'],
  [123_456n, '1.234,56 €', '€1,234.56'],
  [9_007_199_254_740_993n, '90.071.992.547.409,93 €', '€90,071,992,547,409.93'],
])('%s cents read %s', (cents, de, en) => {
  const text = euro(cents);
  expect([plain(text.de), plain(text.en)]).toEqual([de, en]);
});

it('a day reads as people write it', () => {
  expect(germanDay('2026-11-02')).toBe('02.11.2026');
});
