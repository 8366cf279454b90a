import { describe, expect, it } from '@jest/globals';
import { percentOf } from './percent.js';

describe('percentOf', () => {
  it('says 100 only when the last cent is there', () => {
    expect(percentOf(999_999, 1_000_000)).toBe(99);
    expect(percentOf(1_000_000, 1_000_000)).toBe(100);
  });

  it('goes beyond 100 where there is more', () => {
    expect(percentOf(150, 100)).toBe(150);
  });

  it('is 0 of nothing', () => {
    expect(percentOf(0, 0)).toBe(0);
  });
});
