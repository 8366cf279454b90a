import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { delayAfter, freeTries, secondsToWait, type DelayKind } from './sign-in-delay.js';

const kinds = fc.constantFrom<DelayKind>('account', 'address');
const counts = fc.integer({ min: 0, max: 10_000 });

describe('the delay after failed sign-ins', () => {
  it('begins with the fifth failure of an account and doubles up to a quarter of an hour', () => {
    const seconds = [4, 5, 6, 7, 8, 9, 10, 11].map((count) => delayAfter('account', count) / 1000);
    expect(seconds).toEqual([0, 30, 60, 120, 240, 480, 900, 900]);
  });

  it('never shrinks with a further failure, and is never more than a quarter of an hour', () => {
    fc.assert(
      fc.property(kinds, counts, (kind, count) => {
        const [now, next] = [delayAfter(kind, count), delayAfter(kind, count + 1)];
        return now <= next && next <= 900_000;
      }),
    );
  });

  it('is nothing below the free tries, and something from there on', () => {
    fc.assert(
      fc.property(kinds, counts, (kind, count) => delayAfter(kind, count) > 0 === count >= freeTries[kind]),
    );
  });

  it('is over exactly when it has passed since the latest failure, and not a millisecond before', () => {
    const latest = new Date('2026-03-01T12:00:00Z');
    fc.assert(
      fc.property(kinds, counts, (kind, count) => {
        const end = latest.getTime() + delayAfter(kind, count);
        const wait = (time: number) => secondsToWait(kind, { count, latest }, new Date(time));
        return wait(end) === 0 && (count < freeTries[kind] || wait(end - 1) === 1);
      }),
    );
  });

  it('is told in seconds that suffice', () => {
    const latest = new Date('2026-03-01T12:00:00Z');
    fc.assert(
      fc.property(kinds, counts, fc.integer({ min: 0, max: 2_000_000 }), (kind, count, passed) => {
        const failures = { count, latest };
        const now = latest.getTime() + passed;
        const wait = secondsToWait(kind, failures, new Date(now));
        return secondsToWait(kind, failures, new Date(now + wait * 1000)) === 0;
      }),
    );
  });

  it('is nothing for who never failed', () => {
    expect(secondsToWait('account', null, new Date())).toBe(0);
  });
});
