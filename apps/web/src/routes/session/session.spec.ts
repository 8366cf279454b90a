import { describe, expect, it } from '@jest/globals';
import { clockOf, spentOn, type SessionItem } from './session.js';

const item = (spentSeconds: number, openedAt: string | null) => ({ spentSeconds, openedAt }) as SessionItem;
const noon = Date.parse('2026-12-03T12:00:00+01:00');

describe('the time spent on an item', () => {
  it('runs on while it is dealt with, on top of what was spent before', () => {
    expect(spentOn(item(60, '2026-12-03T11:59:30+01:00'), true, noon)).toBe(90);
  });

  it('stands still when it is not the current one', () => {
    expect(spentOn(item(60, '2026-12-03T11:59:30+01:00'), false, noon)).toBe(60);
  });

  it('never runs backwards when the clock of the browser is behind', () => {
    expect(spentOn(item(60, '2026-12-03T12:05:00+01:00'), true, noon)).toBe(60);
  });

  it('is written in minutes and seconds', () => {
    expect([clockOf(0), clockOf(59), clockOf(754), clockOf(3600)]).toEqual([
      '0:00',
      '0:59',
      '12:34',
      '60:00',
    ]);
  });
});
