import { describe, expect, it } from '@jest/globals';
import { Restarts } from './restarts.js';

const minute = 60_000;

describe('restarting a crashed program', () => {
  it('waits longer after each crash in a row, but never longer than half a minute', () => {
    const restarts = new Restarts(Infinity);
    const pauses = Array.from({ length: 7 }, () => restarts.next(500));
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('forgets earlier crashes when the program ran for a minute', () => {
    const restarts = new Restarts(2);
    expect([restarts.next(500), restarts.next(500), restarts.next(minute)]).toEqual([1_000, 2_000, 1_000]);
  });

  it('gives up after as many crashes in a row as are allowed', () => {
    const restarts = new Restarts(2);
    expect([restarts.next(500), restarts.next(500), restarts.next(500)]).toEqual([1_000, 2_000, null]);
  });

  it('bears no crash of a program that has never been ready', () => {
    expect(new Restarts(0).next(500)).toBeNull();
  });
});
