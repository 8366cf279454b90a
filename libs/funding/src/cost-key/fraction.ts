/** An exact number; the denominator is above zero. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** Below zero, zero or above: a before, like or after b. */
export const compare = (a: Fraction, b: Fraction): number =>
  order(a.numerator * b.denominator, b.numerator * a.denominator);

export const order = (a: bigint, b: bigint): number => (a === b ? 0 : a < b ? -1 : 1);

/** A number of cents as euros with six decimals, cut: what is shown is never more than what is so. */
export function euroText({ numerator, denominator }: Fraction): string {
  const millionths = (numerator * 10_000n) / denominator;
  const [whole, decimals] = [millionths / 1_000_000n, millionths % 1_000_000n];
  return `${whole}.${decimals.toString().padStart(6, '0')}`;
}
