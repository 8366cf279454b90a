import { describe, expect, it } from '@jest/globals';
import { dayOf, laterOf, yearsFrom } from './calendar.js';

describe('calendar days', () => {
  it('are those of Germany, in summer and in winter', () => {
    expect(dayOf(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    expect(dayOf(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
    expect(dayOf(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
    expect(dayOf(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  });

  it('move by whole years; 29 February becomes 1 March', () => {
    expect(yearsFrom('2026-11-21', 1)).toBe('2027-11-21');
    expect(yearsFrom('2028-02-29', 1)).toBe('2029-03-01');
  });

  it('compare as text', () => expect(laterOf('2026-02-01', '2026-10-01')).toBe('2026-10-01'));
});
