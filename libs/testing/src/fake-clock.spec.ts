import { describe, expect, it } from '@jest/globals';
import { FakeClock } from './fake-clock.js';

describe('FakeClock', () => {
  it('stands still until it is moved', () => {
    const clock = new FakeClock('2026-03-01T23:59:59+01:00');
    expect(clock.now()).toEqual(new Date('2026-03-01T22:59:59Z'));
    clock.advance(1_000);
    expect(clock.now().toISOString()).toBe('2026-03-01T23:00:00.000Z');
    clock.set(new Date(0));
    expect(clock.now()).toEqual(new Date(0));
  });

  it('is not moved through a date it gave away', () => {
    const clock = new FakeClock();
    clock.now().setFullYear(1999);
    expect(clock.now().getFullYear()).toBe(2026);
  });

  it('refuses what is not a time', () => {
    expect(() => new FakeClock('tomorrow')).toThrow('Not a time: tomorrow');
  });
});
