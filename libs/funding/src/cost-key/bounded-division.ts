import { compare, order, type Fraction } from './fraction.js';
import { extraUnits } from './largest-remainder.js';

/** One who takes part in a division; between equals the larger size decides, then the smaller id. */
export interface Bounded {
  id: string;
  weight: bigint;
  size: bigint;
  least: bigint;
  /** Null: no end. */
  most: bigint | null;
}

export interface DividedRow {
  quota: Fraction;
  floored: bigint;
  extra: boolean;
  bound: 'LEAST' | 'MOST' | null;
  share: bigint;
}

/** The least and the most that all of them can bear together; null: no end. Who weighs nothing bears her least. */
export function reach(all: readonly Bounded[]): { least: bigint; most: bigint | null } {
  const ends = all.map(({ weight, least, most }) => (weight > 0n ? most : least));
  return {
    least: sum(all.map(({ least }) => least)),
    most: ends.some((end) => end === null) ? null : sum(ends.map((end) => end ?? 0n)),
  };
}

/**
 * Divides a total in proportion to weights where nobody gets less than her least or more than her most: there is a factor
 * with which Σ clamp(factor · weight, least, most) is the total exactly. The quotas are that; then largest remainder to
 * the cent. Bounds are whole cents, so a bounded quota has no remainder and no share leaves its bounds.
 * Throws a RangeError when the total is out of `reach`.
 */
export function divideWithin(total: bigint, all: readonly Bounded[]): DividedRow[] {
  const factor = factorFor(total, all);
  const quotas = all.map((one) => ({ one, ...clamped(factor, one) }));
  const rows = quotas.map(({ one, quota, bound }) => ({
    ...{ id: one.id, weight: one.size, quota, bound },
    floored: quota.numerator / quota.denominator,
    remainder: quota.numerator % quota.denominator,
  }));
  const extra = extraUnits(total, rows);
  return rows.map(({ quota, floored, bound }, place) => {
    const more = extra.has(place);
    return { quota, floored, bound, extra: more, share: floored + (more ? 1n : 0n) };
  });
}

function clamped(
  { numerator, denominator }: Fraction,
  { weight, least, most }: Bounded,
): Pick<DividedRow, 'quota' | 'bound'> {
  const free = numerator * weight;
  if (free < least * denominator)
    return { quota: { numerator: least * denominator, denominator }, bound: 'LEAST' };
  if (most !== null && free > most * denominator)
    return { quota: { numerator: most * denominator, denominator }, bound: 'MOST' };
  return { quota: { numerator: free, denominator }, bound: null };
}

/** With a growing factor one leaves her least and grows, or reaches her most and stops growing. */
interface Turn {
  at: Fraction;
  /** What she adds to the sum of those who stand still, and to the weights of those who grow. */
  standing: bigint;
  growing: bigint;
}

const turnsOf = ({ weight, least, most }: Bounded): Turn[] => [
  { at: { numerator: least, denominator: weight }, standing: -least, growing: weight },
  ...(most === null
    ? []
    : [{ at: { numerator: most, denominator: weight }, standing: most, growing: -weight }]),
];

/** Walks the turns upwards; between two of them the sum is `standing + factor · growing`. */
function factorFor(total: bigint, all: readonly Bounded[]): Fraction {
  const { least, most } = reach(all);
  if (total < least || (most !== null && total > most))
    throw new RangeError('the bounds do not allow this total');
  const turns = all
    .filter(({ weight }) => weight > 0n)
    .flatMap(turnsOf)
    .sort((a, b) => compare(a.at, b.at));
  let [standing, growing] = [least, 0n];
  for (const { at, ...turn } of turns) {
    const reached = standing * at.denominator + at.numerator * growing;
    if (order(reached, total * at.denominator) >= 0)
      return growing > 0n ? { numerator: total - standing, denominator: growing } : at;
    standing += turn.standing;
    growing += turn.growing;
  }
  return growing > 0n
    ? { numerator: total - standing, denominator: growing }
    : (turns.at(-1)?.at ?? { numerator: 0n, denominator: 1n });
}

const sum = (values: readonly bigint[]): bigint => values.reduce((so, value) => so + value, 0n);
