import { describe, expect, it } from '@jest/globals';
import { lateNumber } from './agenda-number.js';

const frozen = ['1', '2', '2.1', '2.2', '3'];

describe('the number of a late item', () => {
  it.each([
    ['behind another, the next letter of that', '3', null, frozen, '3a'],
    ['behind a late one, the letter after it', '3a', null, [...frozen, '3a'], '3b'],
    ['between an item and its late one, the next letter that is free', '3', null, [...frozen, '3a'], '3b'],
    ['behind a nested one, a letter of that', '2.1', '2', frozen, '2.1a'],
    ['the first under an item that has none, its first', null, '3', frozen, '3.1'],
    ['the first of all on an agenda that was empty', null, null, [], '1'],
    ['before all others, a letter of zero', null, null, frozen, '0a'],
    ['before all others under an item', null, '2', frozen, '2.0a'],
    ['under a late item', null, '3a', [...frozen, '3a'], '3a.1'],
    ['behind z come two letters', '1z', null, ['1', '1z'], '1aa'],
    ['and then the next two', '1az', null, ['1', '1az'], '1ba'],
    ['1 and 11 are not mixed up', '1', null, ['1', '11', '11a', '11b'], '1a'],
  ] as const)('%s', (_, previous, above, taken, number) => {
    expect(lateNumber(previous, above, taken)).toBe(number);
  });

  it('is never one that is taken', () => {
    const taken = ['1'];
    for (let n = 0; n < 300; n += 1) taken.push(lateNumber('1', null, taken));
    expect(new Set(taken).size).toBe(301);
    expect(taken.every((number) => /^1[a-z]{0,2}$/.test(number))).toBe(true);
  });
});
