import { describe, expect, it } from '@jest/globals';
import { afterFailure, maxAttempts } from './delivery.retry.js';

const now = new Date('2026-11-21T12:00:00Z');

describe('a delivery that failed', () => {
  it('waits longer after each try, and gives up after the last', () => {
    const pauses = Array.from({ length: maxAttempts }, (_, index) => {
      const next = afterFailure(index + 1, false, now);
      return next.outcome === 'RETRY' ? next.dueAt.getTime() - now.getTime() : null;
    });
    const waited = pauses.slice(0, -1) as number[];
    expect(waited).toEqual([...waited].sort((a, b) => a - b));
    expect(new Set(waited).size).toBe(maxAttempts - 1);
    expect(pauses.at(-1)).toBeNull();
  });

  it('is given up at once when the address is wrong', () => {
    expect(afterFailure(1, true, now)).toEqual({ outcome: 'FAILED' });
  });
});
