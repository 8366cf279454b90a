import { describe, expect, it } from '@jest/globals';
import { membersIn, shadeOf } from './members-in.js';

describe('the members of a Land', () => {
  it('are those of all circles, each once', () => {
    const row = { board: 1, network: 2, partner: 3, observer: 4, municipalities: 100 };
    expect(membersIn({ ...row, landCode: '05', landName: 'Nordrhein-Westfalen' })).toBe(10);
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [5, 2],
    [6, 3],
    [10, 3],
    [11, 4],
    [396, 4],
  ])('%d of them are drawn in shade %d', (members, shade) => {
    expect(shadeOf(members)).toBe(shade);
  });
});
