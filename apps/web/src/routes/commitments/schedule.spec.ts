import { describe, expect, it } from '@jest/globals';
import { nextStepOf, urgencyOf, type Waiting } from './schedule.js';

const now = new Date('2026-11-22T12:00:00Z');
const declared: Waiting = {
  ...{ state: 'DECLARED', councilOn: null, round: { closesAt: '2027-03-31T22:00:00Z' } },
  ...{ viewerCanApprove: false, viewerCanReserve: false, whyNotApprove: null },
};
const reserved = { ...declared, state: 'RESERVED', councilOn: '2026-12-10' };

describe('how much a pledge hurries', () => {
  it('is said two weeks before its council day, and when it has passed', () => {
    expect(urgencyOf({ ...reserved, councilOn: '2026-12-07' }, now)).toBeNull();
    expect(urgencyOf({ ...reserved, councilOn: '2026-12-06' }, now)).toEqual({ overdue: false, days: 14 });
    expect(urgencyOf({ ...reserved, councilOn: '2026-11-21' }, now)).toEqual({ overdue: true, days: 1 });
  });

  it('follows from the deadline of the round when it has no council day', () => {
    expect(urgencyOf(declared, now)).toBeNull();
    const round = { closesAt: '2026-11-30T22:00:00Z' };
    expect(urgencyOf({ ...declared, round }, now)).toEqual({ overdue: false, days: 8 });
  });
});

describe('what is to be done next', () => {
  it('is to name a day, or to approve', () => {
    expect(nextStepOf({ ...declared, viewerCanReserve: true }, now)).toBe('reserve');
    expect(nextStepOf({ ...declared, viewerCanReserve: true, viewerCanApprove: true }, now)).toBe('approve');
  });

  it('is to wait for the council until its day, and then to approve or to have it done', () => {
    expect(nextStepOf({ ...reserved, viewerCanApprove: true }, now)).toBe('council');
    const onTheDay = { ...reserved, councilOn: '2026-11-22' };
    expect(nextStepOf({ ...onTheDay, viewerCanApprove: true }, now)).toBe('approve');
    expect(nextStepOf({ ...onTheDay, whyNotApprove: 'FOUR_EYES' }, now)).toBe('second');
    expect(nextStepOf(onTheDay, now)).toBe('ask');
  });

  it('is nothing once the round has closed', () => {
    const round = { closesAt: '2026-11-22T12:00:00Z' };
    expect(nextStepOf({ ...declared, round, viewerCanApprove: true }, now)).toBe('late');
  });
});
