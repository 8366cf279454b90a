import type { CostKeyData } from './cost-key.data.js';

/** A participant as JSON has it: counts that may be long are texts of digits. */
export interface ProofParticipant {
  organizationId: string;
  organizationName: string;
  officialKey: string | null;
  population: number | null;
  populationDate: string | null;
  weight: string | null;
  secondBase: string | null;
  source: string | null;
  fixed: string | null;
  least: string | null;
  most: string | null;
  /** Frozen when the round opened; null for a question of "what if". */
  share: string | null;
}

/** What a proof is computed from; the read of a round gives it as JSON. */
export interface ProofSource {
  costKey: CostKeyData;
  amountCents: string;
  participants: ProofParticipant[];
}
