import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { absoluteLimit, expiryOf, idleLimit, isDue } from './session-expiry.js';

const created = new Date('2026-03-01T08:00:00Z');
const later = (milliseconds: number): Date => new Date(created.getTime() + milliseconds);

describe('the end of a session', () => {
  it('comes eight hours after it was last used', () => {
    expect(expiryOf(created, later(3_600_000))).toEqual(new Date('2026-03-01T17:00:00Z'));
  });

  it('comes thirty days after it began, however much it is used', () => {
    expect(expiryOf(created, later(absoluteLimit - 1))).toEqual(new Date('2026-03-31T08:00:00Z'));
  });

  it('is never put off beyond either limit, and never moved forward by use', () => {
    const times = fc.integer({ min: 0, max: absoluteLimit });
    fc.assert(
      fc.property(times, times, (a, b) => {
        const [seen, seenLater] = [later(Math.min(a, b)), later(Math.max(a, b))];
        const end = expiryOf(created, seen);
        return (
          end.getTime() <= seen.getTime() + idleLimit &&
          end <= later(absoluteLimit) &&
          end <= expiryOf(created, seenLater)
        );
      }),
    );
  });
});

describe('writing down that something was used', () => {
  it('is due once a minute', () => {
    expect(isDue(null, created)).toBe(true);
    expect(isDue(created, later(59_999))).toBe(false);
    expect(isDue(created, later(60_000))).toBe(true);
  });
});
