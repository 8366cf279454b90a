import type { Cents } from '@allmende/kernel';
import { splitProportionally } from '../cost-key/largest-remainder.js';
import type { YearAmount } from './books.js';

/** What there is in all. */
export const totalOf = (amounts: readonly YearAmount[]): Cents =>
  amounts.reduce((sum, { amount }) => sum + amount, 0n);

/**
 * Splits a sum over what there is: each pledge gives in proportion to what there is of it, to the cent by largest
 * remainder; within a pledge the oldest year gives first. The parts come to the sum, and none exceeds what there is.
 * @param available above zero, each pledge and year once; together at least `sum`
 */
export function splitOverMoney(sum: Cents, available: readonly YearAmount[]): YearAmount[] {
  const byPledge = new Map<string, YearAmount[]>();
  for (const one of available) byPledge.set(one.pledgeId, [...(byPledge.get(one.pledgeId) ?? []), one]);
  const parts = [...byPledge].map(([id, amounts]) => ({ id, weight: totalOf(amounts) }));
  return splitProportionally(sum, parts).flatMap((share, place) =>
    oldestFirst(share, byPledge.get(parts[place]!.id)!),
  );
}

function oldestFirst(share: Cents, amounts: readonly YearAmount[]): YearAmount[] {
  let left = share;
  return [...amounts]
    .sort((a, b) => a.fiscalYear - b.fiscalYear)
    .map((one) => {
      const amount = one.amount < left ? one.amount : left;
      left -= amount;
      return { ...one, amount };
    })
    .filter(({ amount }) => amount > 0n);
}
