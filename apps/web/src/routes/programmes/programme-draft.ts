import type { CreateFundingProgrammeInput, FundingPurpose, OrganizationKind } from '../../gql/schema.js';
import type { Amounts } from '../../parts/funding/amounts.js';
import type { UserError } from '../../parts/user-error.js';

/** What is typed in for a programme. */
export interface ProgrammeDraft {
  name: string;
  funder: string;
  summary: string;
  url: string;
  quota: string;
  max: string;
  deadlineOn: string;
  applicantKinds: OrganizationKind[];
  landCodes: string[];
  minPopulation: string;
  maxPopulation: string;
  purposes: FundingPurpose[];
  categories: string[];
}

interface KnownProgramme {
  name: string;
  funder: string;
  summary: string;
  url: string | null;
  quotaPercent: number;
  max: { amountCents: number } | null;
  deadlineOn: string | null;
  applicantKinds: readonly OrganizationKind[];
  landCodes: readonly string[];
  minPopulation: number | null;
  maxPopulation: number | null;
  purposes: readonly FundingPurpose[];
  categories: readonly string[];
}

export const emptyProgramme: ProgrammeDraft = {
  ...{ name: '', funder: '', summary: '', url: '', quota: '', max: '', deadlineOn: '' },
  ...{ applicantKinds: [], landCodes: [], minPopulation: '', maxPopulation: '' },
  ...{ purposes: [], categories: [] },
};

const textOf = (value: number | null): string => (value === null ? '' : String(value));

export const draftOfProgramme = (
  programme: KnownProgramme,
  { write }: Pick<Amounts, 'write'>,
): ProgrammeDraft => ({
  ...{ name: programme.name, funder: programme.funder, summary: programme.summary, url: programme.url ?? '' },
  quota: String(programme.quotaPercent),
  max: programme.max ? write(programme.max.amountCents) : '',
  deadlineOn: programme.deadlineOn ?? '',
  applicantKinds: [...programme.applicantKinds],
  landCodes: [...programme.landCodes],
  minPopulation: textOf(programme.minPopulation),
  maxPopulation: textOf(programme.maxPopulation),
  purposes: [...programme.purposes],
  categories: [...programme.categories],
});

/** A whole number as typed, with or without grouping; null when it is none. */
function whole(text: string): number | null {
  const typed = text.trim();
  if (!/^(\d{1,9}|\d{1,3}([.,\s]\d{3}){1,2})$/.test(typed)) return null;
  return Number(typed.replace(/\D/g, ''));
}

/** What cannot be sent as it was typed. */
export function programmeFaults(draft: ProgrammeDraft, amounts: Amounts, notWhole: string): UserError[] {
  const number = (name: string, text: string, optional: boolean): UserError[] =>
    (optional && text.trim() === '') || whole(text) !== null
      ? []
      : [{ code: 'INVALID', path: ['input', name], message: notWhole }];
  return [
    ...number('quotaPercent', draft.quota, false),
    ...amounts.check(draft.max, ['input', 'maxCents'], { optional: true }),
    ...number('minPopulation', draft.minPopulation, true),
    ...number('maxPopulation', draft.maxPopulation, true),
  ];
}

export const programmeInput = (
  draft: ProgrammeDraft,
  { digits }: Pick<Amounts, 'digits'>,
): CreateFundingProgrammeInput => ({
  ...{ name: draft.name, funder: draft.funder, summary: draft.summary, url: draft.url.trim() || null },
  quotaPercent: whole(draft.quota) ?? 0,
  maxCents: digits(draft.max) ?? null,
  deadlineOn: draft.deadlineOn || null,
  ...{ applicantKinds: draft.applicantKinds, landCodes: draft.landCodes },
  minPopulation: whole(draft.minPopulation),
  maxPopulation: whole(draft.maxPopulation),
  ...{ purposes: draft.purposes, categories: draft.categories },
});
