import { fault, type Text, type UserFault } from '@allmende/platform/graphql';
import { readCostKey } from '../cost-key/cost-key.policy.js';
import { shares, type Participant } from '../cost-key/shares.js';
import type { FundingRoundEntity } from './funding-round.entity.js';
import { milestonesOverTarget } from './round-plan.js';

/** A participant as the key counts it, with what the opening keeps of it. */
export interface Freezable extends Participant {
  rowId: string;
  registered: number | null;
  populationDate: string | null;
}

const path = 'input.fundingRoundId';

/**
 * All that a draft lacks before it can open, at once: DEADLINE_IN_PAST, TERMS_MISSING, FISCAL_YEAR_OVER,
 * PARTICIPANTS_MISSING, MILESTONES_OVER_TARGET, and what stands against its cost key (MISSING_BASE, …).
 */
export function incomplete(
  round: FundingRoundEntity,
  participants: readonly Participant[],
  milestones: bigint,
  now: Date,
): UserFault[] {
  const named = round.costKey !== null || round.eligible === 'NAMED';
  return [
    ...(round.closesAt <= now ? [saying('DEADLINE_IN_PAST')] : []),
    ...(round.terms === null ? [saying('TERMS_MISSING')] : []),
    ...(round.fiscalYears.some((year) => year < yearOf(now)) ? [saying('FISCAL_YEAR_OVER')] : []),
    ...(named && participants.length === 0
      ? [saying('PARTICIPANTS_MISSING')]
      : keyFaults(round, participants)),
    ...(milestones > round.targetCents ? [milestonesOverTarget(path)] : []),
  ];
}

const keyFaults = (
  { costKey, targetCents }: FundingRoundEntity,
  participants: readonly Participant[],
): UserFault[] =>
  costKey
    ? (shares(readCostKey(costKey), targetCents, participants).faults ?? []).map(({ code, text }) =>
        fault(code, path, text),
      )
    : [];

const inGermany = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', year: 'numeric' });
const yearOf = (at: Date): number => Number(inGermany.format(at));

const saying = (code: keyof typeof texts): UserFault => fault(code, path, texts[code]);

const texts = {
  DEADLINE_IN_PAST: {
    de: 'Die Frist ist schon vorbei. Bitte geben Sie im Entwurf eine spätere an.',
    en: 'The deadline is over already. Please give a later one in the draft.',
  },
  TERMS_MISSING: {
    de: 'Es fehlt der Text, dem zustimmt, wer zusagt. Bitte ergänzen Sie die Bedingungen im Entwurf.',
    en: 'The text that givers agree to is missing. Please add the terms to the draft.',
  },
  FISCAL_YEAR_OVER: {
    de: 'Eines der Haushaltsjahre ist schon vorbei. Bitte nennen Sie nur laufende und kommende.',
    en: 'One of the fiscal years is over already. Please name the present one and later ones only.',
  },
  PARTICIPANTS_MISSING: {
    de: 'Es ist noch niemand benannt. Bitte tragen Sie ein, auf wen der Schlüssel die Kosten verteilt und wer zusagen darf.',
    en: 'Nobody is named yet. Please enter whom the key counts in and who may pledge.',
  },
} as const satisfies Record<string, Text>;
