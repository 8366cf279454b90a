import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserFaults } from '@allmende/platform/graphql';
import { readRule } from './series-rule.js';

const faultsOf = (rule: string): string[] => {
  try {
    readRule(rule, 'input.rule');
  } catch (error) {
    if (error instanceof UserFaults) return error.faults.map(({ text }) => text.en);
    throw error;
  }
  return [];
};

describe('the rule of a series', () => {
  it.each([
    ['FREQ=MONTHLY;BYDAY=2TH', 'FREQ=MONTHLY;BYDAY=2TH'],
    ['RRULE:BYDAY=-1FR;FREQ=MONTHLY', 'FREQ=MONTHLY;BYDAY=-1FR'],
    [' freq=weekly; interval=2; byday=mo,th ', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH'],
    ['FREQ=MONTHLY;BYMONTHDAY=+1,-1', 'FREQ=MONTHLY;BYMONTHDAY=1,-1'],
    ['FREQ=WEEKLY;UNTIL=20271231', 'FREQ=WEEKLY;UNTIL=20271231'],
    ['FREQ=WEEKLY;COUNT=10', 'FREQ=WEEKLY;COUNT=10'],
  ])('takes %s', (given, kept) => {
    expect(readRule(given, 'input.rule')).toBe(kept);
  });

  it.each([
    ['', 'Part 1 ("") of the rule is not possible.'],
    ['FREQ=DAILY', 'Part 1 ("FREQ=DAILY") of the rule: expected is WEEKLY or MONTHLY.'],
    ['FREQ=WEEKLY;BYSETPOS=1', 'Part 2 ("BYSETPOS=1") of the rule is not possible.'],
    ['FREQ=MONTHLY;BYDAY=9TH', 'Part 2 ("BYDAY=9TH") of the rule: expected is weekdays'],
    ['FREQ=WEEKLY;INTERVAL=0', 'Part 2 ("INTERVAL=0") of the rule: expected is a number from 1 to 52.'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'Part 2 ("BYMONTHDAY=0") of the rule: expected is days of the month'],
    ['FREQ=WEEKLY;UNTIL=20260230', 'Part 2 ("UNTIL=20260230") of the rule: expected is the last day'],
    ['FREQ=WEEKLY;UNTIL=20261231T100000Z', 'Part 2 ("UNTIL=20261231T100000Z") of the rule: expected is'],
    ['FREQ=WEEKLY;COUNT=501', 'Part 2 ("COUNT=501") of the rule: expected is a number from 1 to 500.'],
    ['FREQ=WEEKLY;FREQ=MONTHLY', 'Part 2 ("FREQ=MONTHLY") of the rule is there twice.'],
    ['BYDAY=MO', 'The rule has no FREQ.'],
    ['FREQ=WEEKLY;UNTIL=20271231;COUNT=2', 'UNTIL and COUNT exclude each other.'],
    ['FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1', 'BYDAY and BYMONTHDAY exclude each other here.'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'BYMONTHDAY and counted weekdays like 2TH exist monthly only.'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'BYMONTHDAY and counted weekdays like 2TH exist monthly only.'],
    ['FREQ=WEEKLY;constructor=1', 'Part 2 ("CONSTRUCTOR=1") of the rule is not possible.'],
  ])('refuses %s and says where', (rule, message) => {
    expect(faultsOf(rule)[0]).toContain(message);
  });

  it('names every part that can not be taken', () => {
    expect(faultsOf('FREQ=DAILY;INTERVAL=x;BYDAY=MO')).toHaveLength(2);
  });

  it('is the same when it is read again, and never fails otherwise than with faults', () => {
    const part = fc.constantFrom(
      'FREQ=WEEKLY',
      'FREQ=MONTHLY',
      'BYDAY=MO',
      'BYDAY=2TH',
      'COUNT=3',
      'INTERVAL=2',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 4 }).map((parts) => parts.join(';')),
    );
    fc.assert(
      fc.property(text, (rule) => {
        if (faultsOf(rule).length > 0) return;
        const kept = readRule(rule, 'input.rule');
        expect(readRule(kept, 'input.rule')).toBe(kept);
      }),
    );
  });
});
