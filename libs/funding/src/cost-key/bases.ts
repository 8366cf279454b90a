import type { CostKeyData } from './cost-key.data.js';
import { baseFault } from './cost-faults.js';
import type { CostFault, Participant } from './shares.js';

/** What each participant counts under a key, in their order; all faults at once. */
export interface Bases {
  weights: bigint[];
  faults: CostFault[];
}

export function basesOf(key: CostKeyData, participants: readonly Participant[]): Bases {
  if (participants.length === 0) return { weights: [], faults: [baseFault.nobody()] };
  const missing = participants.flatMap((one, place) => missingOf(key, one, place));
  if (missing.length > 0) return { weights: [], faults: missing };
  const weights = weightsOf(key, participants);
  return { weights, faults: zeroFaults(key, weights, participants) };
}

function missingOf({ kind, secondBaseName }: CostKeyData, one: Participant, at: number): CostFault[] {
  const population = one.population === null ? [baseFault.noPopulation(one, at)] : [];
  switch (kind) {
    case 'PER_CAPITA':
    case 'TIERED':
      return population;
    case 'WEIGHTED':
      return one.weight === null ? [baseFault.noPoints(one, at)] : [];
    case 'TWO_FACTOR':
      return [
        ...population,
        ...(one.secondBase === null ? [baseFault.noSecondBase(one, at, secondBaseName)] : []),
      ];
    default:
      return [];
  }
}

/** Nothing that is counted is missing. */
function weightsOf(key: CostKeyData, participants: readonly Participant[]): bigint[] {
  const populations = participants.map(({ population }) => population ?? 0n);
  switch (key.kind) {
    case 'EQUAL':
    case 'FIXED':
      return participants.map(() => 1n);
    case 'PER_CAPITA':
      return populations;
    case 'TIERED':
      return populations.map((population) => tierWeight(key, population));
    case 'WEIGHTED':
      return participants.map(({ weight }) => weight ?? 0n);
    case 'TWO_FACTOR':
      return twoFactor(
        key,
        participants.map(({ secondBase }) => secondBase ?? 0n),
        populations,
      );
  }
}

/** The first class that is large enough; the last one has no end. */
const tierWeight = ({ tiers }: CostKeyData, population: bigint): bigint =>
  BigInt(tiers.find(({ upTo }) => upTo === null || population <= BigInt(upTo))?.weight ?? 0);

/**
 * a parts go by x and b parts by y: a/(a+b) · x/Σx + b/(a+b) · y/Σy, times (a+b) · Σx · Σy, so that it is whole.
 * A base that is zero for all counts for nobody.
 */
function twoFactor({ firstPart, secondPart }: CostKeyData, x: bigint[], y: bigint[]): bigint[] {
  const [a, b] = [BigInt(firstPart ?? 0), BigInt(secondPart ?? 0)];
  const [sumX, sumY] = [sum(x), sum(y)];
  return x.map((first, place) => a * first * sumY + b * y[place]! * sumX);
}

/**
 * Zero is for those who say it: points by hand, a class that pays nothing. A population of zero is a mistake in the
 * source, and where all are zero there is nothing to go by.
 */
function zeroFaults(
  { kind, secondBaseName }: CostKeyData,
  weights: readonly bigint[],
  participants: readonly Participant[],
): CostFault[] {
  if (kind === 'PER_CAPITA')
    return participants.flatMap((one, at) => (weights[at] === 0n ? [baseFault.zeroPopulation(one, at)] : []));
  if (kind === 'TWO_FACTOR') {
    const empty = [
      ...(participants.every(({ secondBase }) => secondBase === 0n)
        ? [baseFault.allZeroSecond(secondBaseName)]
        : []),
      ...(participants.every(({ population }) => population === 0n) ? [baseFault.allZeroPopulation()] : []),
    ];
    if (empty.length > 0) return empty;
    return participants.flatMap((one, at) => (weights[at] === 0n ? [baseFault.bothZero(one, at)] : []));
  }
  return weights.every((weight) => weight === 0n) ? [baseFault.allZero(kind)] : [];
}

const sum = (values: readonly bigint[]): bigint => values.reduce((so, value) => so + value, 0n);
