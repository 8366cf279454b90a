import { describe, expect, it } from '@jest/globals';
import type { ApplicationState } from '../../gql/schema.js';
import { progressOf } from './progress.js';

const stationsIn = (state: ApplicationState, wanted: string) =>
  progressOf(state).flatMap((one) => (one.state === wanted ? one.station : []));

describe('where an application stands', () => {
  it.each(['UNCONFIRMED', 'APPLIED', 'UNDER_REVIEW', 'ASKED', 'WAITING'] as const)(
    '%s: there is one place where it is now, and something ahead',
    (state) => {
      expect(stationsIn(state, 'now')).toHaveLength(1);
      expect(stationsIn(state, 'ahead')).toContain('member');
    },
  );

  it.each(['ADMITTED', 'DECLINED', 'WITHDRAWN'] as const)('%s: nothing is left to come', (state) => {
    expect(stationsIn(state, 'now')).toEqual([]);
    expect(stationsIn(state, 'ahead')).toEqual([]);
  });

  it('who waits for a seat has been admitted and is no member yet', () => {
    expect(stationsIn('WAITING', 'done')).toContain('admitted');
    expect(stationsIn('WAITING', 'now')).toEqual(['waiting']);
  });
});
