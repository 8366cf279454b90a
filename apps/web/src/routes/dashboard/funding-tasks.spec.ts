import { describe, expect, it } from '@jest/globals';
import { fundingTasksOf } from './funding-tasks.js';

const now = new Date('2026-11-22T12:00:00Z');
const pledge = (councilOn: string | null, viewerCanApprove = true, closesAt = '2027-03-31T22:00:00Z') => ({
  ...{ id: 'plg_1', state: 'DECLARED' as const, councilOn, viewerCanApprove },
  round: { id: 'fnd_1', closesAt },
});
const call = (dueOn: string, amountCents: number) => ({
  id: 'plg_2',
  instalments: [{ id: 'ins_1', dueOn, outstanding: { amountCents } }],
});
const tasks = (councilSchedule: ReturnType<typeof pledge>[], called: ReturnType<typeof call>[] = []) =>
  fundingTasksOf([{ id: 'org_1', name: 'Dortmund', councilSchedule, pledges: { nodes: called } }], now).map(
    ({ kind, count, until }) => `${kind} ${count} ${until}`,
  );

describe('what is to be done about pledges', () => {
  it('is to approve what waits for a second person, by the nearest deadline', () => {
    const late = pledge(null, true, '2026-12-01T22:00:00Z');
    expect(tasks([pledge(null), late])).toEqual(['approve 2 2026-12-01T22:00:00Z']);
    expect(tasks([pledge(null, false)])).toEqual([]);
  });

  it('is the council’s until its day, told two weeks before, and then to approve', () => {
    expect(tasks([pledge('2026-12-07')])).toEqual([]);
    expect(tasks([pledge('2026-12-06')])).toEqual(['council 1 2026-12-06']);
    expect(tasks([pledge('2026-11-22')])).toEqual(['approve 1 2026-11-22']);
  });

  it('is to pay what was called, the first due day first', () => {
    expect(tasks([], [call('2027-02-01', 100), call('2027-01-15', 5), call('2026-01-01', 0)])).toEqual([
      'pay 2 2027-01-15',
    ]);
  });

  it('is nothing any more in a round that has closed', () => {
    expect(tasks([pledge(null, true, '2026-11-22T12:00:00Z')])).toEqual([]);
  });
});
