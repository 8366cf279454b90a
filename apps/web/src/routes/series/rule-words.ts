import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.js';
import { parseRule, weekdays, type Rule, type Weekday } from './rule.js';

/** Names of the weekdays in the language on screen. */
export function useWeekdayName(): (weekday: Weekday) => string {
  const { i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  // 2024-01-01 was a Monday.
  return (weekday) => name.format(new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(weekday))));
}

const ordinals: Record<number, 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'last'> = {
  ...{ 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' },
  [-1]: 'last',
};

/** Says a rule in words: „Jeden Monat am zweiten Donnerstag“. */
export function useRuleWords(): (rule: string, startsOn: string) => string {
  const { t, i18n } = useTranslation();
  const { date } = useFormat();
  const dayName = useWeekdayName();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const day = (frequency: Rule['frequency'], { weekday, nth }: Rule['days'][number]) => {
    const name = dayName(weekday);
    if (nth !== null) return t('series.rule.nth', { nth: nthWord(nth), day: name });
    return t(frequency === 'MONTHLY' ? 'series.rule.each' : 'series.rule.on', { day: name });
  };
  const nthWord = (nth: number) => {
    const name = ordinals[nth];
    return name ? t(`series.ordinals.${name}`) : t('series.rule.fromEnd', { number: -nth });
  };
  const monthDay = (number: number) => {
    if (number === -1) return t('series.rule.lastDay');
    return number < 0
      ? t('series.rule.dayFromEnd', { number: -number })
      : t('series.rule.monthDay', { number });
  };
  return (text, startsOn) => {
    const rule = parseRule(text, startsOn);
    const { frequency, interval, until, count } = rule;
    const days = [...rule.days.map((one) => day(frequency, one)), ...rule.monthDays.map(monthDay)];
    const said = [t(`series.rule.every.${frequency}`, { count: interval }), list.format(days)].join(' ');
    if (until) return t('series.rule.until', { rule: said, date: date(until) });
    return count === null ? said : t('series.rule.times', { rule: said, count });
  };
}
