import { describe, expect, it } from '@jest/globals';
import { byDeadline, remaining } from './deadline.js';

describe('how far off a deadline is', () => {
  const now = new Date('2026-11-22T22:30:00Z');

  it('is counted in days of Germany', () => {
    expect(remaining('2026-11-22', now)).toEqual({ overdue: false, days: 0 });
    expect(remaining('2026-11-23', now)).toEqual({ overdue: false, days: 1 });
    expect(remaining('2026-11-22T23:30:00Z', now)).toEqual({ overdue: false, days: 1 });
    expect(remaining('2026-12-02T11:00:00Z', now)).toEqual({ overdue: false, days: 10 });
  });

  it('a day is over at its end, an instant when it comes', () => {
    expect(remaining('2026-11-21', now)).toEqual({ overdue: true, days: 1 });
    expect(remaining('2026-11-22T22:30:00Z', now)).toEqual({ overdue: true, days: 0 });
    expect(remaining('2026-11-22T22:30:01Z', now)).toEqual({ overdue: false, days: 0 });
  });

  it('does not slip by a change of daylight saving time', () => {
    expect(remaining('2026-10-26', new Date('2026-10-24T22:30:00Z'))).toEqual({ overdue: false, days: 1 });
  });
});

it('what waits now comes first, a day after all times of that day', () => {
  const untils = ['2026-11-23', '2026-11-24T08:00:00Z', '2026-11-23T18:00:00Z', null];
  expect(untils.toSorted(byDeadline)).toEqual([
    null,
    '2026-11-23T18:00:00Z',
    '2026-11-23',
    '2026-11-24T08:00:00Z',
  ]);
});
