import type { Money } from '@allmende/platform/graphql';
import type { CostKeyData } from './cost-key.data.js';
import type { CostProofRow } from './cost-proof.type.js';
import { shares, type Participant, type ShareRow } from './shares.js';

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

export const euros = (cents: bigint): Money => ({ amountCents: cents, currency: 'EUR' });

/** The participant as the split knows her. Among equals the official key decides, without one the id. */
export const participantOf = (one: ProofParticipant): Participant => ({
  id: one.officialKey ?? one.organizationId,
  name: one.organizationName,
  population: one.population === null ? null : BigInt(one.population),
  weight: whole(one.weight),
  secondBase: whole(one.secondBase),
  fixed: whole(one.fixed),
  least: whole(one.least),
  most: whole(one.most),
});

/** The rows of a proof, in the order of its participants. A share that is frozen stands, and says who got a cent more. */
export function proofRows({ costKey, amountCents, participants }: ProofSource): CostProofRow[] {
  const { rows, faults } = shares(costKey, BigInt(amountCents), participants.map(participantOf));
  if (!rows) throw new Error(`no proof: ${faults.map(({ text }) => text.en).join(' ')}`);
  return participants.map((one, place) => rowOf(one, rows[place]!));
}

function rowOf(one: ProofParticipant, row: ShareRow): CostProofRow {
  const { organizationId, organizationName, officialKey, population, populationDate, source } = one;
  const share = whole(one.share) ?? row.share;
  return {
    ...{ organizationId, organizationName, officialKey, population, populationDate, source },
    secondBase: whole(one.secondBase),
    weight: row.weight.toString(),
    exact: row.exact,
    floored: euros(row.floored),
    extraCent: share > row.floored,
    bound: row.bound,
    least: sum(one.least),
    most: sum(one.most),
    share: euros(share),
  };
}

const whole = (digits: string | null): bigint | null => (digits === null ? null : BigInt(digits));
const sum = (digits: string | null): Money | null => (digits === null ? null : euros(BigInt(digits)));
