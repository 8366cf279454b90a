import { describe, expect, it } from '@jest/globals';
import { type UserFaults } from '@allmende/platform/graphql';
import { announcedOf, changesOf, checkPlan, planned, type MeetingPlan } from './meeting.plan.js';

const now = new Date('2026-11-21T12:00:00Z');
const plan: MeetingPlan = {
  title: 'Sitzung des Boards',
  startsAt: new Date('2026-12-03T09:00:00Z'),
  endsAt: new Date('2026-12-03T12:00:00Z'),
  place: 'Köln',
  onlineUrl: null,
  visibility: 'NETWORK',
  proposalsUntil: new Date('2026-11-26T12:00:00Z'),
};

/** Codes and places of what is wrong. */
function wrong(changes: Partial<MeetingPlan>, before?: MeetingPlan): string[] {
  try {
    checkPlan({ ...plan, ...changes }, now, before);
    return [];
  } catch (error) {
    return (error as UserFaults).faults.map(({ code, path }) => `${code} ${path}`);
  }
}

describe('a plan', () => {
  it.each([
    ['is fine as it is', {}, []],
    [
      'ends before it begins',
      { endsAt: new Date('2026-12-03T08:59:59Z') },
      ['ENDS_BEFORE_START input.endsAt'],
    ],
    ['ends as it begins', { endsAt: plan.startsAt }, ['ENDS_BEFORE_START input.endsAt']],
    ['begins now', { startsAt: now, proposalsUntil: null }, ['MEETING_IN_PAST input.startsAt']],
    ['begins in a second', { startsAt: new Date('2026-11-21T12:00:01Z'), proposalsUntil: null }, []],
    ['closes proposals now', { proposalsUntil: now }, ['DEADLINE_IN_PAST input.proposalsUntil']],
    ['closes proposals in a second', { proposalsUntil: new Date('2026-11-21T12:00:01Z') }, []],
    ['closes proposals at the beginning', { proposalsUntil: plan.startsAt }, []],
    [
      'closes proposals after the beginning',
      { proposalsUntil: new Date('2026-12-03T09:00:01Z') },
      ['DEADLINE_AFTER_START input.proposalsUntil'],
    ],
    ['has no title', { title: '' }, ['REQUIRED input.title']],
    ['leads to a script', { onlineUrl: 'javascript:alert(1)' }, ['INVALID_URL input.onlineUrl']],
    ['has a conference', { onlineUrl: 'https://konferenz.example.org/board' }, []],
  ] as [string, Partial<MeetingPlan>, string[]][])('%s', (_, changes, faults) => {
    expect(wrong(changes)).toEqual(faults);
  });

  it('may keep what has become past since', () => {
    const past = {
      startsAt: new Date('2026-11-20T09:00:00Z'),
      proposalsUntil: new Date('2026-11-10T09:00:00Z'),
    };
    expect(wrong(past, { ...plan, ...past })).toEqual([]);
    expect(wrong(past, plan)).toEqual([
      'MEETING_IN_PAST input.startsAt',
      'DEADLINE_IN_PAST input.proposalsUntil',
    ]);
  });
});

describe('a change', () => {
  it('keeps what is left out, and clears what is null', () => {
    const after = planned(plan, { place: null, onlineUrl: 'https://konferenz.example.org' });
    expect(changesOf(plan, after)).toEqual(['place', 'onlineUrl']);
    expect(after).toMatchObject({ title: plan.title, place: null });
  });

  it('tells those invited of time, place and title, each once, and of nothing else', () => {
    expect(announcedOf(['startsAt', 'endsAt', 'onlineUrl', 'title'])).toEqual(['time', 'place', 'title']);
    expect(announcedOf(['visibility', 'proposalsUntil'])).toEqual([]);
  });

  it('is none when the same second is sent again', () => {
    const again = planned(plan, { startsAt: new Date('2026-12-03T09:00:00.250Z') });
    expect(changesOf(plan, again)).toEqual([]);
  });
});
