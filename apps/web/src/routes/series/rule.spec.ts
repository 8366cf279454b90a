import { describe, expect, it } from '@jest/globals';
import { draftOfRule, nths, toRule } from './rule-draft.js';
import { parseRule, weekdayOf, weekdays } from './rule.js';

const thursday = '2026-12-03';

describe('reading the rule of a series', () => {
  it('knows the weekday of a day', () => {
    expect(weekdayOf(thursday)).toBe('TH');
    expect(weekdayOf('2026-12-06')).toBe('SU');
  });

  it('reads counted weekdays', () => {
    expect(parseRule('FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH,-1FR', thursday)).toMatchObject({
      frequency: 'MONTHLY',
      interval: 2,
      days: [
        { weekday: 'TH', nth: 2 },
        { weekday: 'FR', nth: -1 },
      ],
      monthDays: [],
    });
  });

  it('takes the day of the first session where the rule names none', () => {
    expect(parseRule('FREQ=WEEKLY', thursday).days).toEqual([{ weekday: 'TH', nth: null }]);
    expect(parseRule('FREQ=MONTHLY', thursday).monthDays).toEqual([3]);
  });

  it('reads where it ends', () => {
    expect(parseRule('FREQ=WEEKLY;UNTIL=20271231', thursday).until).toBe('2027-12-31');
    expect(parseRule('FREQ=WEEKLY;COUNT=10', thursday).count).toBe(10);
  });
});

describe('typing in the rule of a series', () => {
  const usual = weekdays.flatMap((day) => [
    ...['1', '3'].map((every) => `FREQ=WEEKLY${every === '1' ? '' : `;INTERVAL=${every}`};BYDAY=${day}`),
    ...nths.map((nth) => `FREQ=MONTHLY;BYDAY=${nth}${day}`),
  ]);

  it('gives back each usual rule as it was', () => {
    for (const rule of usual) {
      const draft = draftOfRule(rule, thursday);
      expect(draft.kind).not.toBe('OTHER');
      expect(toRule(draft)).toBe(rule);
    }
  });

  it.each([
    'FREQ=WEEKLY;BYDAY=MO,TH',
    'FREQ=MONTHLY;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYDAY=TH',
    'FREQ=MONTHLY;BYDAY=5MO',
    'FREQ=MONTHLY;BYDAY=-2MO',
    'FREQ=WEEKLY;BYDAY=TH;UNTIL=20271231',
    'FREQ=WEEKLY;BYDAY=TH;COUNT=10',
  ])('keeps %s as a text, so that nothing is lost', (rule) => {
    const draft = draftOfRule(rule, thursday);
    expect(draft.kind).toBe('OTHER');
    expect(toRule(draft)).toBe(rule);
  });
});
