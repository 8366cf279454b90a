import { describe, expect, it } from '@jest/globals';
import { toBerlinTime, toInstant } from './berlin-time.js';

describe('times in Germany', () => {
  it.each([
    ['in winter', '2026-12-03', '10:00', '2026-12-03T10:00:00+01:00'],
    ['in summer', '2026-07-03', '10:00', '2026-07-03T10:00:00+02:00'],
    ['in the hour that comes twice: the first', '2026-10-25', '02:30', '2026-10-25T02:30:00+02:00'],
    ['in the hour that is missing: the one after', '2026-03-29', '02:30', '2026-03-29T03:30:00+02:00'],
  ])('become an instant %s', (_, date, time, instant) => {
    expect(toInstant({ date, time })).toBe(instant);
  });

  it('become nothing when the day or the time is missing or none', () => {
    expect([
      toInstant({ date: '', time: '10:00' }),
      toInstant({ date: '2026-12-03', time: '' }),
      toInstant({ date: '2026-02-30', time: '10:00' }),
    ]).toEqual([null, null, null]);
  });

  it('are shown for an instant, whatever its offset', () => {
    expect(toBerlinTime('2026-12-03T09:00:00+00:00')).toEqual({ date: '2026-12-03', time: '10:00' });
  });
});
