import { describe, expect, it } from '@jest/globals';
import { standingOf } from './grant-standing.js';

const role = { current: false, validFrom: '2026-07-01', validUntil: '2026-07-31' };

describe('where a role stands', () => {
  it.each([
    ['2026-06-30', 'ahead'],
    ['2026-08-01', 'over'],
    ['2026-07-15', 'rests'],
  ])('is said on %s', (today, standing) => {
    expect(standingOf(role, today)).toBe(standing);
  });

  it('is never doubted when the server says that it counts', () => {
    expect(standingOf({ ...role, current: true }, '2026-06-30')).toBe('counts');
  });

  it('is resting for a role without a window that does not count', () => {
    expect(standingOf({ current: false, validFrom: null, validUntil: null }, '2026-07-15')).toBe('rests');
  });
});
