import { describe, expect, it } from '@jest/globals';
import { today } from './today.js';

describe('today', () => {
  it('is the day as it is in Germany, not in London', () => {
    expect(today(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
  });
});
