import type { Text } from '@allmende/platform/graphql';
import { basesOf } from './bases.js';
import { divideWithin, reach, type Bounded } from './bounded-division.js';
import type { CostKeyData } from './cost-key.data.js';
import { boundFaults, reachFault } from './cost-faults.js';
import { euroText } from './fraction.js';

/** Whom a key counts in. All counts are whole; null is what nobody has said. */
export interface Participant {
  /** Decides between equals: the official key, without one the organization's id. */
  id: string;
  /** For sentences about her. */
  name: string;
  population: bigint | null;
  weight: bigint | null;
  secondBase: bigint | null;
  fixed: bigint | null;
  least: bigint | null;
  most: bigint | null;
}

/** What keeps a sum from being split. `at` is the place of the participant, null when it concerns all. */
export interface CostFault {
  code:
    | 'MISSING_BASE'
    | 'ZERO_BASE'
    | 'NO_PARTICIPANTS'
    | 'BOUNDS_CROSS'
    | 'FIXED_OUT_OF_BOUNDS'
    | 'FIXED_TOTAL'
    | 'LEAST_EXCEED_TOTAL'
    | 'MOST_MISS_TOTAL';
  at: number | null;
  field: 'population' | 'weight' | 'secondBase' | 'fixedCents' | 'leastCents' | 'mostCents' | null;
  text: Text;
}

/** How one share came about. */
export interface ShareRow {
  /** What she is counted with. */
  weight: bigint;
  /** Exact quota in euros, cut after six decimals. */
  exact: string;
  floored: bigint;
  extraCent: boolean;
  bound: 'LEAST' | 'MOST' | 'FIXED' | null;
  share: bigint;
}

export type Split = { rows: ShareRow[]; faults?: undefined } | { rows?: undefined; faults: CostFault[] };

/**
 * Splits an amount by a key, to the cent: rows in the order of the participants, or everything that stands against it.
 * The shares come to the amount exactly, stay within the bounds, and don't depend on the order of the participants.
 */
export function shares(key: CostKeyData, amount: bigint, participants: readonly Participant[]): Split {
  const bases = basesOf(key, participants);
  const faults = [...bases.faults, ...boundFaults(key, participants)];
  if (faults.length > 0) return { faults };
  const bounded = participants.map((one, place) => boundedOf(key, one, bases.weights[place]!));
  const impossible = reachFault(key, amount, reach(bounded), participants);
  if (impossible) return { faults: [impossible] };
  return {
    rows: divideWithin(amount, bounded).map(({ quota, floored, extra, bound, share }, place) => ({
      ...{ weight: bases.weights[place]!, exact: euroText(quota), floored, extraCent: extra, share },
      bound: fixedOf(key, participants[place]!) === null ? bound : 'FIXED',
    })),
  };
}

/** A fixed sum is a share whose least and most are the same. */
function boundedOf(key: CostKeyData, one: Participant, weight: bigint): Bounded {
  const fixed = fixedOf(key, one);
  // In one class all weigh the same; there the larger population is the larger base.
  const size = key.kind === 'TIERED' ? (one.population ?? 0n) : weight;
  return { id: one.id, weight, size, least: fixed ?? one.least ?? 0n, most: fixed ?? one.most };
}

const fixedOf = ({ kind }: CostKeyData, { fixed }: Participant): bigint | null =>
  kind === 'FIXED' ? fixed : null;
