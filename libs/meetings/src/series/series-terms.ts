import { fault, optionalText, requiredText, UserFaults, type Text } from '@allmende/platform/graphql';
import type { Visibility } from '../visibility.js';
import type { MeetingSeriesEntity } from './meeting-series.entity.js';
import { dayAfter, occurrences } from './occurrences.js';
import { readRule } from './series-rule.js';

/** When, where and how the sessions of a series take place. */
export type SeriesTerms = Pick<
  MeetingSeriesEntity,
  | 'title'
  | 'rule'
  | 'startsOn'
  | 'startTime'
  | 'durationMinutes'
  | 'place'
  | 'onlineUrl'
  | 'visibility'
  | 'proposalDays'
>;

/** The same as it comes in. */
export interface GivenTerms {
  title: string;
  rule: string;
  startsOn: string;
  startTime: string;
  durationMinutes: number;
  place?: string | null;
  onlineUrl?: string | null;
  visibility: Visibility;
  proposalDays: number;
}

/**
 * The terms of a series, checked.
 * @throws UserFaults INVALID_RULE, RULE_WITHOUT_DAYS, INVALID_TIME, OUT_OF_RANGE, INVALID_URL, REQUIRED, TOO_LONG,
 *   INVALID_TEXT
 */
export function seriesTerms(given: GivenTerms): SeriesTerms {
  const rule = readRule(given.rule, 'input.rule');
  checkDays(rule, given.startsOn);
  return {
    title: requiredText('input.title', given.title, 200),
    rule,
    startsOn: given.startsOn,
    startTime: time(given.startTime),
    durationMinutes: within('input.durationMinutes', given.durationMinutes, 5, 1440),
    place: optionalText('input.place', given.place, 500),
    onlineUrl: httpsUrl('input.onlineUrl', given.onlineUrl),
    visibility: given.visibility,
    proposalDays: within('input.proposalDays', given.proposalDays, 0, 120),
  };
}

const refuse = (code: string, path: string, text: Text): UserFaults =>
  new UserFaults(fault(code, path, text));

/** A rule that names no day for five years (30 February) is a slip of the pen. */
function checkDays(rule: string, startsOn: string): void {
  if (startsOn < '2000-01-01' || startsOn > '2199-12-31')
    throw refuse('OUT_OF_RANGE', 'input.startsOn', {
      de: 'Bitte einen ersten Tag zwischen 2000 und 2199 angeben.',
      en: 'Give a first day between 2000 and 2199.',
    });
  const days = { rule, startsOn, endedOn: null, skipped: [] };
  if (occurrences(days, startsOn, dayAfter(startsOn, 5 * 366), 1).length > 0) return;
  throw refuse('RULE_WITHOUT_DAYS', 'input.rule', {
    de: 'Die Regel ergibt ab dem ersten Tag fünf Jahre lang keinen Termin. Bitte Regel oder ersten Tag ändern.',
    en: 'From its first day on, the rule gives no day for five years. Change the rule or the first day.',
  });
}

function time(value: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value;
  throw refuse('INVALID_TIME', 'input.startTime', {
    de: `„${value.slice(0, 20)}“ ist keine Uhrzeit. Bitte so schreiben: 10:00.`,
    en: `"${value.slice(0, 20)}" is not a time of day. Write it like 10:00.`,
  });
}

function within(path: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw refuse('OUT_OF_RANGE', path, {
    de: `Bitte eine Zahl von ${least} bis ${most} angeben.`,
    en: `Give a number from ${least} to ${most}.`,
  });
}

function httpsUrl(path: string, value: string | null | undefined): string | null {
  const url = optionalText(path, value, 1000);
  if (url === null || (URL.canParse(url) && new URL(url).protocol === 'https:')) return url;
  throw refuse('INVALID_URL', path, {
    de: 'Bitte eine Adresse angeben, die mit https:// beginnt.',
    en: 'Give an address that begins with https://.',
  });
}
