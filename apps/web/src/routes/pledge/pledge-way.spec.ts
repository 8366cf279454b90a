import { describe, expect, it } from '@jest/globals';
import type { PledgeState } from '../../gql/schema.js';
import { wayOf } from './pledge-way.js';

const step = (state: PledgeState, id = state as string) => ({
  ...{ id, state, at: '2026-12-01T09:00:00Z', evidence: null, byName: null },
  amount: { amountCents: 100 },
});
const pledge = (state: PledgeState, taken: PledgeState[], kind: 'MONEY' | 'IN_KIND' = 'MONEY') => ({
  ...{ kind, state, endCause: null, endReason: null },
  steps: taken.map((one, index) => step(one, `${one}${index}`)),
});
const summary = (...args: Parameters<typeof pledge>) =>
  wayOf(pledge(...args)).map(({ state, progress, taken }) => `${state} ${progress} ${taken.length}`);

describe('the way of a pledge', () => {
  it('leads from the declaration to the payment', () => {
    expect(summary('RESERVED', ['DECLARED', 'RESERVED', 'RESERVED'])).toEqual([
      'DECLARED done 1',
      'RESERVED now 2',
      'APPROVED ahead 0',
      'CALLED ahead 0',
      'PAID ahead 0',
    ]);
  });

  it('leaves out the reservation that was never made', () => {
    expect(summary('APPROVED', ['DECLARED', 'APPROVED'])).toEqual([
      'DECLARED done 1',
      'APPROVED now 1',
      'CALLED ahead 0',
      'PAID ahead 0',
    ]);
  });

  it('ends for work when it binds', () => {
    expect(summary('DECLARED', ['DECLARED'], 'IN_KIND')).toEqual([
      'DECLARED now 1',
      'RESERVED ahead 0',
      'APPROVED ahead 0',
    ]);
  });

  it('shows only what was passed when it ended', () => {
    expect(summary('LAPSED', ['DECLARED', 'RESERVED', 'LAPSED'])).toEqual([
      'DECLARED done 1',
      'RESERVED done 1',
      'LAPSED now 1',
    ]);
  });
});
