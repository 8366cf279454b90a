/** One part of a split. `id` decides between equals: an official key, or any id that stays. */
export interface Part {
  id: string;
  weight: bigint;
}

/** A part as whole units with the rest of the division, over a denominator that all parts share. */
export interface Floored extends Part {
  floored: bigint;
  remainder: bigint;
}

/**
 * Splits a sum in proportion to weights, to the cent, by largest remainder: everybody gets the floor of her exact quota,
 * and what is left goes out cent by cent, the largest remainder first; among equal remainders the larger weight, then the
 * smaller id (compared letter by letter). The order of the parts does not matter; the answer has it.
 * Throws a RangeError for what no caller may ask: a negative sum or weight, or weights that are zero together.
 */
export function splitProportionally(total: bigint, parts: readonly Part[]): bigint[] {
  const sum = parts.reduce((so, { weight }) => so + weight, 0n);
  if (total < 0n) throw new RangeError('a sum to split is never negative');
  if (parts.some(({ weight }) => weight < 0n)) throw new RangeError('a weight is never negative');
  if (sum === 0n) throw new RangeError('weights that are zero together split nothing');
  const floored = parts.map((part) => ({
    ...part,
    floored: (total * part.weight) / sum,
    remainder: (total * part.weight) % sum,
  }));
  const extra = extraUnits(total, floored);
  return floored.map((part, place) => part.floored + (extra.has(place) ? 1n : 0n));
}

/** The places of those that get one unit more, so that all comes to the total. Remainders have one denominator. */
export function extraUnits(total: bigint, parts: readonly Floored[]): Set<number> {
  const missing = total - parts.reduce((sum, { floored }) => sum + floored, 0n);
  const ranked = parts.map((part, place) => ({ ...part, place })).sort(byRemainder);
  return new Set(ranked.slice(0, Number(missing)).map(({ place }) => place));
}

const byRemainder = (a: Floored, b: Floored): number =>
  descending(a.remainder, b.remainder) || descending(a.weight, b.weight) || ascending(a.id, b.id);

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);
const ascending = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
