import { describe, expect, it } from '@jest/globals';
import { readMeetingsChoice, toMeetingFilter } from './meetings-choice.js';

const read = (search: string) => readMeetingsChoice(new URLSearchParams(search));
const today = '2026-03-01';

describe('the choice of meetings', () => {
  it('is what comes, of all bodies, unless the address says otherwise', () => {
    expect(read('')).toEqual({ time: 'kommende', body: 'alle' });
    expect(read('zeit=morgen')).toEqual({ time: 'kommende', body: 'alle' });
  });

  it('counts the meetings of today as coming', () => {
    expect(toMeetingFilter(read(''), today)).toMatchObject({ from: today, to: null, newestFirst: false });
  });

  it('looks back from yesterday, the latest first', () => {
    expect(toMeetingFilter(read('zeit=vergangene'), today)).toMatchObject({
      from: null,
      to: '2026-02-28',
      newestFirst: true,
    });
  });

  it('keeps to the board, or to one working group', () => {
    expect(toMeetingFilter(read('gremium=board'), today)).toMatchObject({
      board: true,
      workingGroupId: null,
    });
    expect(toMeetingFilter(read('gremium=wkg_1'), today)).toMatchObject({
      board: null,
      workingGroupId: 'wkg_1',
    });
  });
});
