import { describe, expect, it } from '@jest/globals';
import { waitingWork } from './waiting-work.js';

describe('the work that waits for a moderator', () => {
  it('is named where something lies on a desk, and left out where nothing does', () => {
    const work = waitingWork({
      applications: { totalCount: 3 },
      territorialChanges: { totalCount: 0 },
      usageClaims: { totalCount: 1 },
      organizationsWithoutCoordinator: { totalCount: 0 },
    });
    expect(work.map(({ name, count }) => [name, count])).toEqual([
      ['applications', 3],
      ['usageClaims', 1],
    ]);
  });

  it('is none for those who do not moderate', () => {
    expect(waitingWork({})).toEqual([]);
  });
});
