import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calledUp, ended, isCalledUp, type Timed } from './called-item.policy.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 21, 12) + seconds * 1000);
const untouched: Timed = { openedAt: null, finishedAt: null, spentSeconds: 0 };

describe('the time of an item', () => {
  it('runs from the call to the end', () => {
    const item = { ...untouched, ...calledUp(at(0)) };
    expect(isCalledUp(item)).toBe(true);
    expect(ended(item, at(90))).toEqual({ openedAt: at(0), finishedAt: at(90), spentSeconds: 90 });
  });

  it('stays as it is while the item is not called up', () => {
    expect(ended(untouched, at(90))).toEqual(untouched);
    const done = ended({ ...untouched, ...calledUp(at(0)) }, at(10));
    expect(ended(done, at(90))).toEqual(done);
  });

  it('adds up over all calls, and never the pauses between them', () => {
    const turns = fc.array(fc.record({ pause: fc.nat(10_000), talk: fc.nat(10_000) }), { maxLength: 20 });
    fc.assert(
      fc.property(turns, (spans) => {
        let [item, now] = [untouched, 0];
        for (const { pause, talk } of spans) {
          item = { ...item, ...calledUp(at((now += pause))) };
          item = ended(item, at((now += talk)));
        }
        expect(item.spentSeconds).toBe(spans.reduce((sum, { talk }) => sum + talk, 0));
      }),
    );
  });
});
