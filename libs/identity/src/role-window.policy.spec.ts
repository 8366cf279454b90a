import { describe, expect, it } from '@jest/globals';
import { windowFault } from './role-window.policy.js';

const today = '2026-11-22';
const placeOf = (fault: ReturnType<typeof windowFault>) => fault && `${fault.code} ${fault.path}`;

describe('the days of a role', () => {
  it.each([
    [{}],
    [{ validFrom: null, validUntil: null }],
    [{ validFrom: '2026-01-01' }],
    [{ validUntil: today }],
    [{ validFrom: today, validUntil: today }],
    [{ validFrom: '2027-01-01', validUntil: '2027-01-02' }],
  ])('may be %j for a deputy', (window) => {
    expect(windowFault('DEPUTY', window, today)).toBeNull();
  });

  it.each([
    [{ validUntil: '2026-11-21' }, 'WRONG_WINDOW input.validUntil'],
    [{ validFrom: '2026-12-02', validUntil: '2026-12-01' }, 'WRONG_WINDOW input.validUntil'],
  ])('may not be %j', (window, place) => {
    expect(placeOf(windowFault('DEPUTY', window, today))).toBe(place);
  });

  it.each(['COORDINATOR', 'REPRESENTATIVE', 'TREASURER', 'VIEWER', 'MODERATOR'] as const)(
    'are none for a %s',
    (role) => {
      expect(windowFault(role, {}, today)).toBeNull();
      expect(placeOf(windowFault(role, { validFrom: today }, today))).toBe('WRONG_WINDOW input.validFrom');
      expect(placeOf(windowFault(role, { validUntil: today }, today))).toBe('WRONG_WINDOW input.validUntil');
    },
  );
});
