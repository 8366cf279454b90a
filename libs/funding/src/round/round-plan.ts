import { largestAmount, type Cents } from '@allmende/kernel';
import { fault, textFaults, type Text, type UserFault } from '@allmende/platform/graphql';
import type { Eligibility, FundingPurpose, OverTargetRule } from '../enums.js';

/** What is planned of a round, before it opens. */
export interface RoundPlan {
  projectId: string | null;
  fundId: string | null;
  title: string;
  summary: string;
  terms: string | null;
  purpose: FundingPurpose;
  minimumCents: Cents;
  targetCents: Cents;
  capCents: Cents;
  overTarget: OverTargetRule;
  closesAt: Date;
  /** Ascending, each once. */
  fiscalYears: number[];
  eligible: Eligibility;
}

export const longestText = 10_000;
const [firstYear, lastYear] = [2000, 2100];

/** Ascending, each once. */
export const tidyYears = (years: readonly number[]): number[] =>
  [...new Set(years)].sort((one, other) => one - other);

/** All that is wrong with a plan, at once. @param now null: the deadline is not looked at */
export function planFaults(plan: RoundPlan, now: Date | null): UserFault[] {
  return [
    ...textFaults('input.title', plan.title, 200, 1),
    ...textFaults('input.summary', plan.summary, longestText, 1),
    ...textFaults('input.terms', plan.terms ?? '', longestText),
    ...ownerFaults(plan),
    ...sumFaults(plan),
    ...(plan.eligible === 'PROJECT' && !plan.projectId ? [saying('PROJECT_NEEDED', 'eligible')] : []),
    ...(now && plan.closesAt <= now ? [saying('DEADLINE_IN_PAST', 'closesAt')] : []),
    ...yearFaults(plan.fiscalYears),
  ];
}

function ownerFaults({ projectId, fundId, purpose }: RoundPlan): UserFault[] {
  if (!projectId === !fundId) return [saying('PROJECT_OR_FUND', 'projectId')];
  return !!fundId === (purpose === 'CONTRIBUTION') ? [] : [saying('PURPOSE_DOES_NOT_FIT', 'purpose')];
}

function sumFaults({ minimumCents, targetCents, capCents, overTarget }: RoundPlan): UserFault[] {
  const range = [
    ...(minimumCents < 0n || minimumCents > largestAmount ? [saying('OUT_OF_RANGE', 'minimumCents')] : []),
    ...(targetCents < 1n || targetCents > largestAmount ? [saying('OUT_OF_RANGE', 'targetCents')] : []),
    ...(capCents < 1n || capCents > largestAmount ? [saying('OUT_OF_RANGE', 'capCents')] : []),
  ];
  if (range.length > 0) return range;
  return [
    ...(minimumCents > targetCents ? [saying('MINIMUM_OVER_TARGET', 'minimumCents')] : []),
    ...(capCents < targetCents ? [saying('CAP_BELOW_TARGET', 'capCents')] : []),
    ...(overTarget === 'REFUSE' && capCents > targetCents ? [saying('CAP_IS_TARGET', 'capCents')] : []),
  ];
}

const yearFaults = (years: readonly number[]): UserFault[] =>
  years.length >= 1 && years.length <= 10 && years.every((year) => year >= firstYear && year <= lastYear)
    ? []
    : [saying('FISCAL_YEARS', 'fiscalYears')];

/** @param sum of all milestones */
export const milestonesOverTarget = (path: string): UserFault =>
  fault('MILESTONES_OVER_TARGET', path, {
    de: 'Die Meilensteine ergeben zusammen mehr als das Ziel. Bitte kürzen Sie sie, oder erhöhen Sie das Ziel.',
    en: 'The milestones come to more than the target. Please cut them, or raise the target.',
  });

const saying = (code: keyof typeof texts, field: string): UserFault =>
  fault(code, `input.${field}`, texts[code]);

const texts = {
  PROJECT_OR_FUND: {
    de: 'Bitte nennen Sie entweder ein Projekt oder einen Fonds.',
    en: 'Please name either a project or a fund.',
  },
  PURPOSE_DOES_NOT_FIT: {
    de: 'Beiträge gehören zu einem Fonds, alle anderen Zwecke zu einem Projekt. Bitte wählen Sie den passenden Zweck.',
    en: 'Contributions belong to a fund, all other purposes to a project. Please choose the purpose that fits.',
  },
  OUT_OF_RANGE: {
    de: 'Bitte geben Sie einen Betrag von 0,01 € bis 1.000.000.000 € an; ein Mindestbetrag darf auch 0 € sein.',
    en: 'Please give an amount from €0.01 to €1,000,000,000; a minimum may also be €0.',
  },
  MINIMUM_OVER_TARGET: {
    de: 'Der Mindestbetrag liegt über dem Ziel. Bitte senken Sie ihn, oder erhöhen Sie das Ziel.',
    en: 'The minimum lies above the target. Please lower it, or raise the target.',
  },
  CAP_BELOW_TARGET: {
    de: 'Die Obergrenze liegt unter dem Ziel. Bitte erhöhen Sie sie, oder senken Sie das Ziel.',
    en: 'The cap lies below the target. Please raise it, or lower the target.',
  },
  CAP_IS_TARGET: {
    de: 'Wenn über das Ziel hinaus nichts angenommen wird, ist die Obergrenze das Ziel. Bitte gleichen Sie sie an, oder wählen Sie eine andere Regel.',
    en: 'When nothing is taken beyond the target, the cap is the target. Please make them equal, or choose another rule.',
  },
  PROJECT_NEEDED: {
    de: 'Nur bei einer Runde für ein Projekt gibt es Beteiligte. Bitte wählen Sie, wer sonst zusagen darf.',
    en: 'Only a round for a project has those who take part. Please choose who else may pledge.',
  },
  DEADLINE_IN_PAST: {
    de: 'Diese Frist ist schon vorbei. Bitte geben Sie einen späteren Zeitpunkt an.',
    en: 'This deadline is over already. Please give a later time.',
  },
  FISCAL_YEARS: {
    de: `Bitte nennen Sie ein bis zehn Haushaltsjahre zwischen ${firstYear} und ${lastYear}.`,
    en: `Please name one to ten fiscal years between ${firstYear} and ${lastYear}.`,
  },
} as const satisfies Record<string, Text>;
