import { describe, expect, it } from '@jest/globals';
import { compareShares, greatestChange } from './share-changes.js';

const share = (organizationName: string, amountCents: number) => ({
  ...{ organizationId: organizationName, organizationName, share: { amountCents } },
});

describe('two splits beside each other', () => {
  const changes = compareShares(
    [share('Köln', 6000), share('Bochum', 4000)],
    [share('Äsch', 2000), share('Köln', 8000)],
    'de',
  );

  it('names everybody who is in one of them, by name', () => {
    expect(changes).toEqual([
      { id: 'Äsch', name: 'Äsch', before: null, now: 2000, difference: 2000 },
      { id: 'Bochum', name: 'Bochum', before: 4000, now: null, difference: -4000 },
      { id: 'Köln', name: 'Köln', before: 6000, now: 8000, difference: 2000 },
    ]);
  });

  it('finds the change that weighs most, and none where nothing has changed', () => {
    expect(greatestChange(changes)?.name).toBe('Bochum');
    expect(greatestChange(compareShares([share('Köln', 1)], [share('Köln', 1)], 'de'))).toBeUndefined();
  });
});
