import type { CostKeyData, CostKeyKind } from '../cost-key/cost-key.data.js';
import { shares, type CostFault, type Participant, type ShareRow } from '../cost-key/shares.js';

export const keyOf = (kind: CostKeyKind, more: Partial<CostKeyData> = {}): CostKeyData => ({
  ...{ kind, tiers: [], firstPart: null, secondPart: null, secondBaseName: null },
  ...more,
});
export const tiered = keyOf('TIERED', {
  tiers: [
    { upTo: 20_000, weight: 1 },
    { upTo: 100_000, weight: 3 },
    { upTo: null, weight: 8 },
  ],
});
export const twoFactor = keyOf('TWO_FACTOR', {
  firstPart: 2,
  secondPart: 1,
  secondBaseName: 'Steuereinnahmen',
});

export const someone = (id: string, more: Partial<Participant> = {}): Participant => ({
  ...{ id, name: `Stadt ${id}`, population: null, weight: null, secondBase: null },
  ...{ fixed: null, least: null, most: null },
  ...more,
});

export const rowsOf = (key: CostKeyData, amount: bigint, all: readonly Participant[]): ShareRow[] => {
  const { rows, faults } = shares(key, amount, all);
  if (!rows) throw new Error(JSON.stringify(faults));
  return rows;
};
export const sharesOf = (...split: Parameters<typeof rowsOf>): bigint[] =>
  rowsOf(...split).map(({ share }) => share);
export const faultsOf = (...split: Parameters<typeof shares>): CostFault[] => shares(...split).faults ?? [];
export const sum = (values: readonly bigint[]): bigint => values.reduce((so, value) => so + value, 0n);
