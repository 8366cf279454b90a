import { parseRule, weekdayOf, type Weekday } from './rule.js';

/** Which weekday of the month: first to fourth, or the last. */
export const nths = ['1', '2', '3', '4', '-1'] as const;
export type Nth = (typeof nths)[number];

/** How a rule is typed in; OTHER is for rules that the two usual forms cannot say. */
export const ruleKinds = ['WEEKLY', 'MONTHLY', 'OTHER'] as const;

export interface RuleDraft {
  kind: (typeof ruleKinds)[number];
  interval: string;
  weekday: Weekday;
  nth: Nth;
  /** The rule as text, for OTHER. */
  text: string;
}

/** The draft as the API takes it. What is no number goes as it is: the server refuses it with its own words. */
export function toRule({ kind, interval, weekday, nth, text }: RuleDraft): string {
  if (kind === 'OTHER') return text;
  const every = interval.trim() === '1' ? '' : `;INTERVAL=${interval.trim()}`;
  return `FREQ=${kind}${every};BYDAY=${kind === 'MONTHLY' ? nth : ''}${weekday}`;
}

/** A rule as it can be changed in the form. */
export function draftOfRule(rule: string, startsOn: string): RuleDraft {
  const { frequency, interval, days, monthDays, until, count } = parseRule(rule, startsOn);
  const [day] = days;
  const nth = nths.find((one) => Number(one) === day?.nth);
  const usual = days.length === 1 && monthDays.length === 0 && until === null && count === null;
  const sayable = usual && (frequency === 'WEEKLY' ? day?.nth === null : nth !== undefined);
  return {
    kind: sayable ? frequency : 'OTHER',
    interval: String(interval),
    weekday: day?.weekday ?? weekdayOf(startsOn),
    nth: nth ?? '1',
    text: rule,
  };
}
