export const costKeyKinds = ['EQUAL', 'PER_CAPITA', 'TIERED', 'FIXED', 'WEIGHTED', 'TWO_FACTOR'] as const;
export type CostKeyKind = (typeof costKeyKinds)[number];

/** A population class: up to so many inhabitants (null: all above the class before), and what one of it counts. */
export interface CostTierData {
  upTo: number | null;
  weight: number;
}

/** A cost key as `funding_round.cost_key` holds it: every field is there, under the names of the type `CostKey`. */
export interface CostKeyData {
  kind: CostKeyKind;
  /** TIERED: ascending, the last without `upTo`; otherwise empty. */
  tiers: CostTierData[];
  /** TWO_FACTOR: parts of the second base and of the population, e.g. 2 : 1; otherwise null. */
  firstPart: number | null;
  secondPart: number | null;
  secondBaseName: string | null;
}
