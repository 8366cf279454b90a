import { knownValues } from '../../app/url-values.js';
import type { FundingPurpose, FundingRoundFilter, FundingRoundState } from '../../gql/schema.js';

export const roundStages = ['offen', 'zustande', 'beendet', 'alle'] as const;

const states: Record<(typeof roundStages)[number], FundingRoundState[] | null> = {
  offen: ['OPEN', 'DRAFT'],
  zustande: ['FUNDED', 'SETTLED'],
  beendet: ['FAILED', 'CANCELLED'],
  alle: null,
};

export const roundPurposes = [
  'DEVELOPMENT',
  'MAINTENANCE',
  'EXIT',
  'EVENT',
  'CONTRIBUTION',
] as const satisfies readonly FundingPurpose[];

/** What the address of the list asks for. */
export interface RoundsChoice {
  stage: (typeof roundStages)[number];
  purpose: FundingPurpose | null;
}

/** Reads the address; unknown values count as not given. */
export const readRoundsChoice = (params: URLSearchParams): RoundsChoice => ({
  stage: knownValues(params, 'zustand', roundStages)[0] ?? 'offen',
  purpose: knownValues(params, 'zweck', roundPurposes)[0] ?? null,
});

/** The choice as the filter of the query. */
export const toRoundFilter = ({ stage, purpose }: RoundsChoice): FundingRoundFilter => ({
  states: states[stage],
  purpose,
});
