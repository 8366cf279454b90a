import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitProportionally, type Part } from './largest-remainder.js';

const parts = (weights: readonly bigint[]): Part[] =>
  weights.map((weight, place) => ({ id: `id-${String(place).padStart(4, '0')}`, weight }));
const sum = (values: readonly bigint[]): bigint => values.reduce((so, value) => so + value, 0n);

const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 30 })
  .filter((all) => sum(all) > 0n);
const total = fc.bigInt({ min: 0n, max: 100_000_000_000n });

describe('A split in proportion', () => {
  it('gives the cents that are left to the largest remainders', () => {
    expect(splitProportionally(100n, parts([1n, 1n, 1n]))).toEqual([34n, 33n, 33n]);
    expect(splitProportionally(10n, parts([56n, 29n, 15n]))).toEqual([6n, 3n, 1n]);
  });

  it('lets the larger weight come first among equal remainders, then the smaller id', () => {
    expect(splitProportionally(2n, parts([1n, 3n]))).toEqual([0n, 2n]);
    expect(
      splitProportionally(1n, [
        { id: '09162000', weight: 1n },
        { id: '05913000', weight: 1n },
      ]),
    ).toEqual([0n, 1n]);
  });

  it('gives nothing to a weight of zero', () => {
    expect(splitProportionally(7n, parts([0n, 1n, 0n]))).toEqual([0n, 7n, 0n]);
  });

  it('is refused for weights that are zero together, negative weights and negative sums', () => {
    expect(() => splitProportionally(1n, parts([0n, 0n]))).toThrow(RangeError);
    expect(() => splitProportionally(1n, [])).toThrow(RangeError);
    expect(() => splitProportionally(1n, parts([2n, -1n]))).toThrow(RangeError);
    expect(() => splitProportionally(-1n, parts([1n]))).toThrow(RangeError);
  });

  it('always comes to the total, with less than one cent between a share and its exact quota', () => {
    fc.assert(
      fc.property(total, weights, (amount, all) => {
        const shares = splitProportionally(amount, parts(all));
        expect(sum(shares)).toBe(amount);
        shares.forEach((share, place) => {
          const distance = share * sum(all) - amount * all[place]!;
          expect(distance > -sum(all) && distance < sum(all)).toBe(true);
        });
      }),
    );
  });

  it('does not depend on the order of its parts', () => {
    fc.assert(
      fc.property(total, weights, fc.infiniteStream(fc.nat()), (amount, all, random) => {
        const one = parts(all);
        const other = one
          .map((part) => ({ part, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ part }) => part);
        const shares = splitProportionally(amount, one);
        const again = splitProportionally(amount, other);
        expect(one.map(({ id }) => again[other.findIndex((part) => part.id === id)])).toEqual(shares);
      }),
    );
  });
});
