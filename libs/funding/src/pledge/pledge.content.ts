import { largestAmount, type Cents } from '@allmende/kernel';
import { fault, textFaults, type UserFault } from '@allmende/platform/graphql';
import type { PledgeKind } from '../enums.js';
import { euro } from '../ledger/euro.js';

export const longestText = 2000;
const mostDays = 100_000;
const mostOrganizations = 10_000;

export interface Instalment {
  fiscalYear: number;
  amountCents: Cents;
}

/** What is pledged and on which condition, as it comes in. */
export interface PledgeContent {
  amountCents?: Cents | null;
  personDays?: number | null;
  instalments?: readonly Instalment[] | null;
  minOrganizations?: number | null;
  minTotalCents?: Cents | null;
  note?: string | null;
}

/** What of the round it must fit. */
export interface RoundTerms {
  fiscalYears: readonly number[];
  capCents: Cents;
}

const notWith = (path: string, kind: Record<'de' | 'en', string>): UserFault =>
  fault('NOT_WITH_KIND', path, {
    de: `Das gehört nicht zu einer ${kind.de}. Bitte lassen Sie es weg.`,
    en: `This does not belong to a ${kind.en}. Please leave it out.`,
  });
const withMoney = { de: 'Zusage von Geld', en: 'pledge of money' };
const withWork = { de: 'Zusage von Arbeitstagen', en: 'pledge of work' };

const amountOutOfRange = (path: string): UserFault =>
  fault('AMOUNT_OUT_OF_RANGE', path, {
    de: `Bitte geben Sie einen Betrag von 0,01 € bis ${euro(largestAmount).de} an.`,
    en: `Please give an amount from €0.01 to ${euro(largestAmount).en}.`,
  });

const isAmount = (amount: Cents): boolean => amount >= 1n && amount <= largestAmount;

/** The sums by year, years without money left out; a round of one year needs none. */
export function instalmentsOf(
  kind: PledgeKind,
  { amountCents, instalments }: PledgeContent,
  { fiscalYears }: RoundTerms,
): Instalment[] {
  if (kind === 'IN_KIND') return [];
  if (instalments?.length) return instalments.filter((one) => one.amountCents > 0n);
  return [{ fiscalYear: fiscalYears[0]!, amountCents: amountCents ?? 0n }];
}

/** Everything that is wrong with it, at once. */
export function contentFaults(kind: PledgeKind, content: PledgeContent, round: RoundTerms): UserFault[] {
  return [
    ...(kind === 'MONEY' ? moneyFaults(content, round) : workFaults(content)),
    ...conditionFaults(content, round),
    ...textFaults('input.note', content.note ?? '', longestText),
  ];
}

function moneyFaults(
  { amountCents, personDays, instalments }: PledgeContent,
  round: RoundTerms,
): UserFault[] {
  const amount = amountCents ?? 0n;
  return [
    ...(isAmount(amount) ? [] : [amountOutOfRange('input.amountCents')]),
    ...(personDays ? [notWith('input.personDays', withMoney)] : []),
    ...(isAmount(amount) ? yearFaults(amount, instalments ?? [], round) : []),
  ];
}

function workFaults({ amountCents, personDays, instalments }: PledgeContent): UserFault[] {
  const days = personDays ?? 0;
  return [
    ...(days >= 1 && days <= mostDays ? [] : [daysOutOfRange()]),
    ...(amountCents ? [notWith('input.amountCents', withWork)] : []),
    ...(instalments?.length ? [notWith('input.instalments', withWork)] : []),
  ];
}

const daysOutOfRange = (): UserFault =>
  fault('DAYS_OUT_OF_RANGE', 'input.personDays', {
    de: 'Bitte geben Sie 1 bis 100.000 Arbeitstage an.',
    en: 'Please give 1 to 100,000 days of work.',
  });

/** The years are years of the round, each once, and add up; the last one is shown as the one to mend. */
function yearFaults(amount: Cents, given: readonly Instalment[], { fiscalYears }: RoundTerms): UserFault[] {
  if (given.length === 0) return fiscalYears.length > 1 ? [yearsMissing(fiscalYears)] : [];
  const faults = given.flatMap(({ fiscalYear, amountCents }, index) => [
    ...(fiscalYears.includes(fiscalYear) ? [] : [foreignYear(index, fiscalYears)]),
    ...(given.findIndex((one) => one.fiscalYear === fiscalYear) < index
      ? [yearTwice(index, fiscalYear)]
      : []),
    ...(amountCents >= 0n && amountCents <= largestAmount
      ? []
      : [amountOutOfRange(`input.instalments.${index}.amountCents`)]),
  ]);
  const sum = given.reduce((total, { amountCents }) => total + amountCents, 0n);
  return faults.length === 0 && sum !== amount ? [notAddingUp(given.length - 1, sum, amount)] : faults;
}

const yearsMissing = (years: readonly number[]): UserFault =>
  fault('REQUIRED', 'input.instalments', {
    de: `Bitte verteilen Sie die Zusage auf die Haushaltsjahre der Runde: ${years.join(', ')}.`,
    en: `Please split the pledge by the fiscal years of the round: ${years.join(', ')}.`,
  });

const foreignYear = (index: number, years: readonly number[]): UserFault =>
  fault('YEAR_NOT_IN_ROUND', `input.instalments.${index}.fiscalYear`, {
    de: `Dieses Haushaltsjahr gehört nicht zur Runde. Möglich sind: ${years.join(', ')}.`,
    en: `This fiscal year is none of the round. Possible: ${years.join(', ')}.`,
  });

const yearTwice = (index: number, year: number): UserFault =>
  fault('YEAR_TWICE', `input.instalments.${index}.fiscalYear`, {
    de: `Das Haushaltsjahr ${year} steht zweimal da. Bitte fassen Sie es zusammen.`,
    en: `The fiscal year ${year} is there twice. Please put it together.`,
  });

const notAddingUp = (index: number, sum: Cents, amount: Cents): UserFault =>
  fault('INSTALMENTS_DONT_ADD_UP', `input.instalments.${index}.amountCents`, {
    de: `Die Jahre ergeben zusammen ${euro(sum).de}, zugesagt sind ${euro(amount).de}. Bitte gleichen Sie die Differenz von ${euro(amount - sum).de} aus.`,
    en: `The years come to ${euro(sum).en}, the pledge is ${euro(amount).en}. Please settle the difference of ${euro(amount - sum).en}.`,
  });

function conditionFaults({ minOrganizations, minTotalCents }: PledgeContent, round: RoundTerms): UserFault[] {
  const count = minOrganizations ?? 2;
  const total = minTotalCents ?? 1n;
  const faults: UserFault[] = [];
  if (count < 2 || count > mostOrganizations)
    faults.push(
      fault('CONDITION_OUT_OF_RANGE', 'input.minOrganizations', {
        de: 'Bitte geben Sie 2 bis 10.000 Organisationen an, Ihre eigene mitgezählt.',
        en: 'Please give 2 to 10,000 organizations, your own counted in.',
      }),
    );
  if (!isAmount(total)) faults.push(amountOutOfRange('input.minTotalCents'));
  else if (total > round.capCents)
    faults.push(
      fault('CONDITION_UNREACHABLE', 'input.minTotalCents', {
        de: `Mehr als ${euro(round.capCents).de} nimmt die Runde nicht an; diese Bedingung träte nie ein. Bitte senken Sie den Betrag.`,
        en: `The round takes ${euro(round.capCents).en} at most, so this condition would never hold. Please lower the sum.`,
      }),
    );
  return faults;
}
