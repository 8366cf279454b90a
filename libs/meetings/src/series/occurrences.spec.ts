import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayAfter, instantIn, isDayOf, nextOccurrences, occurrences, timesOf } from './occurrences.js';

const series = (
  rule: string,
  startsOn = '2026-01-01',
  skipped: string[] = [],
  endedOn: string | null = null,
) => ({
  rule,
  startsOn,
  skipped,
  endedOn,
});
const weekly = { startTime: '10:00', durationMinutes: 120, proposalDays: 14 };

/** The time on the clock of a town hall. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

describe('the days of a series', () => {
  it('are those of the rule, from the first to the last, both included', () => {
    const days = series('FREQ=MONTHLY;BYDAY=2TH');
    expect(occurrences(days, '2026-03-12', '2026-05-14')).toEqual(['2026-03-12', '2026-04-09', '2026-05-14']);
  });

  it('begin with the series and end with it', () => {
    const days = series('FREQ=WEEKLY;BYDAY=MO', '2026-03-10', [], '2026-03-30');
    expect(occurrences(days, '2026-01-01', '2026-12-31')).toEqual(['2026-03-16', '2026-03-23', '2026-03-30']);
  });

  it('leave out those that are skipped, which still count', () => {
    const days = series('FREQ=WEEKLY;COUNT=3', '2026-03-02', ['2026-03-09']);
    expect(occurrences(days, '2026-01-01', '2026-12-31')).toEqual(['2026-03-02', '2026-03-16']);
  });

  it('follow INTERVAL from the first day, wherever one begins to look', () => {
    const days = series('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '2026-01-01');
    expect(occurrences(days, '2026-06-01', '2026-06-30')).toEqual(['2026-06-04', '2026-06-18']);
    expect(isDayOf(days, '2026-06-04')).toBe(true);
    expect(isDayOf(days, '2026-06-11')).toBe(false);
  });

  it('take the weekday or the day of the month of the first day where the rule names none', () => {
    expect(occurrences(series('FREQ=WEEKLY', '2026-01-07'), '2026-01-01', '2026-01-20')).toEqual([
      '2026-01-07',
      '2026-01-14',
    ]);
    expect(occurrences(series('FREQ=MONTHLY', '2026-01-31'), '2026-01-01', '2026-05-31')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ]);
  });

  it('include the day of UNTIL', () => {
    expect(
      occurrences(series('FREQ=WEEKLY;UNTIL=20260115', '2026-01-01'), '2026-01-01', '2026-12-31'),
    ).toEqual(['2026-01-01', '2026-01-08', '2026-01-15']);
  });

  it('are found far ahead, and no more than asked for', () => {
    const yearly = series('FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29', '2024-02-29');
    expect(nextOccurrences(yearly, '2026-01-01', 2)).toEqual(['2028-02-29', '2032-02-29']);
    expect(nextOccurrences(series('FREQ=WEEKLY'), '2026-01-01', 3)).toHaveLength(3);
  });

  it('are there or not, whatever piece of the calendar one looks at', () => {
    const rule = fc.constantFrom(
      ...[
        'FREQ=WEEKLY;BYDAY=MO,TH',
        'FREQ=WEEKLY;INTERVAL=3',
        'FREQ=MONTHLY;BYDAY=-1FR',
        'FREQ=MONTHLY;BYMONTHDAY=31',
      ],
      ...['FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,3WE', 'FREQ=WEEKLY;COUNT=30', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    );
    const day = fc.integer({ min: 0, max: 900 }).map((n) => dayAfter('2026-01-01', n));
    fc.assert(
      fc.property(rule, day, day, (text, one, other) => {
        const [from, to] = [one, other].sort() as [string, string];
        const all = occurrences(series(text), '2026-01-01', '2029-12-31');
        expect(occurrences(series(text), from, to)).toEqual(all.filter((d) => d >= from && d <= to));
      }),
    );
  });
});

describe('the time of a session', () => {
  it('is ten in the morning in winter and in summer, across both changes of time', () => {
    const days = occurrences(series('FREQ=WEEKLY;BYDAY=TH', '2026-03-19'), '2026-03-19', '2026-10-29');
    const shown = days.map((day) => clock.format(timesOf(weekly, day).startsAt));
    expect(shown).toEqual(days.map((day) => `${day} 10:00`));
    const around = (day: string) => timesOf(weekly, day).startsAt.toISOString();
    expect([around('2026-03-26'), around('2026-04-02')]).toEqual([
      '2026-03-26T09:00:00.000Z',
      '2026-04-02T08:00:00.000Z',
    ]);
    expect([around('2026-10-22'), around('2026-10-29')]).toEqual([
      '2026-10-22T08:00:00.000Z',
      '2026-10-29T09:00:00.000Z',
    ]);
  });

  it('is an hour later where the change to summer time leaves it out', () => {
    expect(clock.format(instantIn('2026-03-29', '02:30'))).toBe('2026-03-29 03:30');
  });

  it('is the first of the two where the change to winter time brings it twice', () => {
    expect(instantIn('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('lasts its minutes, also over a change of time', () => {
    const { startsAt, endsAt } = timesOf({ ...weekly, startTime: '01:00' }, '2026-03-29');
    expect(endsAt.getTime() - startsAt.getTime()).toBe(120 * 60_000);
    expect(clock.format(endsAt)).toBe('2026-03-29 04:00');
  });

  it('closes proposals so many days before at the same time on the clock', () => {
    expect(clock.format(timesOf(weekly, '2026-04-02').proposalsUntil)).toBe('2026-03-19 10:00');
  });
});
