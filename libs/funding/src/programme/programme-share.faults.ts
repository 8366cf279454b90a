import type { Cents } from '@allmende/kernel';
import { fault, type UserFault } from '@allmende/platform/graphql';
import { euro, germanDay } from '../ledger/euro.js';

/** What of a programme bounds its shares. */
export interface ProgrammeBounds {
  quotaPercent: number;
  maxCents: Cents | null;
  deadlineOn: string | null;
  closedOn: string | null;
}

/** Whether one may apply on that day: the deadline's day is the last one. `openToday` says the same in SQL. */
export const isOpenOn = (
  day: string,
  { deadlineOn, closedOn }: Pick<ProgrammeBounds, 'deadlineOn' | 'closedOn'>,
): boolean => closedOn === null && (deadlineOn === null || deadlineOn >= day);

/** The most that the programme may bear of a target, to the cent, rounded down. */
export const mostOf = (target: Cents, { quotaPercent, maxCents }: ProgrammeBounds): Cents => {
  const quota = (target * BigInt(quotaPercent)) / 100n;
  return maxCents !== null && maxCents < quota ? maxCents : quota;
};

/** Why the programme does not give so much to a round with that target. */
export function boundFaults(amount: Cents, target: Cents, programme: ProgrammeBounds): UserFault[] {
  const { quotaPercent, maxCents } = programme;
  const quota = (target * BigInt(quotaPercent)) / 100n;
  if (amount <= mostOf(target, programme)) return [];
  return [maxCents !== null && maxCents < quota ? overMost(maxCents) : overQuota(quotaPercent, quota)];
}

/** A programme that takes no applications any more needs the notice by which it has decided before. */
export const closedFaults = (day: string, programme: ProgrammeBounds, note: string | null): UserFault[] =>
  isOpenOn(day, programme) || note ? [] : [programmeClosed(programme)];

const overQuota = (percent: number, most: Cents): UserFault =>
  fault('OVER_QUOTA', 'input.amountCents', {
    de: `Dieses Programm trägt höchstens ${percent} Prozent des Zielbetrags, hier ${euro(most).de}. Bitte geben Sie höchstens so viel an.`,
    en: `This programme bears ${percent} percent of the target at most, here ${euro(most).en}. Please give so much at most.`,
  });

const overMost = (most: Cents): UserFault =>
  fault('OVER_MAX', 'input.amountCents', {
    de: `Dieses Programm gibt je Runde höchstens ${euro(most).de}. Bitte geben Sie höchstens so viel an.`,
    en: `This programme gives ${euro(most).en} to a round at most. Please give so much at most.`,
  });

function programmeClosed({ closedOn, deadlineOn }: ProgrammeBounds): UserFault {
  const since = (closedOn ?? deadlineOn)!;
  return fault('PROGRAMME_CLOSED', 'input.note', {
    de: `Dieses Programm nimmt seit dem ${germanDay(since)} keine Anträge mehr an. Ist schon bewilligt, nennen Sie hier bitte den Zuwendungsbescheid.`,
    en: `This programme takes no applications since ${since}. If it has granted already, please name the grant notice here.`,
  });
}
