import { useTranslation } from 'react-i18next';
import { useAmounts, type Amounts } from '../../parts/funding/amounts.js';
import { useFieldFaults, type UserError } from '../../parts/user-faults.js';
import { equalParts, wholeNumber, type PledgeDraft, type YearPart } from './pledge-draft.js';

/** What the API takes of a pledge, besides what it is for. */
export interface PledgeContent {
  amountCents: string | null;
  personDays: number | null;
  instalments: { fiscalYear: number; amountCents: string }[] | null;
  minOrganizations: number | null;
  minTotalCents: string | null;
  memberIds: string[] | null;
  note: string | null;
  acceptTerms: boolean;
}

/** The parts of a pledge by year as they stand in the fields; those that are left empty bear nothing. */
export function yearParts(draft: PledgeDraft, years: readonly number[], amounts: Amounts): YearPart[] {
  const { years: typed } = draft;
  if (typed === null) return equalParts(amounts.read(draft.amount).cents ?? 0n, years);
  return years.map((fiscalYear) => ({
    fiscalYear,
    cents: amounts.read(typed[fiscalYear] ?? '').cents ?? 0n,
  }));
}

/** The draft as the API takes it, once it has no faults. */
export function toPledgeContent(
  draft: PledgeDraft,
  years: readonly number[],
  amounts: Amounts,
): PledgeContent {
  const money = draft.kind === 'MONEY';
  const parts = yearParts(draft, years, amounts).filter(({ cents }) => cents > 0n);
  return {
    amountCents: money ? (amounts.digits(draft.amount) ?? null) : null,
    personDays: money ? null : (wholeNumber(draft.personDays) ?? null),
    instalments: money
      ? parts.map(({ fiscalYear, cents }) => ({ fiscalYear, amountCents: String(cents) }))
      : null,
    minOrganizations: wholeNumber(draft.minOrganizations) ?? null,
    minTotalCents: amounts.digits(draft.minTotal) ?? null,
    memberIds: draft.members.length > 0 ? draft.members.map(({ id }) => id) : null,
    note: draft.note.trim() || null,
    acceptTerms: draft.acceptTerms,
  };
}

const most = { personDays: 100_000, organizations: 10_000 };
const path = (...place: string[]) => ['input', ...place];

/** What is wrong with a draft before anything is sent. */
export function usePledgeCheck() {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const invalid = (place: string, message: string): UserError => ({
    ...{ code: 'INVALID', path: path(place), message },
  });
  const checkYears = (draft: PledgeDraft, years: readonly number[]): UserError[] => {
    const { years: typed } = draft;
    if (typed === null) return [];
    const faults = years.flatMap((year) =>
      amounts.check(typed[year] ?? '', path(`instalments.${year}`), { optional: true }),
    );
    const { cents } = amounts.read(draft.amount);
    if (faults.length > 0 || cents === undefined) return faults;
    const sum = yearParts(draft, years, amounts).reduce((all, part) => all + part.cents, 0n);
    return sum === cents ? [] : [invalid('instalments', t('pledge.fault.years'))];
  };
  const checkMoney = (draft: PledgeDraft, years: readonly number[]): UserError[] => [
    ...amounts.check(draft.amount, path('amountCents')),
    ...(years.length > 1 ? checkYears(draft, years) : []),
  ];
  const checkDays = ({ personDays }: PledgeDraft): UserError[] => {
    const days = wholeNumber(personDays) ?? 0;
    return days < 1 || days > most.personDays ? [invalid('personDays', t('pledge.fault.personDays'))] : [];
  };
  const checkConditions = ({ minOrganizations, minTotal }: PledgeDraft): UserError[] => {
    const number = minOrganizations.trim() === '' ? 2 : (wholeNumber(minOrganizations) ?? 0);
    return [
      ...(number < 2 || number > most.organizations
        ? [invalid('minOrganizations', t('pledge.fault.minOrganizations'))]
        : []),
      ...amounts.check(minTotal, path('minTotalCents'), { optional: true }),
    ];
  };
  return (draft: PledgeDraft, years: readonly number[]): UserError[] => [
    ...(draft.kind === 'MONEY' ? checkMoney(draft, years) : checkDays(draft)),
    ...checkConditions(draft),
  ];
}

/** The faults of the form, tied to its fields. */
export interface PledgeFaults extends Omit<ReturnType<typeof usePledgeFaults>, 'show'> {
  show: (errors: readonly UserError[], by?: 'HERE' | 'SERVER') => void;
}

export function usePledgeFaults(years: readonly number[]) {
  const { t } = useTranslation();
  return useFieldFaults<string>({
    // What the server says about the whole pledge leads to the top of the form.
    form: '',
    organizationId: t('pledge.organization'),
    kind: t('pledge.kind'),
    amountCents: t('pledge.amount'),
    personDays: t('pledge.personDays'),
    ...Object.fromEntries(years.map((year) => [`instalments.${year}`, t('pledge.year', { year })])),
    instalments: t('pledge.years'),
    minOrganizations: t('pledge.minOrganizations'),
    minTotalCents: t('pledge.minTotal'),
    memberIds: t('pledge.members'),
    note: t('pledge.note'),
    acceptTerms: t('pledge.terms'),
  });
}
