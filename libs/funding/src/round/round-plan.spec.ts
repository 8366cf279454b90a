import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { largestAmount } from '@allmende/kernel';
import type { OverTargetRule } from '../enums.js';
import { planFaults, tidyYears, type RoundPlan } from './round-plan.js';

const now = new Date('2026-11-21T12:00:00Z');
const plan = (other: Partial<RoundPlan> = {}): RoundPlan => ({
  ...{ projectId: 'p', fundId: null, title: 'OPSI', summary: 'Wofür.', terms: null, purpose: 'DEVELOPMENT' },
  ...{ minimumCents: 0n, targetCents: 100n, capCents: 100n, overTarget: 'REFUSE' },
  ...{ closesAt: new Date(now.getTime() + 1), fiscalYears: [2027], eligible: 'MEMBERS' },
  ...other,
});
const codes = (other: Partial<RoundPlan>, at: Date | null = now) =>
  planFaults(plan(other), at).map(({ code, path }) => `${code} ${path}`);

describe('the plan of a round', () => {
  it('is fine with a project, or with a fund and contributions', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ projectId: null, fundId: 'f', purpose: 'CONTRIBUTION' })).toEqual([]);
  });

  it.each<[string, Partial<RoundPlan>]>([
    ['PROJECT_OR_FUND input.projectId', { projectId: null }],
    ['PROJECT_OR_FUND input.projectId', { fundId: 'f' }],
    ['PURPOSE_DOES_NOT_FIT input.purpose', { purpose: 'CONTRIBUTION' }],
    [
      'PROJECT_NEEDED input.eligible',
      { projectId: null, fundId: 'f', purpose: 'CONTRIBUTION', eligible: 'PROJECT' },
    ],
    ['OUT_OF_RANGE input.minimumCents', { minimumCents: -1n }],
    ['OUT_OF_RANGE input.targetCents', { targetCents: 0n }],
    ['OUT_OF_RANGE input.capCents', { capCents: largestAmount + 1n }],
    ['MINIMUM_OVER_TARGET input.minimumCents', { minimumCents: 101n }],
    ['CAP_BELOW_TARGET input.capCents', { capCents: 99n, overTarget: 'KEEP' }],
    ['CAP_IS_TARGET input.capCents', { capCents: 101n }],
    ['DEADLINE_IN_PAST input.closesAt', { closesAt: now }],
    ['FISCAL_YEARS input.fiscalYears', { fiscalYears: Array.from({ length: 11 }, (_, at) => 2027 + at) }],
    ['FISCAL_YEARS input.fiscalYears', { fiscalYears: [1999] }],
  ])('says %s', (fault, other) => {
    expect(codes(other)).toEqual([fault]);
  });

  it('is not asked for its deadline where that does not change', () => {
    expect(codes({ closesAt: now }, null)).toEqual([]);
  });

  it('is refused wherever the database would refuse its sums', () => {
    const cents = fc.bigInt({ min: -2n, max: 6n });
    const rule = fc.constantFrom<OverTargetRule[]>('REFUSE', 'KEEP', 'REDUCE');
    fc.assert(
      fc.property(cents, cents, cents, rule, (minimumCents, targetCents, capCents, overTarget) => {
        const held =
          minimumCents >= 0n &&
          targetCents >= 1n &&
          minimumCents <= targetCents &&
          targetCents <= capCents &&
          (overTarget !== 'REFUSE' || capCents === targetCents);
        expect(codes({ minimumCents, targetCents, capCents, overTarget }).length === 0).toBe(held);
      }),
    );
  });

  it('has its years in order, each once', () => {
    expect(tidyYears([2028, 2027, 2028])).toEqual([2027, 2028]);
  });
});
